// Rows of an entry from the plans of its columns: releases grow, lose rows and change some values, as registers do.
import type { Dataset, Field } from "../../src/catalog/types.gen.ts";
import { shifted } from "./gcj02.ts";
import { say } from "./phrase.ts";
import { type Point, pointIn, type Township, townships } from "./places.ts";
import { type Random, random } from "./random.ts";
import type { Cell, Row } from "./table.ts";

/** What the value of a cell may depend on. */
export interface Spot {
  /** Number of the row, from 0. */
  i: number;
  /** Rows in all. */
  of: number;
  /** What was made of the row before, in the order of the plan. */
  row: Row;
  source: Random;
  town: Township;
  point: Point;
  /** The state of data in which the value arose, and the one before. */
  asOf: string;
  before: string | undefined;
  field: Field;
  fields: readonly Field[];
}
export type Maker = string | ((spot: Spot) => Cell);

export interface Plan {
  entry: `${string}/${string}`;
  /** Name of the file; the ending says the format. Several hold the same rows. */
  files: readonly string[];
  /** A number of rows that come and go, or the keys of every row of a release. */
  rows: number | ((release: { id: string; asOf: string }) => Row[]);
  columns: Record<string, Maker>;
  /** Columns whose values may change between releases. */
  changing?: readonly string[];
  /** Columns that every release takes anew, as a snapshot does. */
  renewed?: readonly string[];
  /** No row ever leaves the table: what ends is marked, not deleted. */
  keeps?: true;
  /** County codes; all of them, weighted by how much happens there, without. */
  within?: readonly string[];
  heads?: "titles";
  crs?: "gcj02";
  /** How far numbers move from one release to the next, as a share. */
  drift?: number;
}

/** Rows of one release of an entry. Throws where a value does not fit its field: a plan is code, not input. */
export function rowsOf(plan: Plan, dataset: Dataset, at: number): Row[] {
  const releases = dataset.releases ?? [];
  const release = releases[at];
  if (release === undefined) throw new Error(`${plan.entry}: no such release`);
  const keys = typeof plan.rows === "number" ? undefined : plan.rows(release);
  const count = keys?.length ?? (plan.rows as number);
  const rows: Row[] = [];
  for (let i = 0; i < count; i++) {
    const key = keys?.[i];
    const name = `${plan.entry} ${key ? Object.values(key).join() : i}`;
    const life = random(`${name} life`);
    // New rows stand at the end, old ones go here and there.
    const born = !key && i >= count * 0.95 && releases.length > 1 ? life.int(1, releases.length - 1) : 0;
    const gone = !key && !plan.keeps && life.chance(0.015) ? life.int(1, releases.length) : releases.length;
    if (at < born || (at >= gone && born === 0)) continue;
    const town = townOf(plan, life);
    const place = pointIn(town, life);
    const point = plan.crs === "gcj02" ? shifted(place) : place;
    const spot = { i, of: count, row: { ...key } as Row, town, point };
    for (const [column, maker] of Object.entries(withDefaults(plan, dataset))) {
      if (column in spot.row) continue;
      const field = dataset.fields?.find((one) => one.name === column);
      if (field === undefined) throw new Error(`${plan.entry}#${column}: no such field`);
      const since = lastChange(plan, column, name, born, at);
      const made = {
        ...spot,
        source: random(`${name} ${column}${since > born ? ` ${since}` : ""}`),
        asOf: key ? release.asOf : (releases[since]?.asOf ?? release.asOf),
        before: releases[since - 1]?.asOf,
        field,
        fields: dataset.fields ?? [],
      };
      const value =
        typeof maker === "string" ? drifted(say(maker, made), plan, name, at, field) : maker(made);
      spot.row[column] = fit(value, field, plan.entry);
    }
    rows.push(Object.fromEntries((dataset.fields ?? []).map(({ name: n }) => [n, spot.row[n] ?? null])));
  }
  return rows;
}

/** A number of a phrase, moved a little in every release after the first. */
function drifted(value: Cell, { drift }: Plan, name: string, at: number, field: Field): Cell {
  if (
    drift === undefined ||
    value === null ||
    !/^-?\d+(\.\d+)?$/.test(String(value)) ||
    field.type === "string"
  )
    return value;
  const decimals = String(value).split(".")[1]?.length ?? 0;
  let number = Number(value);
  for (let k = 1; k <= at; k++) number *= 1 + drift * random(`${name} ${field.name} drift ${k}`).normal();
  if (field.unit?.zh === "%") number = Math.min(100, number);
  return decimals === 0 ? Math.round(number) : number.toFixed(decimals);
}

/** The release in which the value of a cell arose. */
function lastChange(plan: Plan, column: string, name: string, born: number, at: number): number {
  if (plan.renewed?.includes(column)) return at;
  if (!plan.changing?.includes(column)) return born;
  for (let k = at; k > born; k--) if (random(`${name} ${column} changes ${k}`).chance(0.07)) return k;
  return born;
}

function townOf({ within }: Plan, source: Random): Township {
  return source.weighted(
    townships
      .filter(({ county }) => within === undefined || within.includes(county.code))
      .map((town) => [town, town.kind === "街道" ? 5 : town.kind === "镇" ? 2 : 1] as const),
  );
}

/** Every field has a maker: its own, or what its role says. */
function withDefaults({ columns }: Plan, { fields = [] }: Dataset): Record<string, Maker> {
  const rest = fields.filter(({ name }) => !(name in columns));
  return { ...columns, ...Object.fromEntries(rest.map((field) => [field.name, byMeaning(field)])) };
}

function byMeaning({ name, type, codes, identifierRole }: Field): Maker {
  if (/longitude$/i.test(name)) return ({ point }) => point.lon.toFixed(6);
  if (/latitude$/i.test(name)) return ({ point }) => point.lat.toFixed(6);
  if (identifierRole === "creditCode") return "{credit}";
  if (codes) return "code:";
  if (type === "boolean") return "yes:62";
  if (type === "binary") return () => null;
  return () => {
    throw new Error(`${name}: nothing says how its values are made`);
  };
}

function fit(value: Cell, field: Field, entry: string): Cell {
  const text = value === null ? "" : String(value);
  const bad =
    (field.required && text === "" && "required") ||
    (field.length !== undefined && Buffer.byteLength(text) > field.length && "too long") ||
    (field.pattern !== undefined && text !== "" && !new RegExp(field.pattern, "u").test(text) && "pattern") ||
    (Array.isArray(field.codes) &&
      text !== "" &&
      !field.codes.some((code) => code.value === text) &&
      "no such code") ||
    (/[{}]|undefined|NaN/.test(text) && "nonsense");
  if (bad) throw new Error(`${entry}#${field.name}: ${bad}: ${text}`);
  return text === "" ? null : value;
}
