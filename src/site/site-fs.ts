import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Publishes the schemas and code lists of the standard at `/schemas/v1/`. */
export function writeSchemas(root: string, out: string): void {
  cpSync(join(root, "schemas"), join(out, "schemas"), { recursive: true });
}

/** Moves the staged files into the pages that Astro made: folders that both have are merged, file by file. */
export function mergeInto(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (item.isDirectory() && existsSync(target)) mergeInto(source, target);
    else renameSync(source, target);
  }
}

/** Puts a finished site in the place of the last one; until then the last one stays whole. */
export function publish(built: string, target: string): void {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(built, target);
  rmSync(old, { recursive: true, force: true });
}

export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
