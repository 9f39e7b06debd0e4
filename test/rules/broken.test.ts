import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { agency, config, dataset, judgeRoots, system, temporary } from "../support.ts";

// A value of the wrong shape is dropped before the rules run. It is the schema's to report, once: no rule may call it
// missing, judge what is left of it, or end the run.

const law = { title: "示例法", article: "第三条", issuer: "示例机关", rank: "law", from: "2020-01-01" };
const text = { zh: "示例", en: "Sample" };
const reference = { number: "示例评估-2026-03", on: "2026-03-15" };
const stop = { name: "stopName", title: text, type: "string" };
const person = {
  name: "cardNumber",
  title: text,
  type: "string",
  identifierRole: "citizenId",
  opening: "none",
};
const forAgencies = { ...dataset.distributions[0], audience: "agencies" };
const collection = { ...dataset.collection, from: ["citizens"], basis: [law], system: "bus-dispatch" };
const closed = {
  opening: { type: "none", basis: [law] },
  sharing: { type: "conditional", basis: [law], audience: ["data-bureau"], modes: ["file"] },
  distributions: [forAgencies],
};

/** Records without a finding; between them they hold what any rule reads. */
const RECORDS: Record<string, object> = {
  "data-bureau/agency.json": agency,
  "transport-bureau/agency.json": {
    ...agency,
    role: "none",
    events: [
      {
        kind: "lawChange",
        document: text,
        date: "2026-09-01",
        entries: ["transport-bureau/thematic"],
        met: { on: "2026-09-10", outcome: "nothingToChange", reason: text },
      },
      {
        kind: "lawChange",
        document: text,
        date: "2026-10-09",
        entries: ["transport-bureau/thematic"],
        met: { on: "2026-10-20", outcome: "changed" },
      },
    ],
  },
  "county-bureau/agency.json": { ...agency, level: "county", division: "999921" },
  "transport-bureau/systems/bus-dispatch.json": {
    ...system,
    builtBy: "province",
    landing: { state: "landed", on: "2026-01-01" },
    protectionLevel: 3,
    lastAssessment: "2026-03-01",
  },
  "data-bureau/datasets/base.json": {
    ...dataset,
    resourceCode: "106001/000001",
    classification: { class: "base", category: "legalEntity", path: ["示例"] },
    provider: { agency: "transport-bureau" },
    coMaintainers: ["transport-bureau"],
    collection,
    keywords: [text],
  },
  "transport-bureau/datasets/thematic.json": {
    ...dataset,
    ...closed,
    resourceCode: "206001/000001",
    classification: { class: "thematic", category: "transport" },
    lead: "transport-bureau",
    partners: ["data-bureau"],
    project: text,
    subject: "persons",
    fields: [stop, { ...person, grade: "important" }],
    collection,
    grading: { grade: "important" },
    riskAssessment: reference,
    securityReview: reference,
    contact: { office: text },
  },
  "transport-bureau/datasets/masked.json": {
    ...dataset,
    derivedFrom: "transport-bureau/thematic",
    related: ["data-bureau/base"],
    opening: {
      type: "conditional",
      conditions: text,
      agreement: { title: text },
      modes: ["file", "exchange"],
      release: {
        method: "masked",
        technique: text,
        doneBy: text,
        checkedBy: { zh: "法规科" },
        date: "2026-09-10",
        evidence: "示例证明-2026-09",
      },
    },
    sharing: { type: "unconditional", basis: [law], modes: ["file", "exchange"] },
    fields: [stop, { ...person, identifierRole: "creditCode", sharing: "none" }],
    subject: "organisations",
    distributions: [
      forAgencies,
      {
        id: "ex",
        mode: "exchange",
        format: "csv",
        protocol: "sftp",
        contact: { office: text },
        audience: "agencies",
      },
    ],
  },
  "transport-bureau/datasets/closed.json": {
    ...dataset,
    ...closed,
    status: "closed",
    statusOn: "2026-05-20",
    closingBasis: [law],
  },
};

const ids = new Set(rules.map(({ id }) => id));
const judged = (changed: Record<string, object>) => {
  const records = Object.entries({ ...RECORDS, ...changed }).map(([path, value]) => [
    `catalogs/${path}`,
    value,
  ]);
  return judgeRoots(temporary(Object.fromEntries(records)), undefined, config);
};

it("as they stand the records have no finding", () => {
  expect(judged({})).toEqual([]);
});

describe.each(Object.keys(RECORDS))("a wrong value in %s", (path) => {
  it.each(placesOf(RECORDS[path]).map((place) => ({ at: place.join("/"), place })))(
    "at $at is found once, by the schema alone",
    ({ place }) => {
      for (const wrong of [7, {}, "?"]) {
        const findings = judged({ [path]: replaced(RECORDS[path], place, wrong) as object });
        // Some texts may say anything.
        if (findings.every(({ rule }) => ids.has(rule))) continue;
        expect(findings.filter(({ rule }) => ids.has(rule)).map(({ message }) => message.en)).toEqual([]);
      }
    },
  );
});

/** The path of every value inside a value, its own parts after it. */
function placesOf(value: unknown, place: string[] = []): string[][] {
  const inside = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return inside
    .filter(([key]) => key !== "$schema")
    .flatMap(([key, part]) => [[...place, key], ...placesOf(part, [...place, key])]);
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  const part = (value as Record<string, unknown>)[key];
  const changed = replaced(part, rest, by);
  return Array.isArray(value)
    ? value.map((item, i) => (String(i) === key ? changed : item))
    : { ...(value as object), [key]: changed };
}
