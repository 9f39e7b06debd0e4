import { relative } from "node:path";
import type { Config } from "./types.gen.ts";

/** The roots: `MULU_CATALOGS` (a path list of the platform) goes before the configuration. */
export function catalogRoots(config: Pick<Config, "catalogs">, env: NodeJS.ProcessEnv): string[] {
  return env.MULU_CATALOGS
    ? env.MULU_CATALOGS.split(process.platform === "win32" ? ";" : ":").filter(Boolean)
    : config.catalogs;
}

/** A root as findings show it: from the working folder on where it lies there, else as it is configured. */
export function shownFolder(root: string, folder: string): string {
  const inside = relative(process.cwd(), folder);
  return inside.startsWith("..") || inside === "" ? root : inside;
}
