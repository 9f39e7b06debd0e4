import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildColumns, recordOrder, type SearchEntry } from "../../src/search/build-columns.ts";
import { codesOf, FACETS, type Facet } from "../../src/search/columns.ts";
import { type Choice, filterRecords } from "../../src/search/filters.ts";
import { findAgencies } from "../../src/search/find-agencies.ts";
import { city, entry, lists } from "./support.ts";

const agencies = [
  { id: "linxi", name: { zh: "临溪县数据局", en: "Linxi County Data Bureau" }, division: "999921" },
  { id: "transport", name: { zh: "澄川市交通运输局", en: "Transport Bureau" }, division: "999900" },
  { id: "water", name: { zh: "水务局" } },
];
/** A few values of each filter; entries and choices are drawn from them. */
const VALUES: Record<Facet, string[]> = {
  theme: ["transport", "education", "weather"],
  opening: ["unconditional", "conditional"],
  sharing: ["unconditional", "none"],
  agency: agencies.map(({ id }) => id),
  district: ["999900", "999921"],
  format: ["csv", "json", "xlsx"],
  cycle: ["daily", "annual"],
  freshness: ["onTime", "overdue", "unknown"],
};
const one = (facet: Facet) => fc.constantFrom(...VALUES[facet]);
const maybe = (facet: Facet) => fc.option(one(facet), { nil: undefined });
const drawn = fc.record({
  agency: one("agency"),
  theme: maybe("theme"),
  opening: maybe("opening"),
  sharing: maybe("sharing"),
  district: maybe("district"),
  cycle: maybe("cycle"),
  freshness: one("freshness"),
  format: fc.subarray(VALUES.format),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;
const choices = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...VALUES[facet], "nothing-has-this"])])),
  { requiredKeys: [] },
) as fc.Arbitrary<Choice>;

const entryOf = (from: Drawn, number: number): SearchEntry =>
  ({
    ...entry(`${from.agency}/e${number}`, `条目${number}`),
    theme: from.theme,
    opening: from.opening && { type: from.opening },
    sharing: from.sharing && { type: from.sharing },
    spatial: from.district && { division: from.district },
    updateCycle: from.cycle,
    freshness: { state: from.freshness },
    distributions: from.format.map((format) => ({ format })),
  }) as unknown as SearchEntry;

/** The values of an entry, read as a person would. */
function valuesOf(found: SearchEntry, facet: Facet): (string | undefined)[] {
  const agency = agencies.find(({ id }) => found.id.startsWith(`${id}/`));
  const values: Record<Facet, (string | undefined)[]> = {
    theme: [found.theme],
    opening: [found.opening?.type],
    sharing: [found.sharing?.type],
    agency: [agency?.id],
    district: [found.spatial?.division ?? agency?.division ?? city.division],
    format: (found.distributions ?? []).map(({ format }) => format),
    cycle: [found.updateCycle],
    freshness: [found.freshness?.state],
  };
  return values[facet];
}

const passes = (found: SearchEntry, choice: Choice) =>
  FACETS.every((facet) => {
    const codes = choice[facet] ?? [];
    return codes.length === 0 || valuesOf(found, facet).some((value) => codes.includes(value ?? ""));
  });

function columnsOf(rows: Drawn[]) {
  const entries = rows.map(entryOf).sort(recordOrder);
  const hits = entries.map((_, i) => `zh_${i}`);
  return { entries, columns: buildColumns({ entries, agencies, lists, city, site: "share", hits }) };
}

describe("filters", () => {
  test("leave the entries that have a chosen value of every filter, and count for each value what it would leave", () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 40 }), choices, (rows, choice) => {
        const { entries, columns } = columnsOf(rows);
        const { numbers, counts } = filterRecords(columns, [...entries.keys()], choice);
        expect(numbers).toEqual(
          [...entries.keys()].filter((at) => passes(entries[at] as SearchEntry, choice)),
        );
        for (const facet of FACETS)
          expect([facet, Object.fromEntries(counts[facet])]).toEqual([
            facet,
            Object.fromEntries(
              codesOf(columns, facet).map((code) => [
                code,
                entries.filter((found) => passes(found, { ...choice, [facet]: [code] })).length,
              ]),
            ),
          ]);
      }),
      { numRuns: 300 },
    );
  });

  test("keep the order of the records, and look at no others", () => {
    const row = { agency: "water", theme: "transport", freshness: "onTime", format: [] } as unknown as Drawn;
    const { columns } = columnsOf([row, row, { ...row, theme: "education" }, row]);
    const { numbers, counts } = filterRecords(columns, [3, 0, 2], { theme: ["transport"] });
    expect(numbers).toEqual([3, 0]);
    expect(counts.theme).toEqual(
      new Map([
        ["transport", 2],
        ["education", 1],
      ]),
    );
    expect(counts.freshness).toEqual(new Map([["onTime", 2]]));
  });
});

describe("agencies", () => {
  const names = agencies.map(({ id, name }) => ({ id, ...name }));
  const find = (text: string, counts = new Map<string, number>()) =>
    findAgencies(names, text, counts).map(({ id }) => id);

  test("are found by a part of a name in either language, or of the identifier", () => {
    expect(find("交通")).toEqual(["transport"]);
    expect(find("bureau LINXI")).toEqual(["linxi"]);
    expect(find("ｗａｔ")).toEqual(["water"]);
    expect(find("水利")).toEqual([]);
  });

  test("come with most entries first", () => {
    expect(find("", new Map([["water", 2]]))).toEqual(["water", "linxi", "transport"]);
  });
});
