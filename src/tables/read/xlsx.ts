import { Unzip, UnzipInflate } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { type Cell, inBatches, type Table } from "../table.ts";
import { TROUBLES } from "./words.ts";

/** A workbook is held in memory as a whole; more than this, unpacked, is refused. */
const MEGABYTES = 256;

/** A table of the first sheet of a workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  if (!fits(bytes))
    return { columns: [], batches: inBatches([]), troubles: [TROUBLES.large(MEGABYTES, MEGABYTES)] };
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  const [head = [], ...rows] = (sheet?.data ?? []) as unknown[][];
  const columns = head.map((cell) => String(cell ?? "").trim());
  while (columns.at(-1) === "") columns.pop();
  const troubles = columns.length === 0 ? [TROUBLES.empty] : rows.length === 0 ? [TROUBLES.noRows] : [];
  // A sheet has no days, only moments: a column whose moments are all midnights holds days.
  const timed = columns.map((_, at) => rows.some((row) => hasTime(row[at])));
  const cells = rows.map((row) => columns.map((_, at) => plain(row[at], timed[at] === true)));
  return { columns, batches: inBatches(cells), troubles };
}

/** Whether a zip archive stays small when it is unpacked, whatever it says of itself. */
function fits(bytes: Uint8Array): boolean {
  let left = MEGABYTES << 20;
  const unzip = new Unzip((file) => {
    file.ondata = (error, piece) => {
      if (error) throw error;
      left -= piece.length;
      if (left < 0) throw new TooLarge();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // Small pieces, so that the end of a bomb is never unpacked.
    for (let at = 0; at < bytes.length; at += 1 << 14)
      unzip.push(bytes.subarray(at, at + (1 << 14)), at + (1 << 14) >= bytes.length);
  } catch (error) {
    if (error instanceof TooLarge) return false;
    throw error;
  }
  return true;
}

class TooLarge extends Error {}

const hasTime = (cell: unknown) => cell instanceof Date && cell.getTime() % 86_400_000 !== 0;

function plain(cell: unknown, timed: boolean): Cell {
  if (cell === null || cell === undefined) return null;
  if (!(cell instanceof Date)) return cell as Cell;
  const text = cell.toISOString();
  return timed ? text.replace(/\.000Z$/, "") : text.slice(0, text.indexOf("T"));
}
