import { spawnSync } from "node:child_process";

/** What git answers where it cannot do what was asked, in its own words. */
export class GitError extends Error {}

/** Variables by which a hook tells git its repository; here the folder does. */
const OF_A_HOOK = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];

interface Given {
  env?: Record<string, string>;
  input?: string;
}

/**
 * Runs git in a folder, in English and untouched by the variables of a hook.
 * @param input what it reads from standard input
 * @returns what it prints
 * @throws {GitError} where git is missing or refuses
 */
export const git = (folder: string, args: string[], given?: Given): string =>
  gitBytes(folder, args, given).toString("utf8");

/** The same for what is no text, or perhaps not in UTF-8. */
export function gitBytes(folder: string, args: string[], { env = {}, input = "" }: Given = {}): Buffer {
  const own = Object.fromEntries(OF_A_HOOK.map((name) => [name, undefined]));
  const { error, status, stdout, stderr } = spawnSync("git", ["-C", folder, ...args], {
    env: { ...process.env, ...own, LC_ALL: "C", ...env },
    input,
    maxBuffer: 1 << 30,
  });
  if (error) throw new GitError(error.message);
  if (status !== 0) throw new GitError(stderr.toString("utf8").trim().split("\n")[0] ?? "");
  return stdout;
}
