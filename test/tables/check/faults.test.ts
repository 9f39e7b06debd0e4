import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCatalog } from "../../../src/catalog/read-fs.ts";
import type { Dataset, Distribution, Field, Release } from "../../../src/catalog/types.gen.ts";
import { checkData, checkTables, tablesOf } from "../../../src/rules/check-data-fs.ts";
import { config, root, temporary, validate } from "../../support.ts";

const FIELDS: Field[] = [
  { name: "code", title: { zh: "编号" }, type: "string", key: true, pattern: "S[0-9]{3}", length: 8 },
  { name: "name", title: { zh: "名称", en: "Name" }, type: "string", required: true, length: 12 },
  {
    name: "kind",
    title: { zh: "类别" },
    type: "string",
    codes: [
      { value: "1", title: { zh: "甲" } },
      { value: "2", title: { zh: "乙" } },
    ],
  },
  { name: "count", title: { zh: "数量" }, type: "integer" },
  { name: "price", title: { zh: "价格" }, type: "currency" },
  { name: "ratio", title: { zh: "比例" }, type: "number" },
  { name: "opened", title: { zh: "开工日期" }, type: "date" },
  { name: "seen", title: { zh: "观测时间" }, type: "datetime" },
  { name: "active", title: { zh: "是否在用" }, type: "boolean" },
  { name: "longitude", title: { zh: "经度" }, type: "double" },
  { name: "latitude", title: { zh: "纬度" }, type: "double" },
  { name: "owner", title: { zh: "信用代码" }, type: "string", identifierRole: "creditCode" },
  { name: "note", title: { zh: "备注" }, type: "text" },
  { name: "scan", title: { zh: "扫描件" }, type: "binary" },
];
type Value = string | number | boolean | object | null;
type Values = Record<string, Value>;
const GOOD: Values = {
  code: "S001",
  name: "东门站",
  kind: "1",
  count: "12",
  price: "3.50",
  ratio: "0.5",
  opened: "2024-02-29",
  seen: "2026-03-05T08:00:00+08:00",
  active: "true",
  longitude: "118.5",
  latitude: "30.5",
  owner: "12999921MULU40001F",
  note: "",
  scan: "c2Nhbg==",
};
const NAMES = Object.keys(GOOD);

/** A table of CSV: a good row, then one for each of these, which are good but for what they give. */
const csv = (...rows: Values[]) =>
  [
    NAMES,
    ...[GOOD, ...rows].map((row, at) =>
      NAMES.map((name) => cell({ ...GOOD, code: `S${101 + at}`, ...row }[name])),
    ),
  ]
    .map((cells) => cells.join(","))
    .join("\n");
