import type { Field } from "../../catalog/types.gen.ts";
import { isNamed, typed } from "../derive/columns.ts";
import { openTable } from "../open-fs.ts";
import { type Cell, type Table, type Trouble, textOf } from "../table.ts";
import { compareTables, type DataChanges, type RowSource } from "./compare-tables.ts";

/** A data file, and the fields that its columns may be of. */
export interface ComparedFile {
  path: string;
  fields: Field[];
}

/** Why two files cannot be compared: which of them is not read, and what is wrong with it. */
export interface Unread {
  side: "before" | "after";
  trouble: Trouble;
}

/** With these every row is read all the same; with any other some are not, and would seem to be removed. */
const WHOLE = new Set(
  "column-repeated column-unnamed deep encoding no-rows nul uneven".split(" ").map((of) => `data-${of}`),
);

/**
 * Compares two data files of any format that is read. Columns are called as their fields, whether the file names them
 * so or by a title; values are compared by their field's type, so that `3.0` of one format is `3` of another.
 * @param columns only these are looked at, by the names of their fields; without it all are, also those of no field
 */
export async function compareFiles(
  before: ComparedFile,
  after: ComparedFile,
  wanted: { key?: string[]; columns?: string[] } = {},
): Promise<DataChanges | Unread> {
  const [old, fresh] = [await sourceOf(before), await sourceOf(after)];
  const unread = (): Unread | undefined => {
    const [was, is] = [old.trouble(), fresh.trouble()];
    if (was) return { side: "before", trouble: was };
    return is && { side: "after", trouble: is };
  };
  const broken = unread();
  if (broken) return broken;
  const changes = await compareTables(old, fresh, wanted);
  return unread() ?? changes;
}

/** A file as a source of rows, opened anew for each reading. */
async function sourceOf({
  path,
  fields,
}: ComparedFile): Promise<RowSource & { trouble(): Trouble | undefined }> {
  let trouble: Trouble | undefined;
  const keep = ({ troubles }: Table) => {
    // That nothing was read is told first, and why it was not after it.
    trouble ??= troubles.findLast(({ kind }) => !WHOLE.has(kind));
  };
  const table = await openTable(path);
  // A file is closed where a reader stops.
  for await (const _ of table.batches) break;
  keep(table);
  const found = table.columns.map((head) => fieldOf(head, fields));
  const types = found.map((field) => field?.type);
  return {
    columns: table.columns.map((head, at) => {
      const field = found[at];
      return field && found.indexOf(field) === at ? field.name : head;
    }),
    async *rows() {
      const again = await openTable(path);
      for await (const batch of again.batches)
        for (const { cells } of batch) yield types.map((type, at) => plainText(cells[at], type));
      keep(again);
    },
    trouble: () => trouble,
  };
}

/** The field of a column, by its name before any title: fields of two states may share a title. */
const fieldOf = (head: string, fields: Field[]) =>
  fields.find(({ name }) => name === head) ?? fields.find((field) => isNamed(field, head));

/** A value as text, in the one form that its type has. A number too long to be exact stays as it is written. */
function plainText(cell: Cell | undefined, type: Field["type"] | undefined): string {
  const value = type ? typed(cell, type) : cell;
  if (typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER) return textOf(cell);
  return type === "datetime"
    ? textOf(value).replace(MOMENT, (_, day, minute = "00:00", second = ":00") => `${day}T${minute}${second}`)
    : textOf(value);
}

/** A moment as sheets, databases and ISO 8601 write it; a sheet of midnights has days only. */
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?)?(?=$|[.Z+-])/;
