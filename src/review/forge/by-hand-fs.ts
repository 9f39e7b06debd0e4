import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ByHand } from "./forge-files.ts";

/** Reads what the forges' generated files are made from. @param root the project's folder */
export function readByHand(root: string): ByHand {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const names = readdirSync(join(root, ".github/workflows")).sort();
  return {
    request: read(".github/PULL_REQUEST_TEMPLATE.md"),
    workflows: Object.fromEntries(names.map((name) => [name, read(`.github/workflows/${name}`)])),
  };
}
