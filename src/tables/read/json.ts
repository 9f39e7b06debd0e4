import { type Cell, inBatches, type Row, type Table, type Trouble } from "../table.ts";
import { decoder, encodingOf } from "./encoding.ts";
import { TROUBLES } from "./words.ts";

type Json = Record<string, unknown>;
const GEOMETRY = "geometry";

/** A table of JSON: a list of objects, an object that holds one, or GeoJSON, whose geometry becomes a column. */
export function readJson(bytes: Uint8Array, format: string): Table {
  const troubles: Trouble[] = [];
  const text = decoder(encodingOf(bytes.subarray(0, 1 << 16)), troubles).decode(bytes, true);
  if (text.trim() === "") return nothing([...troubles, TROUBLES.empty]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const bad = /[:[,]\s*-?(NaN|Infinity)\b/.exec(text);
    const row = (text.slice(0, bad?.index ?? 0).match(/\n/g)?.length ?? 0) + 1;
    return nothing([
      ...troubles,
      bad ? TROUBLES.notNumber(row) : TROUBLES.unreadable(format, (error as Error).message),
    ]);
  }
  const features = (value as { features?: unknown } | null)?.features;
  const list = Array.isArray(features) ? features.map(flat) : listIn(value);
  if (!list) return nothing([...troubles, TROUBLES.unreadable(format, '[{…}, {…}] / {"features": […]}')]);
  if (list.length === 0) troubles.push(TROUBLES.noRows);
  return tableOf(list, troubles, 1);
}

/** A table of JSON, a line an object. */
export async function readLines(bytes: AsyncIterable<Uint8Array>, head: Uint8Array): Promise<Table> {
  const troubles: Trouble[] = [];
  const text = decoder(encodingOf(head), troubles);
  const objects = parsedLines(bytes, text, troubles);
  const first = await objects.next();
  if (first.done) return nothing([...troubles, TROUBLES.empty]);
  const columns = Object.keys(first.value);
  const known = new Set(columns);
  async function* rows(): AsyncGenerator<Cell[]> {
    yield cellsOf(first.value as Json, columns);
    for await (const object of objects) {
      for (const key of Object.keys(object))
        if (!known.has(key)) {
          known.add(key);
          columns.push(key);
        }
      yield cellsOf(object, columns);
    }
  }
  return { columns, batches: inBatches(rows(), 1), troubles };
}

async function* parsedLines(
  bytes: AsyncIterable<Uint8Array>,
  text: ReturnType<typeof decoder>,
  troubles: Trouble[],
): AsyncGenerator<Json> {
  let rest = "";
  let number = 0;
  const parse = (line: string): Json[] => {
    number++;
    if (line.trim() === "") return [];
    try {
      const value: unknown = JSON.parse(line);
      if (value && typeof value === "object" && !Array.isArray(value)) return [value as Json];
    } catch {
      // Told below, with the line.
    }
    troubles.push({ ...TROUBLES.unreadable("NDJSON", line.slice(0, 60)), row: number });
    return [];
  };
  for await (const piece of bytes) {
    const lines = (rest + text.decode(piece)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield* parse(line);
  }
  yield* parse(rest + text.decode(new Uint8Array(), true));
}

function flat(feature: unknown): Json {
  const { properties, geometry } = (feature ?? {}) as { properties?: Json | null; geometry?: unknown };
  return { ...properties, [GEOMETRY]: geometry ?? null };
}

/** The list itself, or the one property that is a list of objects. */
function listIn(value: unknown): Json[] | undefined {
  const lists = Array.isArray(value) ? [value] : Object.values((value ?? {}) as Json).filter(Array.isArray);
  return lists.find((list) => list.every((item) => item && typeof item === "object" && !Array.isArray(item)));
}

function tableOf(objects: Json[], troubles: Trouble[], first: number): Table {
  const columns = [...new Set(objects.flatMap(Object.keys))];
  return {
    columns,
    batches: inBatches(
      objects.map((object) => cellsOf(object, columns)),
      first,
    ),
    troubles,
  };
}

const cellsOf = (object: Json, columns: string[]): Cell[] =>
  columns.map((column) => (Object.hasOwn(object, column) ? ((object[column] as Cell) ?? null) : null));

async function* none(): AsyncGenerator<Row[]> {}
const nothing = (troubles: Trouble[]): Table => ({ columns: [], batches: none(), troubles });
