import type { Words } from "../../catalog/finding.ts";
import type { Trouble } from "../table.ts";

/** What a check of cells, rows or columns found, with the article that asks for it. */
export interface Fault extends Trouble {
  article: number;
  alsoArticles?: number[];
}

/** What is wrong with a value, before its place is known. `say` is asked only for what is shown. */
export interface Complaint {
  kind: string;
  level?: Trouble["level"];
  article?: number;
  say: (place: Place) => { message: Words; hint?: Words };
}
interface Place {
  column: string;
  /** The value as it may be shown. */
  value: string;
}

/** Looks at a value that is there; nothing where it is right. */
export type Judge = (text: string) => Complaint | undefined;

/** Data that is right and whole is what Art. 17 asks of an agency. */
const ARTICLE = 17;
/** So many faults of a kind in a column are told one by one. */
const MOST = 20;

interface Count {
  told: number;
  /** The first one that is not told. */
  next?: { row: number | undefined; column: string | undefined; level: Trouble["level"]; article: number };
  more: number;
}

/** Collects faults, of each kind and column the first ones and the number of the others. */
export function createFaults() {
  const faults: Fault[] = [];
  const counts = new Map<string, Count>();
  return {
    /** @param value as it may be shown; asked only where the fault is told */
    add(
      complaint: Complaint,
      row: number | undefined,
      column: string | undefined,
      value: () => string,
    ): void {
      const { kind, level = "error", article = ARTICLE } = complaint;
      const key = `${kind} ${column}`;
      const count = counts.get(key) ?? { told: 0, more: 0 };
      counts.set(key, count);
      if (count.told >= MOST) {
        count.more++;
        count.next ??= { row, column, level, article };
        return;
      }
      count.told++;
      faults.push({
        kind,
        level,
        article,
        row,
        column,
        ...complaint.say({ column: column ?? "", value: value() }),
      });
    },
    /** All of them, with what was not told. */
    all: (): Fault[] => [
      ...faults,
      ...[...counts].flatMap(([key, { next, more }]) =>
        next ? [{ kind: key.slice(0, key.indexOf(" ")), ...next, message: others(more, next.column) }] : [],
      ),
    ],
  };
}

const others = (more: number, column: string | undefined): Words => ({
  zh: `${column === undefined ? "" : `“${column}”列`}从这一行起还有 ${more} 处同样的问题。`,
  en: `${more} more of this kind${column === undefined ? "" : ` in the column "${column}"`}, from this row on.`,
});
