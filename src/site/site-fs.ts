import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { buildBundle } from "../catalog/bundle.ts";
import { readSchemas } from "../catalog/schemas-fs.ts";

/** Publishes the schemas and code lists of the standard at `/schemas/v1/`, split and as one document. */
export function writeSchemas(root: string, out: string): void {
  cpSync(join(root, "schemas"), join(out, "schemas"), { recursive: true });
  const bundle = JSON.stringify(buildBundle(readSchemas(root)), null, 2);
  writeText(join(out, "schemas/v1/bundle.schema.json"), `${bundle}\n`);
}

/**
 * Publishes the documents that prove each rule at `/schemas/v1/tests/<rule>.json`: what passes and what fails, so that
 * whoever implements the standard can check it too, and the standard's table of articles has something to link to.
 */
export function writeTests(root: string, out: string): void {
  const folder = join(root, "test/rules");
  for (const { name: rule } of readdirSync(folder, { withFileTypes: true }).filter((item) =>
    item.isDirectory(),
  )) {
    const documents = (verdict: string) =>
      readdirSync(join(folder, rule, verdict))
        .sort()
        .map((name) => JSON.parse(readFileSync(join(folder, rule, verdict, name), "utf8")) as object);
    const text = JSON.stringify({ rule, pass: documents("pass"), fail: documents("fail") }, null, 2);
    writeText(join(out, "schemas/v1/tests", `${rule}.json`), `${text}\n`);
  }
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
