import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { writeData } from "../../src/site/data-fs.ts";
import type { StagedEntry } from "../../src/site/stage-fs.ts";
import { WAITING } from "../../src/site/work.ts";
import { temporary } from "../support.ts";

const ID = "data-bureau/a";
const RELEASE = `datasets/${ID}/2026-10`;
const field = (name: string, type = "string") => ({ name, title: { zh: `${name}列` }, type });
const CSV =
  "name,secret,n,longitude,latitude,on\n甲,CANARY,1,118.3,30.5,2026-01-02\n乙,CANARY,,118.4,30.6,2026-03-04\n";

/** A stage that waits for its one data file. */
function stage(
  name: string,
  content: string | Uint8Array,
  fields: object[],
  { columns, crs }: { columns?: string[]; crs?: string } = {},
) {
  const file = {
    distribution: "table",
    release: "2026-10",
    path: `${RELEASE}/${name}`,
    latest: `datasets/${ID}/latest/${name}`,
    bytes: content.length,
  };
  const work = temporary({
    [name]: content,
    [`root/api/v1/datasets/${ID}.json`]: {
      id: ID,
      fields,
      distributions: [{ id: "table", crs }],
      files: [file],
    },
  });
  const waiting = { [ID]: [{ ...file, source: join(work, name), ...(columns && { columns }) }] };
  return { work, cache: join(work, "cache"), waiting };
}

async function laidDown(...given: Parameters<typeof stage>) {
  const { work, cache, waiting } = stage(...given);
  const { writeFileSync } = await import("node:fs");
  writeFileSync(join(work, WAITING), JSON.stringify(waiting));
  const count = await writeData(work, cache);
  const entry = JSON.parse(
    readFileSync(join(work, `root/api/v1/datasets/${ID}.json`), "utf8"),
  ) as StagedEntry;
  const path = (name: string) => join(work, "root", RELEASE, name);
  return { work, cache, count, entry, path, text: (name: string) => readFileSync(path(name), "utf8") };
}

const FIELDS = [
  field("name"),
  field("secret"),
  field("n", "integer"),
  field("longitude", "number"),
  field("latitude", "number"),
  field("on", "date"),
];

describe("a table", () => {
  it("keeps its bytes and comes in other formats, at its release and as latest", async () => {
    const { work, entry, text } = await laidDown("a.csv", CSV, FIELDS);
    expect(text("a.csv")).toBe(CSV);
    const [file] = entry.files;
    expect(file?.rows).toBe(2);
    expect(file?.derived?.map(({ path }) => path)).toEqual(
      ["xlsx", "json", "parquet", "geojson"].map((format) => `${RELEASE}/a.${format}`),
    );
    expect(readdirSync(join(work, `root/datasets/${ID}/latest`)).sort()).toEqual([
      "a.csv",
      "a.geojson",
      "a.json",
      "a.parquet",
      "a.profile.json",
      "a.xlsx",
    ]);
  });

  it("holds the same rows in each", async () => {
    const { path, text } = await laidDown("a.csv", CSV, FIELDS);
    const rows = [
      { name: "甲", secret: "CANARY", n: 1, longitude: 118.3, latitude: 30.5, on: "2026-01-02" },
      { name: "乙", secret: "CANARY", n: null, longitude: 118.4, latitude: 30.6, on: "2026-03-04" },
    ];
    expect(JSON.parse(text("a.json"))).toEqual(rows);
    const bytes = readFileSync(path("a.parquet"));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    expect(await parquetReadObjects({ file })).toEqual(rows);
    const [sheet] = await readXlsxFile(readFileSync(path("a.xlsx")));
    expect(sheet?.data).toEqual([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]);
    const { features } = JSON.parse(text("a.geojson")) as {
      features: { geometry: unknown; properties: unknown }[];
    };
    expect(features[0]).toEqual({
      type: "Feature",
      properties: rows[0],
      geometry: { type: "Point", coordinates: [118.3, 30.5] },
    });
  });

  it("says what its columns hold", async () => {
    const { text } = await laidDown("a.csv", CSV, FIELDS);
    const { rows, columns } = JSON.parse(text("a.profile.json")) as { rows: number; columns: object[] };
    expect(rows).toBe(2);
    expect(columns[1]).toEqual({
      name: "secret",
      type: "string",
      missing: 0,
      distinctCount: 1,
      top: [{ value: "CANARY", rows: 2 }],
    });
    expect(columns[2]).toMatchObject({ name: "n", missing: 1, distinctCount: 1, min: 1, max: 1, mean: 1 });
    expect(columns[5]).toMatchObject({ min: "2026-01-02", max: "2026-03-04" });
  });

  it("is moved to WGS-84 in GeoJSON, where it stands in GCJ-02", async () => {
    const { text } = await laidDown("a.csv", CSV, FIELDS, { crs: "GCJ-02" });
    const { features } = JSON.parse(text("a.geojson")) as {
      features: { geometry: { coordinates: number[] } }[];
    };
    const [x = 0, y = 0] = features[0]?.geometry.coordinates ?? [];
    expect([Math.abs(x - 118.3) > 0.003, Math.abs(y - 30.5) > 0.001]).toEqual([true, true]);
  });
});

