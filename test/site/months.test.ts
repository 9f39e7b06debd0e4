import { describe, expect, it } from "vitest";
import type { SiteEntry } from "../../src/catalog/project.ts";
import type { History } from "../../src/review/history/history.ts";
import { type Month, monthsOf } from "../../src/site/months.ts";

const DATE = "2026-11-23";
const entry = (id: string, more: Partial<SiteEntry> = {}): SiteEntry => ({
  id: `data-bureau/${id}`,
  title: { zh: id },
  ...more,
});
const release = (id: string, published: string) => ({ id, asOf: "2026-10-31", published });
const words = (text: string) => ({ zh: text, en: text });
const months = (
  entries: SiteEntry[],
  histories: Record<string, History> = {},
  tombstones: SiteEntry[] = [],
) =>
  monthsOf(
    entries,
    tombstones,
    new Map(Object.entries(histories).map(([id, history]) => [`data-bureau/${id}`, history])),
    (_, id) => (id === "2026-11" ? [words("3 rows added")] : []),
    DATE,
  );
/** What a month tells, a line an entry. */
const told = ({ month, groups }: Month) =>
  groups.flatMap(({ kind, items }) =>
    items.map(({ id, day, told }) =>
      [month, kind, id.slice(12), day, ...told.map(({ words }) => words.en)].join(" "),
    ),
  );

describe("the months", () => {
  it("begin with that of the build, which may be empty, and end with the twenty-fourth", () => {
    expect(months([])).toEqual([{ month: "2026-11", groups: [] }]);
    const all = Array.from({ length: 40 }, (_, i) =>
      release(`r${i}`, `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-05`),
    );
    const found = months([entry("a", { releases: all })]);
    expect([found.length, found[0]?.month, found[1]?.month]).toEqual([24, "2026-11", "2026-04"]);
  });

  it("tell nothing of the future, and nothing of a day that is none", () => {
    const releases = [release("a", "2026-12-01"), release("b", "../../etc"), release("c", "2026")];
    expect(months([entry("a", { releases })])).toEqual([{ month: "2026-11", groups: [] }]);
  });

  it("name an entry once under each kind, its newest day first, with what its releases changed in the data", () => {
    const releases = [release("2026-10", "2026-11-02"), release("2026-11", "2026-11-20")];
    const found = months([entry("a", { releases }), entry("b", { releases: [release("x", "2026-11-05")] })]);
    expect(found.flatMap(told)).toEqual([
      "2026-11 released a 2026-11-20 2026-11 (data as of 31 October 2026) 3 rows added 2026-10 (data as of 31 October 2026)",
      "2026-11 released b 2026-11-05 x (data as of 31 October 2026)",
    ]);
  });

  it("take the opening from the history, and the day of issue only where the history is silent", () => {
    const opened = { day: "2026-10-03", changes: [{ ...words("Opened"), kind: "opened" as const }] };
    const found = months([entry("a", { issued: "2026-09-01" }), entry("b", { issued: "2026-09-02" })], {
      a: { rows: [opened] },
      b: { since: "2026-10-01", rows: [] },
    });
    expect(found.flatMap(told)).toEqual(["2026-10 opened a 2026-10-03 Opened", "2026-09 added b 2026-09-02"]);
  });

  it("tell other changes in the words of the history, and leave releases and what is no change to the record", () => {
    const row = {
      day: "2026-11-03",
      changes: [
        words("Changed: title"),
        { ...words("Data released: x"), kind: "released" as const },
        { ...words("In the catalog already"), kind: "known" as const },
      ],
    };
    expect(months([entry("a")], { a: { rows: [row] } }).flatMap(told)).toEqual([
      "2026-11 changed a 2026-11-03 Changed: title",
    ]);
  });

  it("say that an entry ended, by its tombstone or its record, once", () => {
    const ended = { status: "closed" as const, statusOn: "2026-11-04" };
    const row = { day: "2026-11-05", changes: [{ ...words("Status changed"), kind: "closed" as const }] };
    const found = months([entry("a", ended), entry("b", ended)], { b: { rows: [row] } }, [
      entry("c", ended),
      entry("d", { status: "withdrawn" }),
    ]);
    expect(found.flatMap(told)).toEqual([
      "2026-11 closed b 2026-11-05 Status changed",
      "2026-11 closed a 2026-11-04",
      "2026-11 closed c 2026-11-04",
    ]);
  });

  it("name two hundred entries of a kind and count them all", () => {
    const [month] = months(Array.from({ length: 205 }, (_, i) => entry(`e${i}`, { issued: "2026-11-01" })));
    expect(month?.groups.map(({ total, items }) => [total, items.length])).toEqual([[205, 200]]);
  });
});
