import { join } from "node:path";
import type { ServedFile, Site } from "../catalog/project.ts";

/** Where a site is made: beside its target, so that the finished site only has to be renamed. */
export function workFolders(target: string, site: Site) {
  const work = join(target, `.work-${site}`);
  return { work, stage: join(work, "root"), pages: join(work, "pages") };
}

/** Where the stage says which files wait to be laid down, by entry. */
export const WAITING = "waiting.json";
export type Waiting = Record<string, ServedFile[]>;
