import { join } from "node:path";
import { openTable } from "../../../src/tables/open-fs.ts";
import { textOf } from "../../../src/tables/table.ts";
import { temporary } from "../../support.ts";

/** What is read of a file: its rows as texts, and what was found wrong by kind and row. */
export async function read(path: string) {
  const { columns, batches, troubles } = await openTable(path);
  const rows: string[][] = [];
  const numbers: number[] = [];
  for await (const batch of batches)
    for (const { number, cells } of batch) {
      rows.push(cells.map(textOf));
      numbers.push(number);
    }
  return {
    columns,
    rows,
    numbers,
    troubles: troubles.map(({ kind, row }) => (row ? `${kind} ${row}` : kind)),
  };
}

/** The same of a file that is written for it. */
export const readContent = (name: string, content: string | Uint8Array) =>
  read(join(temporary({ [name]: content }), name));
