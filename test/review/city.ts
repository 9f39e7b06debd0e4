import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Repository } from "../repository.ts";
import { FIXTURE } from "../sites.ts";
import { type Files, root, writeFiles } from "../support.ts";

type Json = Record<string, unknown>;
const SIGNED = "Signed-off-by: Test Writer <writer@agency.example>";

/** The test city in a repository of its own, with the standard and the configuration. */
export class City extends Repository {
  constructor(folder?: string) {
    super(folder);
    for (const path of ["schemas", "mulu.config.json"])
      cpSync(join(root, path), join(this.folder, path), { recursive: true });
    cpSync(join(root, FIXTURE), join(this.folder, "catalogs"), { recursive: true });
    this.save("The city");
  }

  /** Commits whatever has changed, with a sign-off unless told otherwise. */
  save(message: string, signed = true): string {
    return this.commit("2026-11-20T09:00:00+08:00", {}, signed ? `${message}\n\n${SIGNED}` : message);
  }

  read(path: string): Json {
    return JSON.parse(readFileSync(join(this.folder, path), "utf8")) as Json;
  }

  put(files: Files): void {
    writeFiles(this.folder, files);
  }

  /** Changes a record in place. */
  edit<T = Json>(path: string, change: (record: T) => void): void {
    const record = this.read(path);
    change(record as T);
    this.put({ [path]: record });
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** Breaks a file: its first so many characters are left. */
  truncate(path: string, characters: number): void {
    const file = join(this.folder, path);
    writeFileSync(file, readFileSync(file, "utf8").slice(0, characters));
  }
}
