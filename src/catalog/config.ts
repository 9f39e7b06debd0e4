import type { Finding } from "./finding.ts";
import { locator, parseRecord } from "./parse.ts";
import type { Config } from "./types.gen.ts";
import type { Validate } from "./validate.ts";

/** The configuration's file, from the project's folder on. */
export const CONFIG = "mulu.config.json";

/** @returns findings instead of a configuration where it cannot be used */
export function parseConfig(bytes: Uint8Array, validate: Validate): Config | Finding[] {
  const { text, value, issues } = parseRecord(bytes);
  const all = value === undefined ? issues : [...issues, ...validate("config", value)];
  const locate = locator(text);
  if (all.length > 0)
    return all.map(({ offset, ...issue }) => ({ ...issue, file: CONFIG, ...locate(issue.pointer, offset) }));
  return value as Config;
}
