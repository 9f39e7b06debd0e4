import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadProject } from "../src/catalog/load-fs.ts";
import { judge } from "../src/rules/judge.ts";
import { date, lists, placed, root } from "./support.ts";

// The invented city in catalogs/ is what a newcomer sees first and what every measurement runs on.
const project = loadProject(root, {});
if (Array.isArray(project)) throw new Error(project.map(placed).join("\n"));
const { catalog } = project;
const entries = [...catalog.entries.values()];
const files = readdirSync(join(root, "catalogs"), { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile())
  .map((item) => join(item.parentPath, item.name));

it("the invented city has no errors", () => {
  expect(
    judge(catalog, date)
      .filter(({ level }) => level === "error")
      .map(placed),
  ).toEqual([]);
});

it("it is large enough: 150 entries, 30 of them full", () => {
  const full = entries.filter(
    ({ value: { title, description, fields = [] } }) =>
      fields.length >= 8 &&
      fields.length <= 20 &&
      [title, description, ...fields.flatMap((field) => [field.title, field.definition])].every(
        (text) => text?.zh && text.en,
      ),
  );
  expect(entries.length).toBeGreaterThanOrEqual(150);
  expect(full.length).toBeGreaterThanOrEqual(30);
});

it("every code that shapes the pages appears", () => {
  const used: Record<string, Set<string | undefined>> = {};
  const use = (list: string, codes: (string | undefined)[]) => {
    const set = used[list] ?? new Set();
    used[list] = set;
    for (const code of codes) set.add(code);
  };
  for (const { value } of entries) {
    use("classification-class", [value.classification?.class]);
    use("sharing-type", [value.sharing?.type]);
    use("opening-type", [value.opening?.type]);
    use("update-cycle", [value.updateCycle]);
    use("mode", [...(value.sharing?.modes ?? []), ...(value.opening?.modes ?? [])]);
    use("format", value.distributions?.map(({ format }) => format) ?? []);
  }
  const missing = Object.entries(used).map(([list, set]) => [
    list,
    lists[list]?.codes.map(({ code }) => code).filter((code) => !set.has(code)),
  ]);
  expect(Object.fromEntries(missing)).toEqual(
    Object.fromEntries(Object.keys(used).map((list) => [list, []])),
  );
});

it("no two entries share over half of their field names", () => {
  const named = entries.map(({ id, value }) => ({
    id,
    names: new Set(value.fields?.map(({ name }) => name)),
  }));
  const alike = named.flatMap((a, i) =>
    named
      .slice(i + 1)
      .filter((b) => a.names.intersection(b.names).size > Math.min(a.names.size, b.names.size) / 2)
      .map((b) => [a.id, b.id]),
  );
  expect(alike).toEqual([]);
});

it("no two entries have one title", () => {
  for (const lang of ["zh", "en"] as const) {
    const titles = entries.map(({ value }) => value.title?.[lang]).filter((title) => title !== undefined);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  }
});

describe("its files", () => {
  const named = entries.flatMap(({ id, value: { distributions, releases } }) =>
    (distributions ?? [])
      .filter(({ path }) => path)
      .flatMap(({ path, format }) =>
        (releases ?? []).map((release) => ({ id, format, key: `${id}/${release.id}/${path}` })),
      ),
  );

  it("belong to at least 100 entries, and no file belongs to none", () => {
    expect(new Set(named.map(({ id }) => id)).size).toBeGreaterThanOrEqual(100);
    const keys = new Set(named.map(({ key }) => key));
    expect([...catalog.dataFiles.keys()].filter((key) => !keys.has(key))).toEqual([]);
    expect([...keys].filter((key) => !catalog.dataFiles.has(key))).toEqual([]);
  });

  it("are of six formats", () => {
    expect([...new Set(named.map(({ format }) => format))].sort()).toEqual([
      "csv",
      "geojson",
      "json",
      "ndjson",
      "parquet",
      "xlsx",
    ]);
  });

  it.each(named.filter(({ format }) => format === "csv"))("$key has 20 to 20,000 rows", ({ key }) => {
    const lines = readFileSync(catalog.dataFiles.get(key)?.source ?? "", "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.length - 1).toBeGreaterThanOrEqual(20);
    expect(lines.length - 1).toBeLessThanOrEqual(20_000);
  });
});

it("its records are written in the one canonical form", () => {
  const other = files
    .filter((file) => file.endsWith(".json") && !/\/data\//.test(file))
    .filter((file) => {
      const text = readFileSync(file, "utf8");
      return text !== `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
    });
  expect(other).toEqual([]);
});

it("nothing in it looks like a real citizen number", () => {
  const found = files.flatMap((file) =>
    citizenNumbers(readFileSync(file, "utf8")).map((number) => [file, number]),
  );
  expect(found).toEqual([]);
  expect(citizenNumbers("号码 11010519491231002X、110105194912310021、999923194912310027")).toEqual([
    "11010519491231002X",
  ]);
});

/** The 18-digit numbers whose check digit is right (GB 11643-1999) and whose division is not the invented 9999xx. */
function citizenNumbers(text: string): string[] {
  const numbers = text.match(/(?<![0-9A-Za-z])(?!9999)[1-9]\d{16}[\dXx](?![0-9A-Za-z])/g) ?? [];
  return numbers.filter((number) => {
    const sum = [...number.slice(0, 17)].reduce(
      (total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11),
      0,
    );
    return "10X98765432"[sum % 11] === number[17]?.toUpperCase();
  });
}