const cell = (value: Value | undefined) =>
  /[",\n\t]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

interface Given {
  fields?: Field[];
  entry?: Partial<Dataset>;
  distribution?: Partial<Distribution>;
  release?: Partial<Release>;
}

/** Checks one file of an entry. */
async function findings(name: string, content: string, given: Given = {}) {
  const source = join(temporary({ [name]: content }), name);
  const format = name.slice(name.indexOf(".") + 1) as Distribution["format"];
  const value: Partial<Dataset> = {
    fields: given.fields ?? FIELDS,
    opening: { type: "unconditional", modes: ["file"] },
    spatial: { bbox: [118, 30, 119, 31] as unknown as never[] },
    ...given.entry,
  };
  return checkData({
    file: `data/${name}`,
    source,
    entry: { id: "a/b", agency: "a", file: "a/datasets/b.json", text: "", value, issues: [] },
    release: { id: "2026", asOf: "2026-01-01", published: "2026-01-02", ...given.release },
    distribution: { id: "d", mode: "file", format, path: name, audience: "public", ...given.distribution },
  });
}

/** Findings in short: row:column, rule, article, and W for a warning. */
const inShort = (found: Awaited<ReturnType<typeof findings>>) =>
  found.map(
    ({ line, pointer, rule, article, level }) =>
      `${line}${pointer} ${rule} ${article}${level === "warning" ? " W" : ""}`,
  );

const without = (name: string) => FIELDS.filter((field) => field.name !== name);
const withField = (name: string, more: Partial<Field>) =>
  FIELDS.map((field) => (field.name === name ? { ...field, ...more } : field));
const lines = (text: string, change: (lines: string[]) => string[]) => change(text.split("\n")).join("\n");

/** Every fault with the file that holds it and what is found, nothing else. */
const SEEDED: [string, string, string, string[], Given?][] = [
  [
    "a column is missing",
    "a.csv",
    lines(csv(), (all) => all.map((line) => line.split(",").slice(0, -1).join(","))),
    ["1/scan data-column-missing 17"],
  ],
  ["a column is foreign", "a.csv", csv(), ["1/ratio data-column-extra 17"], { fields: without("ratio") }],
  [
    "a field has two columns",
    "a.csv",
    lines(csv(), (all) => all.map((line, at) => `${line},${at ? "东门站" : "名称"}`)),
    ["1/名称 data-column-repeated 17"],
  ],
  [
    "a column has no name",
    "a.csv",
    lines(csv(), (all) => all.map((line, at) => `${line},${at ? "x" : ""}`)),
    ["1 data-column-unnamed 17"],
  ],
  [
    "a column stands there twice",
    "a.csv",
    lines(csv(), (all) => all.map((line, at) => `${line},${at ? "x" : "scan"}`)),
    ["1/scan data-column-repeated 17"],
  ],
  ["a row is too long", "a.csv", `${csv()},more`, ["2 data-uneven 17"]],
  ["an integer has decimals", "a.csv", csv({ count: "1.5" }), ["3/count data-type 17"]],
  ["an integer has a unit", "a.csv", csv({ count: "12人" }), ["3/count data-type 17"]],
  ["an integer has separators", "a.csv", csv({ count: "1,200" }), ["3/count data-type 17"]],
  ["an integer is in full width", "a.csv", csv({}, { count: "１２" }), ["4/count data-type 17"]],
  ["an amount has a currency", "a.csv", csv({ price: "¥3.50" }), ["3/price data-type 17"]],
  ["an amount is a power", "a.csv", csv({ price: "1e3" }), ["3/price data-type 17"]],
  ["a number is NaN", "a.csv", csv({ ratio: "NaN" }), ["3/ratio data-type 17"]],
  ["a number is a percentage", "a.csv", csv({ ratio: "50%" }), ["3/ratio data-type 17"]],
  ["a number is a dash", "a.csv", csv({ ratio: "-" }), ["3/ratio data-type 17"]],
  ["a truth is a word", "a.csv", csv({ active: "在用" }), ["3/active data-type 17"]],
  ["binary content has spaces", "a.csv", csv({ scan: "see the file" }), ["3/scan data-type 17"]],
  ["a date is a word", "a.csv", csv({ opened: "去年" }), ["3/opened data-type 17"]],
  ["a date is no day", "a.csv", csv({ opened: "2025-02-29" }), ["3/opened data-date 17"]],
  ["a date has a 13th month", "a.csv", csv({ opened: "2025-13-01" }), ["3/opened data-date 17"]],
  ["a date is written with slashes", "a.csv", csv({ opened: "2025/3/5" }), ["3/opened data-date-form 17 W"]],
  [
    "a date is written in Chinese",
    "a.csv",
    csv({ opened: "2025年3月5日" }),
    ["3/opened data-date-form 17 W"],
  ],
  ["a date has a time", "a.csv", csv({ opened: "2025-03-05T08:30:00" }), ["3/opened data-type 17"]],
  ["a time is past midnight", "a.csv", csv({ seen: "2026-03-05T25:00:00" }), ["3/seen data-type 17"]],
  ["a moment is on no day", "a.csv", csv({ seen: "2026-04-31 08:00" }), ["3/seen data-date 17"]],
  ["a moment lacks its time", "a.csv", csv({ seen: "2026-03-05" }), ["3/seen data-date-form 17 W"]],
  ["a required value is missing", "a.csv", csv({ name: "" }), ["3/name data-required 17"]],
  ["a required value is a space", "a.csv", csv({ name: "  " }), ["3/name data-required 17"]],
  ["a key is missing", "a.csv", csv({ code: "" }), ["3/code data-required 17"]],
  ["a text takes too many bytes", "a.csv", csv({ name: "东门站台二" }), ["3/name data-length 17"]],
  ["a value is none of the codes", "a.csv", csv({ kind: "3" }), ["3/kind data-code 17"]],
  ["a value does not match its pattern", "a.csv", csv({ code: "S12" }), ["3/code data-pattern 17"]],
  ["a pattern matches a part only", "a.csv", csv({ code: "S1234" }), ["3/code data-pattern 17"]],
  ["a key repeats", "a.csv", csv({}, { code: "S102" }), ["4 data-key 17"]],
  [
    "a key of a subject repeats",
    "a.csv",
    csv({}),
    ["3 data-key 16"],
    {
      fields: withField("code", { key: false }).map((field) =>
        field.name === "owner" ? { ...field, key: true } : field,
      ),
    },
  ],
  [
    "a credit code has a wrong check character",
    "a.csv",
    csv({ owner: "12999921MULU40001E" }),
    ["3/owner data-credit-code 16"],
  ],
  [
    "a credit code is too short",
    "a.csv",
    csv({ owner: "12999921MULU4000" }),
    ["3/owner data-credit-code 16"],
  ],
  [
    "a citizen number has a wrong check digit",
    "a.csv",
    csv({ note: "999999199402250003" }),
    ["3/note data-citizen-id 16"],
    { fields: withField("note", { identifierRole: "citizenId", opening: "none" }) },
  ],
  [
    "a citizen number stands in an open column",
    "a.csv",
    csv({ note: "999999199402250002" }),
    ["3/note identifiers-closed 32"],
  ],
  ["a place lies outside of the area", "a.csv", csv({ longitude: "120.5" }), ["3/longitude data-area 17"]],
  [
    "longitude and latitude are swapped",
    "a.csv",
    csv({ longitude: "30.5", latitude: "118.5" }),
    ["3/longitude data-area 17"],
  ],
  [
    "coordinates are in metres",
    "a.csv",
    csv({ longitude: "500000", latitude: "3400000" }),
    ["3/longitude data-coordinates 17"],
  ],
  ["a place has no latitude", "a.csv", csv({ latitude: "" }), ["3/longitude data-coordinates 17"]],
  ["a value is a command", "a.csv", csv({ note: "=cmd|' /C calc'!A0" }), ["3/note data-formula 17 W"]],
  ["a value begins with an at sign", "a.csv", csv({ note: "@SUM(A1)" }), ["3/note data-formula 17 W"]],
  ["a value begins with a tab", "a.csv", csv({ note: "\t=1+1" }), ["3/note data-formula 17 W"]],
  ["rows are missing", "a.csv", csv({}), ["1 data-total 29"], { release: { controlTotals: { rows: 3 } } }],
  [
    "a column does not add up",
    "a.csv",
    csv({}),
    ["1/price data-total 29"],
    { release: { controlTotals: { price: 7.01 } } },
  ],
  [
    "a control total names no column",
    "a.csv",
    csv({}),
    ["1/cost data-total 29 W"],
    { release: { controlTotals: { cost: 7 } } },
  ],
  [
    "a pattern may take forever",
    "a.csv",
    csv(),
    ["1/code data-pattern-skipped 17 W"],
    { fields: withField("code", { pattern: "(?=S)(\\w+)+" }) },
  ],
  ["quotation marks do not pair", "a.csv", `${csv()}\n"S102`, ["3 data-quotes 17"]],
  [
    "a value of JSON is of another type",
    "a.ndjson",
    [GOOD, { ...GOOD, code: "S002", count: 1.5 }].map((row) => JSON.stringify(row)).join("\n"),
    ["2/count data-type 17"],
  ],
  [
    "a shape leaves the area",
    "a.geojson",
    shapes([
      [118.2, 30.2],
      [118.3, 31.2],
    ]),
    ["1/geometry data-area 17"],
  ],
  ["a shape is in metres", "a.geojson", shapes([[500000, 3400000]]), ["1/geometry data-coordinates 17"]],
];

function shapes(coordinates: number[][]): string {
  const { longitude: _, latitude: _other, ...properties } = GOOD;
  const geometry = { type: "MultiPoint", coordinates };
  return JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry }] });
}

