import { join } from "node:path";
import type { Site } from "../catalog/project.ts";

/** Where a site is made: beside its target, so that the finished site only has to be renamed. */
export function workFolders(target: string, site: Site) {
  const work = join(target, `.work-${site}`);
  return { work, stage: join(work, "root"), pages: join(work, "pages") };
}
