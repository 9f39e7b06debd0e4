import { spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command of the project as npm would, in English.
 * @param env added to this process's own
 * @param cwd a folder with a configuration, schemas and catalogs of its own
 */
export function run(
  script: string,
  args: string[] = [],
  env: Record<string, string> = {},
  cwd = root,
): Promise<Run> {
  const child = spawn(process.execPath, [join(root, "scripts", script), ...args], {
    cwd,
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "", LC_MESSAGES: "", ...env },
  });
  const texts = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    texts.stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    texts.stderr += chunk;
  });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (status) => done({ status, ...texts }));
  });
}

/**
 * Builds a catalog.
 * @param out folder of the sites, from the project's folder on
 * @returns its path; throws with all that the build said where it fails
 */
export async function build(
  catalogs: string,
  out: string,
  env: Record<string, string> = {},
): Promise<string> {
  const { status, stdout, stderr } = await run("build.ts", ["--out", out], {
    MULU_CATALOGS: catalogs,
    ...env,
  });
  if (status !== 0) throw new Error(`build ended with ${status}\n${stdout}${stderr}`);
  return join(root, out);
}