describe("of a file that is right but for one fault that fault is found, with its row and column:", () => {
  it.each(SEEDED)("%s", async (_, name, content, expected, given) => {
    expect(inShort(await findings(name, content, given))).toEqual(expected);
  });
});

describe("nothing is found in a file", () => {
  it.each<[string, string, string, Given?]>([
    ["that is right", "a.csv", csv({}, { code: "S999", note: "", count: "-3", price: ".5", ratio: "1e-3" })],
    [
      "whose columns are titles in another order",
      "a.csv",
      lines(csv(), (all) =>
        all.map((line, at) =>
          (at ? line : FIELDS.map(({ title }) => title.zh).join(",")).split(",").reverse().join(","),
        ),
      ),
    ],
    [
      "with empty values where none is required",
      "a.csv",
      csv({ kind: "", count: "", opened: " ", longitude: "", latitude: "", owner: "" }),
    ],
    [
      "that lacks a column that is not opened",
      "a.csv",
      lines(csv(), (all) => all.map((line) => line.split(",").slice(0, -1).join(","))),
      { fields: withField("scan", { opening: "none" }) },
    ],
    [
      "whose truths are in Chinese and whose days have times of midnight",
      "a.csv",
      csv({ active: "是", opened: "2024-02-29T00:00:00" }),
    ],
    [
      "with phone numbers and signed numbers as texts",
      "a.csv",
      csv({ note: "+86 0000 5550 100" }, { note: "-5" }),
    ],
    [
      "whose totals agree to the cent",
      "a.csv",
      csv({ price: "0.10" }, { price: "0.20" }),
      { release: { controlTotals: { rows: 3, price: 3.8 } } },
    ],
    [
      "in GCJ-02 whose places lie in the area once they are shifted back",
      "a.csv",
      csv({ longitude: "119.004", latitude: "30.5" }),
      { distribution: { crs: "GCJ-02" } },
    ],
    ["of GeoJSON, whose places are its geometry", "a.geojson", shapes([[118.2, 30.2]])],
    [
      "of JSON with numbers and truths",
      "a.json",
      JSON.stringify([
        { ...GOOD, count: 12, price: 3.5, active: true, longitude: 118.5, latitude: 30.5, note: null },
      ]),
    ],
    ["of an entry without fields", "a.csv", "x,y\n1,2", { fields: [] }],
  ])("%s", async (_, name, content, given) => {
    expect(inShort(await findings(name, content, given))).toEqual([]);
  });
});

