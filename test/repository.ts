import { git } from "../src/catalog/run-git.ts";
import { type Files, temporary, writeFiles } from "./support.ts";

/** Who commits in tests; unmistakably nobody. */
const IDENTITY = ["user.name=Test Writer", "user.email=writer@agency.example", "commit.gpgSign=false"];

/** A real repository. Its commits depend on nothing but the test. */
export class Repository {
  readonly folder: string;

  /** @param folder by default a temporary one, removed when the test ends */
  constructor(folder = temporary()) {
    this.folder = folder;
    this.git("init", "--quiet", "--initial-branch=main");
  }

  git(...args: string[]): string {
    return this.at("2026-11-01T12:00:00+08:00", ...args);
  }

  /** A command at a moment (ISO 8601): what it commits was made then. */
  at(moment: string, ...args: string[]): string {
    const settings = IDENTITY.flatMap((setting) => ["-c", setting]);
    const env = { GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment };
    return git(this.folder, [...settings, ...args], { env }).trim();
  }

  /** Writes files and commits them with whatever else has changed. @returns the commit */
  commit(moment: string, files: Files = {}, message = "Change"): string {
    writeFiles(this.folder, files);
    this.git("add", "--all");
    this.at(moment, "commit", "--quiet", "--allow-empty", "--message", message);
    return this.git("rev-parse", "HEAD");
  }
}
