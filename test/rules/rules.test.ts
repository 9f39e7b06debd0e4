import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/catalog/finding.ts";
import { rules } from "../../src/rules/index.ts";
import {
  agency,
  config,
  dataset,
  date,
  type Files,
  judgeRoots,
  readJson,
  root,
  system,
  temporary,
} from "../support.ts";

/**
 * One small catalog a claim. Records say only what differs from the smallest valid record; a text is written
 * as it stands, null leaves a file or a property out. `overlay` is a second root, `config` changes the configuration,
 * `date` is the day of judgement.
 */
interface Document {
  title: string;
  records: Record<string, object | string | null>;
  overlay?: Document["records"];
  config?: Partial<typeof config>;
  date?: string;
  expect?: Partial<Finding>[];
}

const AGENCIES = { "data-bureau/agency.json": {}, "transport-bureau/agency.json": {} };

describe.each(rules)("the rule $id", ({ id }) => {
  it.each(documents(id, "pass"))("finds nothing in $name: $title", (document) => {
    expect(findings(document)).toEqual([]);
  });

  it.each(documents(id, "fail"))("finds one thing in $name: $title", (document) => {
    expect(findings(document)).toEqual(document.expect);
    expect(document.expect?.map(({ rule }) => rule)).toEqual([id]);
  });

  it.each([...documents(id, "pass"), ...documents(id, "fail")])(
    "stops no build by the passing of days: $name",
    (document) => {
      const errors = (given: Document) => findings(given).filter(({ level }) => level === "error");
      expect(errors(document)).toEqual(expect.arrayContaining(errors({ ...document, date: "2046-01-01" })));
    },
  );
});

it("every folder of documents belongs to a rule", () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((item) =>
    item.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(rules.map(({ id }) => id).sort());
});

/** A rule without documents of both kinds is a rule without a test: the missing folder ends the run. */
function documents(rule: string, verdict: "pass" | "fail") {
  const folder = `test/rules/${rule}/${verdict}`;
  if (!existsSync(join(root, folder))) throw new Error(`${folder} is missing`);
  return readdirSync(join(root, folder)).map((name) => ({
    name: `${verdict}/${name}`,
    ...(readJson(`${folder}/${name}`) as unknown as Document),
  }));
}

/** All findings of the document's catalog, without line and column (see judge.test.ts). */
function findings({ records, overlay, config: changed, date: on = date }: Document): Partial<Finding>[] {
  const folder = temporary({
    ...files("catalogs", { ...AGENCIES, ...records }),
    ...files("overlay", overlay ?? {}),
  });
  const roots = overlay ? ["catalogs", "overlay"] : ["catalogs"];
  return judgeRoots(folder, roots, { ...config, ...changed }, on).map(
    ({ line: _, column: __, ...finding }) => finding,
  );
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
