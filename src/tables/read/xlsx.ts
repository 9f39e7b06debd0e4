import { Unzip, UnzipInflate } from "fflate";
import { streamXlsxRows } from "hucre/xlsx";
import { BATCH, type Cell, type Row, type Table, type Trouble } from "../table.ts";
import { unevenRows } from "./uneven.ts";
import { MAX_COLUMNS, TROUBLES } from "./words.ts";

/** What a workbook may unpack to: a million rows of ten columns take less. */
const MEGABYTES = 512;
/** Its texts and styles are held in memory, other than its sheets. */
const HELD_MEGABYTES = 128;
/** Workbooks are packed to a tenth; a bomb to a thousandth. */
const MAX_RATIO = 100;
/** Below this no ratio is judged: a small sheet of equal rows is no bomb. */
const SMALL = 16 << 20;
/** Unpacked in pieces of this many bytes, so that the rest of a bomb stays packed. */
const PIECE = 1 << 14;

/** A table of the first sheet of a workbook, row by row; a row has the number that the sheet gives it. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const refusal = tooLarge(bytes);
  if (refusal) return { columns: [], batches: none(), troubles: [refusal] };
  const rows = streamXlsxRows(bytes, { sheet: 0 });
  let top = await rows.next();
  // Empty rows above the head are passed over, as in a text.
  while (!top.done && top.value.values.every(isEmpty)) top = await rows.next();
  const columns = top.done ? [] : top.value.values.map((cell) => String(plain(cell) ?? "").trim());
  while (columns.at(-1) === "") columns.pop();
  const troubles: Trouble[] = columns.length === 0 ? [TROUBLES.empty] : [];
  if (columns.length > MAX_COLUMNS) await rows.return();
  return { columns, batches: rowsOf(bytes, rows, columns.length, troubles), troubles };
}

async function* rowsOf(
  bytes: Uint8Array,
  rows: ReturnType<typeof streamXlsxRows>,
  width: number,
  troubles: Trouble[],
): AsyncGenerator<Row[]> {
  const tell = unevenRows(width, troubles);
  let any = false;
  let batch: Row[] = [];
  let timed: Set<number> | undefined;
  for await (const { index, values } of rows) {
    if (values.every(isEmpty)) continue;
    if (!timed && values.some((cell) => cell instanceof Date)) timed = await timedColumns(bytes);
    any = true;
    const filled = values.findLastIndex((cell) => !isEmpty(cell)) + 1;
    if (filled > width) tell(index + 1, filled);
    batch.push({
      number: index + 1,
      cells: Array.from({ length: width }, (_, at) => plain(values[at], timed?.has(at))),
    });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  if (!any && width > 0) troubles.push(TROUBLES.noRows);
}

/** Whether an archive grows too large when it is unpacked, whatever it says of itself. */
function tooLarge(bytes: Uint8Array): Trouble | undefined {
  const left = { sheets: MEGABYTES << 20, held: HELD_MEGABYTES << 20 };
  let unpacked = 0;
  let refusal: Trouble | undefined;
  const unzip = new Unzip((file) => {
    const kind = file.name.startsWith("xl/worksheets/") ? "sheets" : "held";
    file.ondata = (error, piece) => {
      if (error) throw error;
      unpacked += piece.length;
      left[kind] -= piece.length;
      const most = kind === "sheets" ? MEGABYTES : HELD_MEGABYTES;
      if (left[kind] < 0) refusal = TROUBLES.large(most, most);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && !refusal; at += PIECE) {
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    if (unpacked > SMALL && unpacked > MAX_RATIO * (at + PIECE)) refusal = TROUBLES.bomb(MAX_RATIO);
  }
  return refusal;
}

const isEmpty = (cell: unknown) => cell === null || cell === undefined || cell === "";

/** A sheet has no days, only moments: a column whose moments are all midnights holds days. The others are these. */
async function timedColumns(bytes: Uint8Array): Promise<Set<number>> {
  const timed = new Set<number>();
  for await (const { values } of streamXlsxRows(bytes, { sheet: 0 }))
    for (const [at, cell] of values.entries())
      if (cell instanceof Date && cell.getTime() % DAY !== 0) timed.add(at);
  return timed;
}

const DAY = 86_400_000;

/** A value as the other formats hold it; a time alone stands on the first days of the calendar. */
function plain(cell: unknown, timed = false): Cell {
  if (!(cell instanceof Date)) return isEmpty(cell) ? null : (cell as Cell);
  if (Number.isNaN(cell.getTime())) return null;
  const [day = "", time = ""] = cell
    .toISOString()
    .replace(/\.000Z$/, "")
    .split("T");
  return !timed ? day : day < "1900" ? time : `${day}T${time}`;
}

async function* none(): AsyncGenerator<Row[]> {}
