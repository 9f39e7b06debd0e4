import type { Cell, Row, Table, Trouble } from "../table.ts";
import { decodeAll, encodingOf } from "./encoding.ts";
import { type Item, itemsIn, linesIn } from "./items.ts";
import { MAX_COLUMNS, TROUBLES } from "./words.ts";

type Json = Record<string, unknown>;
const GEOMETRY = "geometry";
/** Nested deeper, a value is no data but a trap for programs that descend into it. */
const MAX_DEPTH = 64;
/** So many rows that are no objects are told one by one. */
const TOLD = 100;

/**
 * A table of JSON: a list of objects, an object that holds one, GeoJSON, whose geometry becomes a column, or an object
 * a line. The file is read twice, first for the columns, which later objects may add to.
 * @param open gives the file's bytes from the start
 */
export async function readJson(
  head: Uint8Array,
  open: () => AsyncIterable<Uint8Array>,
  format: "JSON" | "NDJSON" | "GeoJSON",
): Promise<Table> {
  const encoding = encodingOf(head);
  const objects = (troubles: Trouble[]) => {
    const texts = decodeAll(open(), encoding, troubles);
    const items = format === "NDJSON" ? linesIn(texts, troubles) : itemsIn(texts, format, troubles);
    return objectsOf(items, troubles);
  };
  const found: Trouble[] = [];
  const columns = new Set<string>();
  for await (const batch of objects(found)) {
    for (const { object } of batch) for (const key of Object.keys(object)) columns.add(key);
    if (columns.size > MAX_COLUMNS) break;
  }
  if (columns.size === 0)
    return { columns: [], batches: none(), troubles: found.length > 0 ? found : [TROUBLES.empty] };
  const troubles: Trouble[] = [];
  return { columns: [...columns], batches: rowsOf(objects(troubles), [...columns], troubles), troubles };
}

/** The objects that the texts hold; what is none is told. */
async function* objectsOf(
  batches: AsyncIterable<Item[]>,
  troubles: Trouble[],
): AsyncGenerator<{ number: number; object: Json }[]> {
  let told = 0;
  for await (const items of batches)
    yield items.flatMap(({ number, text }) => {
      const value = parse(text);
      if (typeof value === "object" && value !== null && !Array.isArray(value))
        return [{ number, object: flat(value as Json) }];
      if (told++ < TOLD)
        troubles.push(NOT_A_NUMBER.test(text) ? TROUBLES.notNumber(number) : TROUBLES.noObject(number));
      return [];
    });
}

const NOT_A_NUMBER = /[:[,]\s*-?(NaN|Infinity)\b/;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The properties of a feature of GeoJSON with its geometry beside them; another object as it stands. */
function flat(object: Json): Json {
  if (object.type !== "Feature" || !("properties" in object)) return object;
  return { ...(object.properties as Json | null), [GEOMETRY]: object.geometry ?? null };
}

async function* rowsOf(
  batches: AsyncIterable<{ number: number; object: Json }[]>,
  columns: string[],
  troubles: Trouble[],
): AsyncGenerator<Row[]> {
  let deep = false;
  for await (const objects of batches)
    yield objects.map(({ number, object }) => ({
      number,
      cells: columns.map((column): Cell => {
        const value = Object.hasOwn(object, column) ? object[column] : null;
        if (!isDeep(value)) return value as Cell;
        if (!deep) troubles.push(TROUBLES.deep(number, column, MAX_DEPTH));
        deep = true;
        return null;
      }),
    }));
}

function isDeep(value: unknown, left = MAX_DEPTH): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (left === 0) return true;
  for (const part of Array.isArray(value) ? value : Object.values(value))
    if (typeof part === "object" && isDeep(part, left - 1)) return true;
  return false;
}

async function* none(): AsyncGenerator<Row[]> {}
