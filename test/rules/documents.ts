import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../src/catalog/finding.ts";
import { agency, config, dataset, date, type Files, readJson, root, system, temporary } from "../support.ts";

/**
 * One small catalog a claim. Records say only what differs from the smallest valid record; a text is written
 * as it stands, null leaves a file or a property out. `overlay` is a second root, `config` changes the configuration,
 * `date` is the day of judgement.
 */
export interface Document {
  title: string;
  records: Record<string, object | string | null>;
  overlay?: Document["records"];
  config?: Partial<typeof config>;
  date?: string;
  expect?: Partial<Finding>[];
}

const AGENCIES = { "data-bureau/agency.json": {}, "transport-bureau/agency.json": {} };

/** A rule without documents of both kinds is a rule without a test: the missing folder ends the run. */
export function documents(rule: string, verdict: "pass" | "fail") {
  const folder = `test/rules/${rule}/${verdict}`;
  if (!existsSync(join(root, folder))) throw new Error(`${folder} is missing`);
  return readdirSync(join(root, folder)).map((name) => ({
    name: `${verdict}/${name}`,
    ...(readJson(`${folder}/${name}`) as unknown as Document),
  }));
}

/** A document's catalog on disk, and how it is judged. */
export function written({ records, overlay, config: changed, date: on = date }: Document) {
  const folder = temporary({
    ...files("catalogs", { ...AGENCIES, ...records }),
    ...files("overlay", overlay ?? {}),
  });
  const roots = overlay ? ["catalogs", "overlay"] : ["catalogs"];
  return { folder, roots, config: { ...config, ...changed }, on };
}

function files(folder: string, records: Document["records"]): Files {
  const given = Object.entries(records).filter((pair): pair is [string, object | string] => pair[1] !== null);
  return Object.fromEntries(
    given.map(([path, value]) => [
      `${folder}/${path}`,
      typeof value === "string" ? value : complete(path, value),
    ]),
  );
}

/** A record with what its document leaves out; null takes a property away. */
function complete(path: string, value: object): object {
  const whole = { ...defaults(path), ...value };
  return Object.fromEntries(Object.entries(whole).filter(([, given]) => given !== null));
}

function defaults(path: string): object {
  if (path.endsWith("/agency.json"))
    return { ...agency, ...(path.startsWith("data-bureau/") ? {} : { role: "none" }) };
  if (path.includes("/systems/")) return system;
  return path.includes("/datasets/") ? dataset : {};
}