describe("what a finding says", () => {
  it("names value, column and what to write, in both languages", async () => {
    expect(await findings("a.csv", csv({ count: "1.5" }))).toEqual([
      {
        file: "data/a.csv",
        line: 3,
        column: 4,
        pointer: "/count",
        level: "error",
        rule: "data-type",
        article: 17,
        message: { zh: "“count”列的值“1.5”不是整数。", en: '"1.5" in the column "count" is not an integer.' },
        hint: {
          zh: "只写数字，例如 1200，不带小数、千分位和单位。",
          en: "Write digits only, as in 1200: no decimals, separators or units.",
        },
      },
    ]);
  });

  const messages = async (row: Values, given?: Given) =>
    (await findings("a.csv", csv(row), given)).map(({ message, hint }) => [message.zh, hint?.zh]);

  it("gives a day in the form that it should have", async () => {
    expect(await messages({ opened: "2025/3/5" })).toEqual([
      ["“opened”列的“2025/3/5”不是标准写法。", "写成 2025-03-05。"],
    ]);
  });

  it("says that longitude and latitude are swapped", async () => {
    expect(await messages({ longitude: "30.5", latitude: "118.5" })).toEqual([
      ["“longitude”：30.5, 118.5 在条目的空间范围（118, 30, 119, 31）之外。", "经度和纬度写反了，请对调。"],
    ]);
  });

  it("hides the value of a column that is not opened", async () => {
    const fields = withField("owner", { opening: "none" });
    expect(await messages({ owner: "12999921MULU40001E" }, { fields })).toEqual([
      ["“owner”列的“129*************1E”校验位不对，按前 17 位应当是“F”。", "对照证件或登记系统重新抄写。"],
    ]);
  });

  it("cuts a long value", async () => {
    const [[message = ""] = []] = await messages({ kind: "长".repeat(500) });
    expect(message).toBe(`“kind”列的“${"长".repeat(60)}…”不在代码表中；可用的代码：1、2。`);
  });

  it("warns only of what an imported entry holds", async () => {
    const origin = { url: "https://old.example/1", retrieved: "2026-01-01" } as unknown as Dataset["origin"];
    const found = await findings("a.csv", csv({ count: "x" }), { entry: { origin } });
    expect(inShort(found)).toEqual(["3/count data-type 17 W"]);
  });
});

