import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetSchema } from "hyparquet";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { ringOf } from "../../scripts/sample-data/outlines.ts";
import type { Dataset } from "../../src/catalog/types.gen.ts";
import { entriesOfCity } from "./entries.ts";

const filesOf = (...endings: string[]) =>
  entriesOfCity().flatMap(({ id, value }) =>
    (value.distributions ?? [])
      .filter(({ path }) => endings.some((ending) => path?.endsWith(ending)))
      .flatMap(({ path = "" }) =>
        (value.releases ?? []).map((release) => ({
          id,
          value,
          release,
          file: fileOf(id, release.id, path),
        })),
      ),
  );
const tables = filesOf(".csv", ".geojson", ".json", ".ndjson");

function fileOf(id: string, release: string, path: string): string {
  const [agency, name] = id.split("/");
  return `catalogs/${agency}/data/${name}/${release}/${path}`;
}

/** The rows of a file as texts, and its columns in order. */
function rowsOf(file: string): { columns: string[]; rows: Record<string, string>[] } {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".csv")) {
    const [columns = [], ...lines] = parse(text, {}) as string[][];
    return {
      columns,
      rows: lines.map((line) => Object.fromEntries(columns.map((name, k) => [name, line[k] ?? ""]))),
    };
  }
  const items: Record<string, unknown>[] = file.endsWith(".ndjson")
    ? text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line))
    : file.endsWith(".json")
      ? JSON.parse(text)
      : JSON.parse(text).features.map((feature: { properties: object }) => feature.properties);
  return {
    columns: Object.keys(items[0] ?? {}),
    rows: items.map((properties) =>
      Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, value === null ? "" : String(value)]),
      ),
    ),
  };
}

describe("the sample city's tables", () => {
  test.each(tables)("$file fits its record", ({ value, release, file }) => {
    expect(existsSync(file), file).toBe(true);
    const { columns, rows } = rowsOf(file);
    const fields = value.fields ?? [];
    expect(columns).toEqual(fields.map(({ name }) => name));
    const wrong = rows.flatMap((row, k) =>
      fields.flatMap((field) => faultOf(row[field.name] ?? "", field, k)),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    const keys = fields.filter(({ key }) => key).map(({ name }) => name);
    expect(new Set(rows.map((row) => keys.map((name) => row[name]).join("\u0000"))).size).toBe(rows.length);
    for (const [name, total] of Object.entries(release.controlTotals ?? {}))
      if (name === "rows") expect(rows.length).toBe(total);
      else if (columns.includes(name)) expect(sum(rows, name)).toBeCloseTo(total, 2);
  });

  test.each(filesOf(".parquet"))("$file has the record's columns and rows", ({ value, release, file }) => {
    const metadata = parquetMetadata(new Uint8Array(readFileSync(file)).buffer);
    expect(parquetSchema(metadata).children.map(({ element }) => element.name)).toEqual(
      value.fields?.map(({ name }) => name),
    );
    expect(Number(metadata.num_rows)).toBe(release.controlTotals?.rows ?? Number(metadata.num_rows));
  });

  test.each(filesOf(".xlsx"))("$file has names or titles at its head", async ({ value, release, file }) => {
    const [head = [], ...rows] = await readSheet(file);
    const [names, titles] = [
      value.fields?.map(({ name }) => name),
      value.fields?.map(({ title }) => title.zh),
    ];
    expect(head).toEqual(head[0] === names?.[0] ? names : titles);
    expect(rows.length).toBe(release.controlTotals?.rows ?? rows.length);
    expect(rows.length).toBeGreaterThan(0);
  });

  test("every point of every table lies in the city", () => {
    const ring = ringOf("999900");
    const outside = tables.flatMap(({ file, value }) => {
      const [x, y] = ["longitude", "latitude"].map(
        (end) => value.fields?.find(({ name }) => name.toLowerCase().endsWith(end))?.name,
      );
      if (!x || !y) return [];
      return rowsOf(file)
        .rows.filter((row) => row[x] && !isIn([Number(row[x]), Number(row[y])], ring))
        .map((row) => `${file}: ${row[x]}, ${row[y]}`);
    });
    expect(outside).toEqual([]);
  });
});

const sum = (rows: Record<string, string>[], name: string): number =>
  rows.reduce((total, row) => total + Number(row[name]), 0);

function faultOf(text: string, field: NonNullable<Dataset["fields"]>[number], row: number): string[] {
  const where = `row ${row + 1}, ${field.name}: "${text}"`;
  if (text === "") return field.required ? [`${where} is required`] : [];
  if (Array.isArray(field.codes) && !field.codes.some(({ value }) => value === text))
    return [`${where} is no code`];
  if (field.pattern && !new RegExp(field.pattern, "u").test(text)) return [`${where} does not match`];
  if (field.length && field.type === "string" && Buffer.byteLength(text) > field.length)
    return [`${where} is too long`];
  const shape = {
    integer: /^-?\d+$/,
    date: /^\d{4}-\d\d-\d\d$/,
    datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/,
    boolean: /^(true|false)$/,
    number: /^-?\d+(\.\d+)?$/,
    currency: /^-?\d+(\.\d+)?$/,
    float: /^-?\d+(\.\d+)?$/,
    double: /^-?\d+(\.\d+)?$/,
  }[field.type as string];
  return shape && !shape.test(text) ? [`${where} is no ${field.type}`] : [];
}

/** Whether a point lies in a ring, by the crossings of a ray. */
function isIn([x, y]: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  for (const [k, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(k + 1) % ring.length] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
