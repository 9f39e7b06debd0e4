import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../catalog/project.ts";

/**
 * The folder of a site as it was last published.
 * @param folder one that holds both sites, as a build writes it, or the published site itself
 * @returns undefined where the folder holds no such site
 */
export const previousSite = (folder: string, site: Site): string | undefined =>
  [join(folder, site), folder].find((candidate) => siteIn(candidate) === site);

/** Which site a folder holds, or undefined where it holds none. */
export function siteIn(folder: string): Site | undefined {
  const file = join(folder, "api/v1/catalog.json");
  if (!existsSync(file)) return undefined;
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { site?: Site }).site;
  } catch {
    return undefined;
  }
}
