import type { Dataset, Distribution, Release } from "../../catalog/types.gen.ts";
import { placeColumns } from "../coordinates.ts";
import { type Field, GEOMETRY, isNumeric } from "../derive/columns.ts";
import { FORMULA_MARKS, isFormula } from "../derive/spreadsheet-safe.ts";
import { mask } from "../scan/mask.ts";
import { type Row, type Table, textOf } from "../table.ts";
import { judgesOf } from "./column.ts";
import { matchColumns } from "./columns.ts";
import { createFaults, type Fault, type Judge } from "./fault.ts";
import { createKeys } from "./keys.ts";
import { type Box, judgePlaces } from "./places.ts";
import { createSum } from "./sum.ts";
import { FAULTS } from "./words.ts";

/** What a table is checked against. */
export interface Expected {
  entry: Pick<Partial<Dataset>, "fields" | "opening" | "spatial">;
  distribution: Pick<Partial<Distribution>, "crs">;
  release: Pick<Partial<Release>, "controlTotals">;
  /** Compiles a pattern that matches in linear time. */
  linear: (source: string) => RegExp | undefined;
}

/** A column of the file with all that is asked of its values. */
interface Column {
  at: number;
  head: string;
  judges: Judge[];
  required: boolean;
  /** Whether it holds texts, which a spreadsheet may take for formulas. */
  words: boolean;
  /** Whether its values may not be shown. */
  guarded: boolean;
  sum: ReturnType<typeof createSum> | undefined;
}

/** Messages hold at most so much of a value. */
const SHOWN = 60;
const ROWS = "rows";

/**
 * Checks a table against its entry's fields (Art. 17), keys (Art. 16) and control totals (Art. 29).
 * @returns `see` takes each batch of rows in order, `faults` says what was found when all were seen
 */
export function checkTable({ columns: heads }: Pick<Table, "columns">, expected: Expected) {
  const { entry, distribution, release, linear } = expected;
  const fields = (entry.fields ?? []).filter((field) => field !== undefined);
  const faults = createFaults();
  const hasGeometry = heads.includes(GEOMETRY);
  const named = placeColumns(fields.map(({ name, title }) => ({ name, title: title?.zh })));
  // A file for the public may lack what is not opened; of places GeoJSON has the geometry.
  const absent = (field: Field) => field.opening === "none" || (hasGeometry && !!named?.includes(field.name));
  const found = fields.length > 0 ? matchColumns(heads, fields, absent, faults) : [];
  const totals = Object.entries(release.controlTotals ?? {});
  const columns = found.flatMap((field, at): Column[] => {
    if (!field) return [];
    const head = heads[at] ?? field.name;
    const { judges, skipped } = judgesOf(field, linear);
    if (skipped) faults.add(skipped, 1, head, () => "");
    const guarded = (field.opening ?? entry.opening?.type) === "none" || field.identifierRole === "citizenId";
    return [
      {
        at,
        head,
        judges,
        required: field.required === true || field.key === true,
        words: field.type === "string" || field.type === "text",
        guarded,
        sum: isNumeric(field) && totals.some(([name]) => name === field.name) ? createSum() : undefined,
      },
    ];
  });
  const placeOf = (field: (one: Field) => boolean) => found.findIndex((one) => one && field(one));
  const keyed = found.flatMap((field, at) => (field?.key ? [at] : []));
  const isWhole = keyed.length > 0 && fields.every((field) => !field.key || found.includes(field));
  const keys = isWhole ? createKeys(keyed) : undefined;
  const keyGuarded = columns.some(({ at, guarded }) => guarded && keyed.includes(at));
  const keyArticle = found.some((field) => field?.key && field.identifierRole) ? 16 : 17;
  const [x = -1, y = -1] = (named ?? []).map((name) => placeOf((field) => field.name === name));
  const places = judgePlaces(distribution.crs, entry.spatial?.bbox as Box | undefined);
  const geometry = heads.indexOf(GEOMETRY);
  const byPlace = columns.filter(({ at }) => at === x || at === y);
  const hidden = byPlace.some(({ guarded }) => guarded);
  let rows = 0;

  function seeRow({ number, cells }: Row): void {
    rows++;
    for (const { at, head, judges, required, words, guarded, sum } of columns) {
      const cell = cells[at];
      const text = typeof cell === "string" ? cell : textOf(cell);
      const value = text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32 ? text : text.trim();
      const show = () => (guarded ? mask(cut(value)) : cut(value));
      if (value === "") {
        if (required) faults.add(FAULTS.required, number, head, show);
        continue;
      }
      for (const judge of judges) {
        const complaint = judge(value);
        if (!complaint) continue;
        faults.add(complaint, number, head, show);
        break;
      }
      if (words && FORMULA_MARKS.includes(text.charAt(0)) && typeof cell === "string" && isFormula(text))
        faults.add(FAULTS.formula, number, head, () => cut(guarded ? mask(text) : text));
      if (sum) sum.add(Number(value) || 0);
    }
    const earlier = keys?.see(cells, number);
    if (earlier !== undefined && keys)
      faults.add(
        FAULTS.key(
          keyed.map((at) => heads[at] ?? ""),
          earlier,
          keyArticle,
        ),
        number,
        undefined,
        () => (keyGuarded ? mask(cut(keys.shown(cells))) : cut(keys.shown(cells))),
      );
    const wrong = geometry < 0 ? undefined : places.ofGeometry(cells[geometry]);
    if (wrong)
      faults.add(wrong.complaint, number, GEOMETRY, () => (hidden ? mask(wrong.place) : wrong.place));
    else if (x >= 0 && y >= 0) {
      const complaint = places.ofCells(cells[x], cells[y]);
      const value = `${textOf(cells[x])}, ${textOf(cells[y])}`;
      if (complaint) faults.add(complaint, number, heads[x], () => (hidden ? mask(value) : cut(value)));
    }
  }

  function seeTotals(): void {
    for (const [name, total] of totals) {
      const column = columns.find(({ at }) => found[at]?.name === name);
      if (name === ROWS && !column) {
        if (rows !== total) faults.add(FAULTS.total(name, rows, total), undefined, undefined, () => "");
      } else if (!column?.sum) faults.add(FAULTS.noTotal(name), undefined, name, () => "");
      else if (!column.sum.is(total))
        faults.add(FAULTS.total(column.head, column.sum.value(), total), undefined, column.head, () => "");
    }
  }

  return {
    see(batch: Row[]): void {
      for (const row of batch) seeRow(row);
    },
    /** @param whole whether all rows were read; else totals say nothing */
    faults(whole: boolean): Fault[] {
      if (whole) seeTotals();
      return faults.all();
    },
  };
}

const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
