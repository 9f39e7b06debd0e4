import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { writeCatalog } from "../../scripts/bench/catalog-fs.ts";
import { BENCH_DATE } from "../../scripts/bench/releases.ts";
import { type Deployment, loadDeployment } from "../../src/catalog/load-fs.ts";
import { readCatalog } from "../../src/catalog/read-fs.ts";
import { covers } from "../../src/catalog/selection.ts";
import { rules } from "../../src/rules/index.ts";
import { judge } from "../../src/rules/judge.ts";
import { readPart } from "../../src/rules/partial-fs.ts";
import { date, root, temporary } from "../support.ts";
import { documents, written } from "./documents.ts";

const deployment = loadDeployment(root) as Deployment;

/** Fails where a file that is judged alone has other findings than in a check of everything. */
function expectTheSame(
  roots: string[],
  paths: string[],
  { on = date, cwd = root, config = deployment.config } = {},
): void {
  const { validate } = deployment;
  const all = judge(readCatalog(roots, config, validate, cwd), on);
  for (const path of paths) {
    const isOwn = covers([path]);
    const { catalog } = readPart({ roots, cwd, paths: [path], changed: false }, { ...deployment, config });
    expect([path, judge(catalog, on, isOwn)]).toEqual([path, all.filter(({ file }) => isOwn(file))]);
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
    expectTheSame([folder], [...sample(entries, 5), ...sample(recordsOf(folder), 15)]);
  });

  it.each(rules.map(({ id }) => id))("in every catalog that proves the rule %s", (id) => {
    for (const document of [...documents(id, "pass"), ...documents(id, "fail")]) {
      const { folder, roots, config, on } = written(document);
      const files = roots.flatMap((name) => recordsOf(join(folder, name)));
      expectTheSame(
        roots,
        files.map((file) => relative(folder, file).replaceAll("\\", "/")),
        { on, cwd: folder, config },
      );
    }
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
    expectTheSame([folder], sample(recordsOf(folder), 45), { on: BENCH_DATE });
  });

  it("where another entry names the item as its source, so that it repeats nobody", () => {
    const folder = temporary();
    writeCatalog(folder, 300);
    const { config, validate } = deployment;
    const catalog = readCatalog([folder], config, validate, root);
    const repeats = judge(catalog, BENCH_DATE).filter(({ rule }) => rule === "source-single");
    const entries = [...catalog.entries.values()];
    for (const [i, { file, pointer }] of repeats.entries()) {
      const repeat = entries.find((entry) => entry.file === file);
      const item = repeat?.value.fields?.[Number(pointer.split("/")[2])];
      const { file: other, value } = entries[i * 7]!;
      const [first, ...more] = value.fields ?? [];
      const fields = [{ ...first, source: `${repeat?.id}#${item?.name}` }, ...more];
      writeFileSync(other, JSON.stringify({ ...value, fields }));
    }
    expectTheSame([folder], [...new Set(repeats.map(({ file }) => file))], { on: BENCH_DATE });
  });

  it("where a folder stands for its records", () => {
    expectTheSame(["catalogs"], ["catalogs/data-bureau", "catalogs/_editions", "catalogs"]);
  });
});

/** Ways to break an entry or to write it in an unusual way. */
const MISTAKES: ((value: Record<string, unknown>, i: number) => string | Uint8Array)[] = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify({ ...value, resourceCode: "306025/000001" }, null, 2),
  (value) => JSON.stringify({ ...value, related: ["transport-bureau/bus-stop", "nobody/nothing"] }, null, 2),
  // Every character that is not ASCII by its number.
  (value) => JSON.stringify(value).replaceAll(/[^ -~]/g, escaped),
  (value) => JSON.stringify({ ...value, updateCycle: "每天", description: "none" }, null, 2),
  (value) => JSON.stringify(value, null, 2).replace(",", ""),
  (value) => Buffer.from(`\ufeff${JSON.stringify(value)}`, "utf16le"),
  (value) =>
    JSON.stringify(
      { ...value, provider: { agency: "market-bureau" }, derivedFrom: "transport-bureau/bus-stops" },
      null,
      2,
    ),
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
        i > 1 ? field : { ...field, source: "transport-bureau/bus-stops#nothing" },
      )
    : fields;
