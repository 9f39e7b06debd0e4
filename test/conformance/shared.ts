import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support.ts";

/** Documents of others that judge ours; they lie beside the project and never in it. */
const folder = join(root, "../shared/conformance");
export const here = existsSync(folder);

/** Tells once where the documents are absent, so that a skipped test has its reason on the screen. */
if (!here) console.warn(`skipped: ${folder} is absent, so nothing judges the formats from outside`);

export const conformance = (path: string): string => join(folder, path);
export const readConformance = (path: string): string => readFileSync(conformance(path), "utf8");

/** Every entry of a city is judged one by one, which takes its time on a busy machine. */
export const LONG = 600_000;
