import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { IDENTIFIERS, type Identifier } from "../../../src/tables/scan/identifier.ts";
import { scanColumn } from "../../../src/tables/scan/scan-column.ts";
import { readJson } from "../../support.ts";

interface Labelled {
  value: string;
  column: string;
  label: Identifier | null;
  reason: string;
  beside?: string[];
  among?: string[];
  heldOut?: true;
}

const { values } = readJson("test/identifiers/values.json") as unknown as { values: Labelled[] };
const kinds = Object.keys(IDENTIFIERS) as Identifier[];

function scan({ value, column, beside = [], among = [] }: Labelled): Identifier[] {
  const scanned = scanColumn(
    { title: column },
    beside.map((title) => ({ title })),
  );
  for (const [at, each] of [value, ...among].entries()) scanned.see(each, at + 2);
  return scanned.hits().map(({ identifier }) => identifier);
}

/** Of one identifier: how many were found rightly, found wrongly and missed. */
function score(part: Labelled[], kind: Identifier) {
  const found = part.filter((labelled) => scan(labelled).includes(kind));
  const right = found.filter(({ label }) => label === kind).length;
  const all = part.filter(({ label }) => label === kind).length;
  return { precision: found.length ? right / found.length : 1, recall: right / all };
}

const tuned = values.filter(({ heldOut }) => !heldOut);
const aside = values.filter(({ heldOut }) => heldOut);

describe("the labelled values", () => {
  it("are at least 60 identifiers and 200 that look alike", () => {
    expect(values.filter(({ label }) => label).length).toBeGreaterThanOrEqual(60);
    expect(values.filter(({ label }) => !label).length).toBeGreaterThanOrEqual(200);
  });

  it.each([...kinds, null])("of %s: the first of every three by hash is kept aside", (kind) => {
    const hash = ({ value }: Labelled) => createHash("sha256").update(value).digest("hex");
    const own = values.filter(({ label }) => label === kind);
    const sorted = own.toSorted((a, b) => `${hash(a)} ${a.column}`.localeCompare(`${hash(b)} ${b.column}`));
    expect(sorted.map(({ heldOut }) => heldOut ?? false)).toEqual(sorted.map((_, at) => at % 3 === 0));
  });
});

describe.each([
  ["for tuning", tuned],
  ["kept aside", aside],
])("of the values %s", (part, labelled) => {
  it.each(kinds)("%s: at least nine of ten are found, and nine of ten findings are right", (kind) => {
    const { precision, recall } = score(labelled, kind);
    console.log(`${part} ${kind}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
    expect({ precision: precision >= 0.9, recall: recall >= 0.9 }).toEqual({ precision: true, recall: true });
  });
});

it("no look-alike for tuning is taken for an identifier", () => {
  const wrong = tuned.filter((labelled) => !labelled.label && scan(labelled).length > 0);
  expect(wrong.map(({ value, column }) => `${column}: ${value}`)).toEqual([]);
});
