import { readdirSync, readFileSync } from "node:fs";
import type { Dataset } from "../../src/catalog/types.gen.ts";

/** The records of the city that have files in the repository. */
export function entriesOfCity(): { id: string; value: Dataset }[] {
  return readdirSync("catalogs", { recursive: true, encoding: "utf8" })
    .filter((path) => /^[^/]+\/datasets\/[^/]+\.json$/.test(path))
    .sort()
    .map((path) => ({
      id: path.replace("/datasets/", "/").replace(".json", ""),
      value: JSON.parse(readFileSync(`catalogs/${path}`, "utf8")) as Dataset,
    }));
}
