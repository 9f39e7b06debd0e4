import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { FIXTURE } from "./sites.ts";
import { root } from "./support.ts";

/** What a deployment's repository holds: the program, the standard and its configuration, without the sample city. */
const PROGRAM = [
  "src",
  "scripts",
  "schemas",
  "public",
  "test/rules",
  "mulu.config.json",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  ".gitignore",
  ".gitattributes",
];

/** A bare repository that holds the program and the test city, and the people who clone it. */
export function createForge(): { clone: (person: string) => Clone } {
  const folder = mkdtempSync(join(tmpdir(), "mulu-forge-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const bare = join(folder, "forge.git");
  execFileSync("git", ["init", "-q", "--bare", "-b", "main", bare]);
  const first = new Clone(join(folder, "setup"), "setup");
  mkdirSync(first.folder);
  for (const path of PROGRAM)
    cpSync(join(root, path), join(first.folder, path), { recursive: true, dereference: false });
  cpSync(join(root, FIXTURE), join(first.folder, "catalogs"), { recursive: true });
  // The fixture lies two folders deeper than a city's own catalogs.
  for (const file of execFileSync("grep", ["-rl", "../../../../../schemas", "."], { cwd: first.folder })
    .toString()
    .trim()
    .split("\n")
    .filter((path) => path.startsWith("./catalogs/")))
    first.change(file, "../../../../../schemas", "../../../schemas");
  first.git("init", "-q", "-b", "main");
  first.linkModules();
  first.commit("The program and the city");
  first.git("push", "-q", bare, "main");
  return {
    clone(person) {
      execFileSync("git", ["clone", "-q", bare, join(folder, person)]);
      const clone = new Clone(join(folder, person), person);
      clone.linkModules();
      return clone;
    },
  };
}

/** What a command printed and how it ended. */
export interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** One person's working copy. */
export class Clone {
  readonly folder: string;
  readonly person: string;

  constructor(folder: string, person: string) {
    this.folder = folder;
    this.person = person;
  }

  /** The dependencies are the same for everyone; installing them is not what is tested. */
  linkModules(): void {
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
    writeFileSync(join(this.folder, ".git/info/exclude"), "node_modules\n");
  }

  /** Runs one of the project's commands, in English and on the day on which all tests judge. */
  run(script: string, ...args: string[]): Answer {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "", LC_MESSAGES: "", MULU_CATALOGS: "" },
    });
    return { status, stdout, stderr };
  }

  /** @throws where git refuses, with what it said */
  git(...args: string[]): string {
    const name = this.person;
    const env = {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: `${name}@city.example`,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: `${name}@city.example`,
      GIT_AUTHOR_DATE: "2026-11-20T02:00:00Z",
      GIT_COMMITTER_DATE: "2026-11-20T02:00:00Z",
    };
    return execFileSync("git", args, {
      cwd: this.folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
  }

  /** Commits everything with a sign-off. */
  commit(message: string): void {
    this.git("add", "-A");
    this.git("commit", "-q", "-s", "-m", message);
  }

  /** Starts a branch from the newest main. */
  branch(name: string): void {
    this.git("fetch", "-q", "origin");
    this.git("checkout", "-q", "-b", name, "origin/main");
  }

  push(): void {
    this.git("push", "-q", "-u", "origin", "HEAD");
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  write(path: string, content: string | object): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(
      join(this.folder, path),
      typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  }

  /** Replaces a text that stands in a file. */
  change(path: string, from: string, to: string): void {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    this.write(path, text.replace(from, to));
  }
}
