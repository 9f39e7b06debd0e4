import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeCatalog } from "../../scripts/bench/catalog-fs.ts";
import { BENCH_DATE } from "../../scripts/bench/releases.ts";
import { type Deployment, loadDeployment } from "../../src/catalog/load-fs.ts";
import { readCatalog } from "../../src/catalog/read-fs.ts";
import { covers } from "../../src/catalog/selection.ts";
import { judge } from "../../src/rules/judge.ts";
import { readPart } from "../../src/rules/partial-fs.ts";
import { date, root, temporary } from "../support.ts";

const deployment = loadDeployment(root) as Deployment;

/** Fails where a file that is judged alone has other findings than in a check of everything. */
function expectTheSame(roots: string[], paths: string[], on = date): void {
  const all = judge(readCatalog(roots, deployment.config, deployment.validate, root), on);
  for (const path of paths) {
    const { catalog } = readPart({ roots, cwd: root, paths: [path], changed: false }, deployment);
    const alone = judge(catalog, on, covers([path]));
    expect([path, alone]).toEqual([path, all.filter(({ file }) => covers([path])(file))]);
  }
}

const recordsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .sort()
    .map((path) => join(folder, path));
/** Every n-th, from a place on. */
const sample = <T>(list: T[], n: number, from = 0) => list.filter((_, i) => i % n === from);

describe("a file judged alone has the findings that it has in a check of everything", {
  timeout: 60_000,
}, () => {
  it("in the invented city", () => {
    expectTheSame(["catalogs"], sample(recordsOf("catalogs"), 8));
  });

  it("in a city full of mistakes", () => {
    const folder = temporary();
    cpSync(join(root, "catalogs"), folder, { recursive: true });
    const entries = recordsOf(folder).filter((file) => file.includes("/datasets/"));
    entries.forEach((file, i) => {
      const value = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
      writeFileSync(file, MISTAKES[i % MISTAKES.length]!(value, i));
    });
    rmSync(join(folder, "civil-affairs-bureau/agency.json"));
    expectTheSame([folder], sample(recordsOf(folder), 6, 1));
  });

  it("where two roots hold the same identity", () => {
    const folder = temporary();
    cpSync(join(root, "test/fixtures/city"), join(folder, "one"), { recursive: true });
    for (const path of ["datasets/car-parks.json", "agency.json"]) {
      const copy = join(folder, "two/transport-bureau", path);
      mkdirSync(dirname(copy), { recursive: true });
      cpSync(join(folder, "one/transport-bureau", path), copy);
    }
    const roots = [join(folder, "one"), join(folder, "two")];
    expectTheSame(roots, roots.flatMap(recordsOf));
  });

  it("among many entries that collect the same items", () => {
    const folder = temporary();
    writeCatalog(folder, 600);
    expectTheSame([folder], sample(recordsOf(folder), 45), BENCH_DATE);
  });

  it("where a folder stands for its records", () => {
    expectTheSame(["catalogs"], ["catalogs/data-bureau", "catalogs/_editions", "catalogs"]);
  });
});

/** Ways to break an entry or to write it in an unusual way. */
const MISTAKES: ((value: Record<string, unknown>, i: number) => string | Uint8Array)[] = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify({ ...value, resourceCode: "999900320240001" }, null, 2),
  (value) => JSON.stringify({ ...value, related: ["transport-bureau/bus-stop", "nobody/nothing"] }, null, 2),
  // Every character that is not ASCII by its number.
  (value) => JSON.stringify(value).replaceAll(/[^ -~]/g, escaped),
  (value) => JSON.stringify({ ...value, updateCycle: "每天", description: "none" }, null, 2),
  (value) => JSON.stringify(value, null, 2).replace(",", ""),
  (value) => Buffer.from(`\ufeff${JSON.stringify(value)}`, "utf16le"),
  (value) => JSON.stringify({ ...value, provider: { agency: "market-bureau" }, derivedFrom: "x/y" }, null, 2),
  (value) => JSON.stringify({ ...value, fields: sourced(value.fields) }, null, 2),
  (value) => JSON.stringify({ ...value, classification: { class: "base", category: "population" } }, null, 2),
  (value) => `{ "title": 1, "fields": [null, 3], ${JSON.stringify(value).slice(1)}`,
  (value) => JSON.stringify({ ...value, collection: { from: ["citizens", "organisations"] } }, null, 2),
  (value) => JSON.stringify(value, null, 2).replace(/\n\}$/, ",\n}"),
  (value, i) => (i % 2 === 0 ? "" : JSON.stringify([value])),
];
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
const sourced = (fields: unknown) =>
  Array.isArray(fields)
    ? fields.map((field: object, i) =>
        i > 1 ? field : { ...field, source: "transport-bureau/bus-stops#name" },
      )
    : fields;
