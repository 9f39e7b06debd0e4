import type { Question, Reply } from "../ask-worker.ts";
import { columnsOf } from "../columns.ts";
import type { Column } from "../tab.ts";
import { type Query, queryKey } from "../view.ts";
import { FileError, openFile } from "./file.ts";
import type { Asks, Failed, Part } from "./messages.ts";
import { neededBy, orderOf } from "./order.ts";
import { openParquet, type ParquetFile } from "./parquet.ts";

// Reads, filters and sorts beside the page, so that the page never stands still.
const scope = self as unknown as Worker;
let table: { file: ParquetFile; columns: Column[]; heads: Map<string, string>; lang: string } | undefined;
let last: { key: string; order: Promise<Uint32Array | undefined> } | undefined;

async function open({ address, fields, lang }: Asks["open"]["ask"]): Promise<Asks["open"]["answer"]> {
  const shown = (head: string) => columnsOf([head], fields, lang)[0];
  const file = await openParquet(await openFile(address), (head) => shown(head)?.type);
  const pairs = file.heads.flatMap((head) => {
    const column = shown(head);
    return column ? [{ head, column }] : [];
  });
  const columns = pairs.map(({ column }) => column);
  table = { file, columns, heads: new Map(pairs.map(({ head, column }) => [column.name, head])), lang };
  last = undefined;
  return { columns, total: file.total };
}

/** The rows of a query in their order; undefined where they stand as in the file. */
async function order(query: Query): Promise<Uint32Array | undefined> {
  if (!table) return undefined;
  const { file, columns, heads, lang } = table;
  const needed = neededBy(query, columns);
  if (needed.length === 0) return undefined;
  await file.needAll(needed.map(({ name }) => heads.get(name) ?? name));
  return orderOf(query, columns, file.total, (name) => file.values(heads.get(name) ?? name), lang);
}

async function rows({ query, from, to, columns }: Asks["rows"]["ask"]): Promise<Part> {
  if (!table) throw new FileError("broken", "not open");
  const { file, heads } = table;
  const key = queryKey(query);
  if (last?.key !== key) last = { key, order: order(query) };
  const mine = last;
  const found = await mine.order.catch((error: unknown) => {
    if (last === mine) last = undefined;
    throw error;
  });
  const count = found?.length ?? file.total;
  const end = Math.min(to, count);
  const numbers = Array.from({ length: Math.max(0, end - from) }, (_, at) => found?.[from + at] ?? from + at);
  const read = columns.map((name) => heads.get(name) ?? name);
  await file.need(read, numbers);
  return { rows: numbers.map((row) => read.map((head) => file.at(head, row))), count };
}

scope.addEventListener("message", async ({ data }: MessageEvent<Question<Asks>>) => {
  const { turn, name, ask } = data;
  let reply: Reply<Asks, Failed>;
  try {
    const answer =
      name === "open" ? await open(ask as Asks["open"]["ask"]) : await rows(ask as Asks["rows"]["ask"]);
    reply = { turn, answer };
  } catch (error) {
    const kind = error instanceof FileError ? error.kind : "broken";
    reply = { turn, failed: { kind, message: (error as Error).message } };
  }
  scope.postMessage(reply);
});
