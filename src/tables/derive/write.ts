import { strToU8, unzipSync, zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import writeXlsxFile from "write-excel-file/universal";
import { toWgs84 } from "../coordinates.ts";
import { type Cell, textOf } from "../table.ts";
import { type Column, type Columns, isNumeric } from "./columns.ts";
import { csvCell, safe } from "./spreadsheet-safe.ts";

/** Rows of a group in Parquet: a preview asks for one at a time. */
const GROUP = 10_000;
/** A spreadsheet opens so many rows without trouble. */
export const XLSX_ROWS = 100_000;

/** The rows of a table as CSV (RFC 4180): UTF-8, LF, texts that no spreadsheet runs. */
export function csvOf({ rows, columns }: Columns): string {
  const lines = [columns.map(({ name }) => csvCell(name)).join(",")];
  for (let at = 0; at < rows; at++)
    lines.push(columns.map(({ values }) => csvCell(textOf(values[at]))).join(","));
  return `${lines.join("\n")}\n`;
}

const objectOf = (columns: Column[], at: number) =>
  Object.fromEntries(columns.map(({ name, values }) => [name, values[at] ?? null]));

/** Its rows as JSON: objects by column, typed, a line each. @param between what stands between two rows */
const jsonRows = ({ rows, columns }: Columns, between: string) =>
  Array.from({ length: rows }, (_, at) => JSON.stringify(objectOf(columns, at))).join(between);
export const jsonOf = (table: Columns): string => `[\n${jsonRows(table, ",\n")}\n]\n`;
export const ndjsonOf = (table: Columns): string => `${jsonRows(table, "\n")}\n`;

/** Its rows as GeoJSON (RFC 7946), whose places are in WGS-84. @param places names of the columns of degrees, where there are such */
export function geoJsonOf(
  { rows, columns }: Columns,
  places: [string, string] | undefined,
  crs: string | undefined,
): string {
  const geometry = columns.find(({ type }) => type === "geometry");
  const rest = columns.filter((column) => column !== geometry);
  const [x, y] = (places ?? []).map((name) => columns.find((column) => column.name === name)?.values);
  const features = Array.from({ length: rows }, (_, at) => {
    const shape = geometry ? geometry.values[at] : pointOf(x?.[at], y?.[at], crs);
    return JSON.stringify({ type: "Feature", properties: objectOf(rest, at), geometry: shape ?? null });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
}

const pointOf = (x: Cell | undefined, y: Cell | undefined, crs: string | undefined) =>
  typeof x === "number" && typeof y === "number"
    ? { type: "Point", coordinates: toWgs84(x, y, crs).map((degree) => Number(degree.toFixed(6))) }
    : null;

/** Its rows as Parquet; days and times are ISO text, geometries GeoJSON. */
export function parquetOf({ columns }: Columns): Uint8Array {
  const columnData = columns.map((column) => {
    const type = parquetType(column);
    const data =
      type === "STRING"
        ? column.values.map((value) => (value === null ? null : textOf(value)))
        : column.values;
    return { name: column.name, data, type: type as "STRING", nullable: true };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: GROUP, createdBy: "mulu" }));
}

function parquetType(column: Column): "BOOLEAN" | "INT32" | "DOUBLE" | "STRING" {
  const fits = (check: (value: Cell) => boolean) =>
    column.values.every((value) => value === null || check(value));
  if (column.type === "boolean" && fits((value) => typeof value === "boolean")) return "BOOLEAN";
  if (!isNumeric(column) || !fits((value) => typeof value === "number")) return "STRING";
  return column.type === "integer" && fits((value) => value === (Number(value) | 0)) ? "INT32" : "DOUBLE";
}

/** Its rows as a workbook; texts are cells of text, so that no spreadsheet runs them. */
export async function xlsxOf({ rows, columns }: Columns): Promise<Uint8Array> {
  const head = columns.map(({ name }) => ({ value: name, fontWeight: "bold" as const }));
  const body = Array.from({ length: rows }, (_, at) =>
    columns.map(({ values }) => workbookCell(values[at] ?? null)),
  );
  const blob = await writeXlsxFile([head, ...body], { sheet: "data", stickyRowsCount: 1 }).toBlob();
  // A zip holds the time of writing; a fixed one keeps the bytes the same.
  return zipSync(unzipSync(new Uint8Array(await blob.arrayBuffer())), {
    mtime: new Date(1980, 0, 1),
    level: 6,
  });
}

function workbookCell(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "boolean") return { value: cell, type: Boolean };
  // A cell of a workbook holds at most so many characters.
  return { value: safe(textOf(cell)).slice(0, 32_767), type: String };
}

/** A table in a format by name. @returns undefined where that format cannot hold it */
export async function encode(
  format: string,
  table: Columns,
  places?: [string, string],
  crs?: string,
): Promise<Uint8Array | undefined> {
  if (format === "csv") return strToU8(csvOf(table));
  if (format === "json") return strToU8(jsonOf(table));
  if (format === "ndjson") return strToU8(ndjsonOf(table));
  if (format === "geojson") return strToU8(geoJsonOf(table, places, crs));
  if (format === "parquet") return parquetOf(table);
  if (format === "xlsx") return table.rows <= XLSX_ROWS ? xlsxOf(table) : undefined;
  return undefined;
}
