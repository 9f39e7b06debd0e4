import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CodeList } from "./generate.ts";

type Json = Record<string, unknown>;

/** The schemas of the standard by name (`dataset`, `agency` …). `root` is the project's folder. */
export function readSchemas(root: string): Record<string, Json> {
  return readFolder(join(root, "schemas/v1"), ".schema.json");
}

/** The code lists by name (`theme`, `format` …). `root` is the project's folder. */
export function readCodeLists(root: string): Record<string, CodeList> {
  return readFolder(join(root, "schemas/v1/codes"), ".json") as Record<string, CodeList & Json>;
}

function readFolder(folder: string, ending: string): Record<string, Json> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name.slice(0, -ending.length),
      JSON.parse(readFileSync(join(folder, name), "utf8")) as Json,
    ]),
  );
}
