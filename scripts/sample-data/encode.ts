// The bytes of a table in the format that its file name says; the same rows give the same bytes.
import { strToU8, unzipSync, zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import writeXlsxFile from "write-excel-file/universal";
import type { Field } from "../../src/catalog/types.gen.ts";
import { type Cell, type Row, toCsv } from "./table.ts";

/** @param heads what stands over the columns of a workbook: names, or titles as an office would write them */
export async function encode(
  file: string,
  rows: readonly Row[],
  fields: readonly Field[],
  heads: "names" | "titles",
): Promise<Uint8Array> {
  const format = file.split(".").at(-1);
  if (format === "csv") return strToU8(toCsv(rows));
  if (format === "json") return strToU8(`[\n${lines(rows, fields).join(",\n")}\n]\n`);
  if (format === "ndjson") return strToU8(`${lines(rows, fields).join("\n")}\n`);
  if (format === "geojson") return strToU8(geojson(rows, fields));
  if (format === "xlsx") return workbook(rows, fields, heads);
  if (format === "parquet") return parquet(rows, fields);
  throw new Error(`${file}: no encoder for this format`);
}

const NUMBERS = new Set<string>(["number", "currency", "double", "float", "integer"]);

/** The value with its type, where CSV has text only. */
const typed = (value: Cell | undefined, type: string): Cell =>
  value === undefined || value === null ? null : NUMBERS.has(type) ? Number(value) : value;

const record = (row: Row, fields: readonly Field[]): Row =>
  Object.fromEntries(fields.map(({ name, type }) => [name, typed(row[name], type)]));

const lines = (rows: readonly Row[], fields: readonly Field[]): string[] =>
  rows.map((row) => JSON.stringify(record(row, fields)));

/** A feature a row. A shape that is no point stands in the row as text under `geometry`, which is no field. */
function geojson(rows: readonly Row[], fields: readonly Field[]): string {
  const [x, y] = ["longitude", "latitude"].map(
    (end) => fields.find(({ name }) => name.toLowerCase().endsWith(end))?.name ?? "",
  ) as [string, string];
  const features = rows.map((row) => {
    const geometry =
      typeof row.geometry === "string"
        ? JSON.parse(row.geometry)
        : { type: "Point", coordinates: [Number(row[x]), Number(row[y])] };
    return JSON.stringify({ type: "Feature", properties: record(row, fields), geometry });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
}

async function workbook(
  rows: readonly Row[],
  fields: readonly Field[],
  heads: "names" | "titles",
): Promise<Uint8Array> {
  const head = fields.map(({ name, title }) => ({
    value: heads === "titles" ? title.zh : name,
    fontWeight: "bold" as const,
  }));
  const body = rows.map((row) => fields.map(({ name, type }) => excelCell(typed(row[name], type), type)));
  const blob = await writeXlsxFile([head, ...body], { sheet: "数据", stickyRowsCount: 1 }).toBlob();
  // A zip holds the time of writing; a fixed one keeps the bytes the same.
  return zipSync(unzipSync(new Uint8Array(await blob.arrayBuffer())), {
    mtime: new Date(1980, 0, 1),
    level: 9,
  });
}

const excelCell = (value: Cell, type: string) => {
  if (value === null) return null;
  if (type === "date") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  return { value, type: String };
};

function parquet(rows: readonly Row[], fields: readonly Field[]): Uint8Array {
  const columnData = fields.map(({ name, type }) => {
    const cells = rows.map((row) => typed(row[name], type));
    if (type === "datetime")
      return {
        name,
        data: cells.map((cell) => (cell === null ? null : new Date(String(cell)))),
        type: "TIMESTAMP" as const,
        nullable: true,
      };
    const kind =
      type === "boolean" ? "BOOLEAN" : type === "integer" ? "INT32" : NUMBERS.has(type) ? "DOUBLE" : "STRING";
    return { name, data: cells, type: kind as "STRING", nullable: true };
  });
  return new Uint8Array(
    parquetWriteBuffer({ columnData, rowGroupSize: 5000, createdBy: "Mulu sample city" }),
  );
}
