import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildCompliance, type Compliance } from "../../src/reports/compliance.ts";
import { notLanded } from "../../src/reports/connections.ts";
import { complianceMarkdown, complianceSheet } from "../../src/reports/render-compliance.ts";
import { date, lists, root } from "../support.ts";
import { FINDINGS, smallCity } from "./small-city.ts";

const build = (only?: string) => buildCompliance({ findings: FINDINGS, catalog: smallCity(), date, only });
const agencyOf = ({ agencies }: Compliance, id: string) => agencies.find((agency) => agency.id === id);
/** `head rule pointer` of an agency's possible breaches. */
const breaches = (compliance: Compliance, id: string) =>
  agencyOf(compliance, id)?.breaches.map(({ head, rule, pointer }) => `${head} ${rule} ${pointer}`);

it("a finding that cites an article falls under its head, or under the fifth", () => {
  expect(breaches(build(), "transport-bureau")).toEqual([
    "4 collected-twice /fields/0",
    "5 sharing-as-classified /sharing/exception",
    "5 other-duty /fields/0/type",
    "5 collected-twice /fields/1",
  ]);
});

it("a record that does not keep to the schema falls under the second head; slips of work in git are no breach", () => {
  expect(breaches(build(), "bus-group")).toEqual(["2 code-known /updateCycle"]);
});

it("the configuration and the lists are the authority's, wherever the finding shows", () => {
  expect(breaches(build(), "data-bureau")).toEqual([
    "1 event-met /events/0/met/on",
    "1 pending-in-time /modified",
    "5 agency-known /offices/operator",
  ]);
});

it("a folder without its agency record has its breaches under its own name", () => {
  expect(agencyOf(build(), "no-record")).toMatchObject({
    name: { zh: "no-record" },
    byReference: false,
    counts: { breaches: 1, errors: 1, warnings: 0, answers: 0 },
  });
});

it("a breach names its entry, the higher rule applied, and the answers that are about its article", () => {
  const compliance = build();
  const [twice, exception, other, again] = agencyOf(compliance, "transport-bureau")?.breaches ?? [];
  expect(twice?.entry).toEqual({
    id: "transport-bureau/bus-stops",
    title: { zh: "公交站点信息", en: "Bus stops" },
  });
  expect(twice?.answers.map(({ kind, text }) => [kind, text])).toEqual([
    ["distinct", { zh: "站牌用名，不是地名", en: "The name on the sign, not a place name" }],
  ]);
  expect(exception?.answers.map(({ kind, text }) => [kind, text])).toEqual([
    ["sharingException", { zh: "《示例法》第三条" }],
  ]);
  expect(other?.answers).toEqual([]);
  expect(again?.answers.map(({ kind }) => kind)).toEqual(["source"]);
  const [late, pending] = agencyOf(compliance, "data-bureau")?.breaches ?? [];
  expect(late?.answers.map(({ kind, text }) => [kind, text])).toEqual([
    ["nothingToChange", { zh: "2026-10-20：不涉及本目录" }],
  ]);
  expect(pending?.layerTitle).toEqual({ zh: "示例条例", en: "Sample act" });
});

it("an enterprise is judged by reference, and the city's totals say how many are", () => {
  const { agencies, totals } = build();
  expect(agencies.filter(({ byReference }) => byReference).map(({ id }) => id)).toEqual(["bus-group"]);
  expect(totals).toEqual({
    heads: { 1: 2, 2: 1, 3: 0, 4: 1, 5: 5 },
    breaches: 9,
    errors: 3,
    warnings: 6,
    answers: 4,
    byReference: 1,
  });
});

it("one agency alone has its own totals and systems", () => {
  const { agencies, totals, connections } = build("transport-bureau");
  expect(agencies.map(({ id }) => id)).toEqual(["transport-bureau"]);
  expect(totals).toMatchObject({ breaches: 4, byReference: 0 });
  expect(connections.map(({ agency, system }) => `${agency}/${system}`)).toEqual([
    "transport-bureau/dispatch",
  ]);
  expect(build("data-bureau").connections).toEqual([]);
});

it("a system built above the city is listed until its data has landed", () => {
  const [system] = build().connections;
  if (!system) throw new Error("no system");
  expect(notLanded([system])).toEqual([system]);
  expect(notLanded([{ ...system, landing: undefined }]).length).toBe(1);
  expect(notLanded([{ ...system, landing: { state: "landed" } }])).toEqual([]);
  expect(notLanded([{ ...system, builtBy: "city" }])).toEqual([]);
});

it.each(["zh", "en"] as const)("the report in %s is as it was (UPDATE=1 writes it anew)", (lang) => {
  const file = join(root, `test/golden/compliance.${lang}.md`);
  const markdown = complianceMarkdown(build(), lists, lang);
  if (process.env.UPDATE) writeFileSync(file, markdown);
  expect(markdown).toBe(readFileSync(file, "utf8"));
});

it("the sheet has a row for each possible breach, as wide as its headings", () => {
  const { headings, widths, rows } = complianceSheet(build(), "zh");
  expect(widths.length).toBe(headings.length);
  expect(rows.length).toBe(9);
  for (const row of rows) expect(row.length).toBe(headings.length);
  expect(rows.find((row) => row.includes("collected-twice"))).toEqual([
    "示例市交通运输局",
    "",
    "第四项 重复采集",
    "警告",
    "第十五条",
    "",
    "collected-twice",
    "transport-bureau/bus-stops",
    "公交站点信息",
    "catalogs/transport-bureau/datasets/bus-stops.json:3:5 /fields/0",
    "What stands here（示例）。",
    "What to write（示例）。",
    "与相似项不同：站牌用名，不是地名",
  ]);
});