it("of a kind in a column the first twenty are told, and the number of the others", async () => {
  const rows = Array.from({ length: 50 }, () => ({ count: "x" }));
  const found = await findings("a.csv", csv(...rows));
  expect(found.length).toBe(21);
  expect(found.at(-1)).toMatchObject({
    line: 23,
    level: "error",
    message: {
      zh: "“count”列从这一行起还有 30 处同样的问题。",
      en: '30 more of this kind in the column "count", from this row on.',
    },
  });
});

it("a hostile pattern ends soon on a hostile value", async () => {
  const fields = withField("note", { pattern: "(a+)+b" });
  const found = await findings("a.csv", csv({ note: `${"a".repeat(5000)}!` }), { fields });
  expect(inShort(found)).toEqual(["3/note data-pattern 17"]);
});

describe("the data of the fixtures' city", () => {
  const catalog = readCatalog(["test/fixtures/city"], config, validate, root);

  it("is right", async () => {
    const { findings, notes } = await checkTables(catalog, undefined);
    expect(findings).toEqual([]);
    expect(notes).toEqual([
      { zh: "检查了 3 个数据文件的内容。", en: "The content of 3 data files was checked." },
    ]);
  });

  const bus = "test/fixtures/city/transport-bureau";
  it.each<[string, string[], number]>([
    ["a file", [`${bus}/data/bus-stops/2026-10/bus-stops.csv`], 1],
    ["an entry", [`${bus}/datasets/bus-stops.json`], 2],
    ["a release's folder", [`${bus}/data/bus-stops/2026-09`], 1],
    ["an agency's folder", [bus], 2],
    ["another record", [`${bus}/agency.json`], 0],
  ])("is chosen by %s", (_, paths, count) => {
    expect(tablesOf(catalog, paths).length).toBe(count);
  });
});

const CODES = join(root, "../shared/corpora/country-codes/country-codes.csv");
const codes = read(CODES);

describe.skipIf(codes === undefined)(
  "a table that nobody here wrote (../shared/corpora/country-codes)",
  () => {
    const [head = ""] = codes?.split("\n") ?? [];
    // Its names are not names of fields, so they are titles.
    const fields = head
      .trim()
      .split(",")
      .map((title, at): Field => {
        const field: Field = { name: `column${at + 1}`, title: { zh: title }, type: "string" };
        if (title === "ISO3166-1-Alpha-3") return { ...field, key: true, pattern: "[A-Z]{3}", length: 3 };
        if (title === "ISO3166-1-Alpha-2") return { ...field, required: true, pattern: "[A-Z]{2}" };
        if (["ISO3166-1-numeric", "Geoname ID"].includes(title)) return { ...field, type: "integer" };
        return field;
      });

    it("is right, by an entry of 56 fields written for it", async () => {
      expect(fields.length).toBe(56);
      const given = { fields, entry: { spatial: {} as never }, release: { controlTotals: { rows: 249 } } };
      expect(inShort(await findings("codes.csv", codes ?? "", given))).toEqual([]);
    });
  },
);

/** Absent where the project is used alone. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
