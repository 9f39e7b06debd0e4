import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../support.ts";

/** A project of somebody who uses the SDK, in a temporary folder. */
export class Consumer {
  readonly folder = mkdtempSync(join(tmpdir(), "mulu-consumer-"));

  constructor() {
    this.write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
    const compilerOptions = {
      module: "nodenext",
      target: "es2022",
      // Neither the browser's types nor Node's: the package needs none of them.
      lib: ["es2022"],
      types: [],
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
    };
    this.write("tsconfig.json", JSON.stringify({ compilerOptions }));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** @throws with what npm said where it fails */
  async npm(...args: string[]): Promise<void> {
    // A cache of its own: the same address served other bytes in another test.
    const cache = join(this.folder, ".npm-cache");
    await execute("npm", [...args, "--no-audit", "--no-fund", "--cache", cache], { cwd: this.folder });
  }

  /** Forgets what npm has downloaded. */
  forget(): void {
    for (const path of ["node_modules", ".npm-cache"])
      rmSync(join(this.folder, path), { recursive: true, force: true });
  }

  /** What the compiler finds, as `file TS1234`, one a file and code. */
  async compile(): Promise<string[]> {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { stdout } = await execute(process.execPath, [tsc, "-p", ".", "--pretty", "false"], {
      cwd: this.folder,
    }).catch((error: { stdout: string }) => error);
    const found = stdout
      .split("\n")
      .flatMap((line) => /^(.+?)\(\d+,\d+\): error (TS\d+)/.exec(line)?.slice(1, 3).join(" ") ?? []);
    return [...new Set(found)].sort();
  }

  /** Runs a program of the consumer. @returns what it prints, as JSON */
  async run(path: string): Promise<unknown> {
    return JSON.parse(
      (await execute(process.execPath, [path], { cwd: this.folder, maxBuffer: 1 << 28 })).stdout,
    );
  }
}

/** Not the synchronous kind: the site is served by the process of the test. */
const execute = promisify(execFile);
