import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { measure } from "./measure-fs.ts";

/** How long the compiler takes for a program that uses three entries of the SDK. Seconds. */
export interface TypesRun {
  typescript6: number;
  /** The newest one, where it is installed. */
  typescript7?: number;
}

const COMPILERS = {
  typescript6: "node_modules/typescript/bin/tsc",
  typescript7: "node_modules/typescript-7/bin/tsc",
};

/**
 * Makes a consumer of a built site's package and compiles it.
 * @param site the built site
 * @param folder a folder of its own, removed again
 */
export async function measureTypes(site: string, folder: string): Promise<TypesRun> {
  rmSync(folder, { recursive: true, force: true });
  const { name } = JSON.parse(readFileSync(join(site, "sdk/index.json"), "utf8")) as { name: string };
  const installed = join(folder, "node_modules", name);
  mkdirSync(installed, { recursive: true });
  const tarball = resolve(site, "sdk/latest.tgz");
  const { status, stderr } = spawnSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
  if (status !== 0) throw new Error(`${tarball} was not unpacked: ${stderr}`);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: OPTIONS }));
  writeFileSync(join(folder, "app.ts"), program(name, entriesOf(installed)));
  const seconds = async (compiler: string) => (await measure([compiler, "-p", folder], {})).wall;
  const run: TypesRun = { typescript6: await seconds(COMPILERS.typescript6) };
  if (existsSync(COMPILERS.typescript7)) run.typescript7 = await seconds(COMPILERS.typescript7);
  rmSync(folder, { recursive: true, force: true });
  return run;
}

const OPTIONS = {
  module: "nodenext",
  target: "es2022",
  lib: ["es2022"],
  types: [],
  strict: true,
  noEmit: true,
};

/** Three entries that have rows, from all over the catalog. */
function entriesOf(installed: string): string[] {
  const ids = readFileSync(join(installed, "ids.d.ts"), "utf8").matchAll(/"([a-z0-9-]+\/[a-z0-9-]+)"/g);
  const all = [...ids].flatMap(([, id = ""]) =>
    existsSync(join(installed, "datasets", `${id}.d.ts`)) ? [id] : [],
  );
  return [0, 0.5, 0.9].flatMap((part) => all[Math.floor(part * all.length)] ?? []);
}

const program = (name: string, ids: string[]) => `import { createClient } from "${name}";
${ids.map((id, i) => `import rows${i} from "${name}/${id}";\n`).join("")}
const client = createClient({ baseUrl: "https://open.city.example/" });
${ids
  .map((id, i) => `for await (const row of client.rows(rows${i})) void row;\nvoid client.get("${id}");\n`)
  .join("")}`;