describe("what a site keeps back", () => {
  it.each([
    ["a.csv", CSV],
    ["a.json", JSON.stringify([{ name: "甲", secret: "CANARY", n: 1 }])],
    ["a.ndjson", '{"name":"甲","secret":"CANARY","n":1}\n'],
    [
      "a.geojson",
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"甲","secret":"CANARY"},"geometry":null}]}',
    ],
  ])("is in no byte of what comes of %s, and the rest is served under its name", async (name, content) => {
    const fields = FIELDS.filter((one) => one.name !== "secret");
    const { work, path } = await laidDown(name, content, fields, { columns: fields.map((one) => one.name) });
    expect(existsSync(path(name))).toBe(true);
    const bytes = readdirSync(join(work, "root"), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => readFileSync(join(item.parentPath, item.name), "latin1"));
    expect(bytes.filter((text) => /CANARY|secret/.test(text))).toEqual([]);
  });

  it("takes the geometries of a GeoJSON with it where it is the places", async () => {
    const feature = {
      type: "Feature",
      properties: { name: "甲", longitude: 118.123456, latitude: 30.5 },
      geometry: { type: "Point", coordinates: [118.123456, 30.5] },
    };
    const content = JSON.stringify({ type: "FeatureCollection", features: [feature] });
    const { text } = await laidDown("a.geojson", content, [field("name")], { columns: ["name"] });
    expect(JSON.parse(text("a.geojson"))).toEqual({
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: { name: "甲" }, geometry: null }],
    });
  });

  it("is what stands beside the columns of a row, and a second sheet", async () => {
    const { text } = await laidDown("a.csv", "name,n\n甲,1,CANARY\n", [field("name"), field("n")]);
    expect(text("a.csv")).toBe("name,n\n甲,1\n");
    const sheet = (value: string) => [[{ value: "name" }], [{ value }]];
    const book = await writeXlsxFile([
      { data: sheet("甲"), sheet: "a" },
      { data: sheet("CANARY"), sheet: "b" },
    ]).toBlob();
    const content = Buffer.from(await book.arrayBuffer());
    const { path } = await laidDown("a.xlsx", content, [field("name")]);
    const served = Object.values(unzipSync(readFileSync(path("a.xlsx")))).map((part) =>
      Buffer.from(part).toString(),
    );
    expect(served.filter((part) => part.includes("CANARY"))).toEqual([]);
    expect(served.some((part) => part.includes("甲"))).toBe(true);
  });

  it("takes a file with it that cannot be read to its end", async () => {
    const broken = 'name,secret\n甲,CANARY\n"乙,x\n';
    const kept = await laidDown("a.csv", broken, [field("name")], { columns: ["name"] });
    expect(kept.entry.files).toEqual([]);
    const { entry, text } = await laidDown("a.csv", broken, [field("name"), field("secret")]);
    expect([text("a.csv"), entry.files[0]?.derived]).toEqual([broken, undefined]);
  });

  it("takes a file with it that cannot be looked into", async () => {
    const { entry, path } = await laidDown("a.pdf", "CANARY", [field("name")], { columns: ["name"] });
    expect([entry.files, existsSync(path("a.pdf"))]).toEqual([[], false]);
  });

  it("is every column that no field declares", async () => {
    const { text } = await laidDown("a.csv", "name,more\n甲,CANARY\n", [field("name")]);
    expect(text("a.csv")).toBe("name\n甲\n");
  });
});

it("a text that a spreadsheet would run stays as released, and is text in what is made for spreadsheets", async () => {
  const { entry, text } = await laidDown("a.csv", "name,n\n=cmd|'/c calc'!A0,-5\n+86 000-0000,1\n", [
    field("name"),
    field("n", "integer"),
  ]);
  expect(text("a.csv")).toContain("\n=cmd");
  expect(entry.files[0]?.derived?.[0]?.path).toBe(`${RELEASE}/a.safe.csv`);
  expect(text("a.safe.csv")).toBe("name,n\n'=cmd|'/c calc'!A0,-5\n+86 000-0000,1\n");
  expect(JSON.parse(text("a.json"))[0].name).toBe("=cmd|'/c calc'!A0");
});

it("a file that is no table is served as it is", async () => {
  const { entry, text } = await laidDown("a.txt", "some words", [field("name")]);
  expect([text("a.txt"), entry.files[0]?.derived, entry.files[0]?.rows]).toEqual([
    "some words",
    undefined,
    undefined,
  ]);
});

it("what was made is kept, and made again only of other content", async () => {
  const { work, cache, count } = await laidDown("a.csv", CSV, FIELDS);
  expect(count).toEqual({ files: 1, made: 1 });
  expect(await writeData(work, cache)).toEqual({ files: 1, made: 0 });
});
