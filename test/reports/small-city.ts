import type { Finding } from "../../src/catalog/finding.ts";
import type { Catalog } from "../../src/catalog/model.ts";
import { agency, config, dataset, readRoots, temporary } from "../support.ts";

const words = (text: string) => ({ zh: `${text}（示例）。`, en: `${text} (sample).` });

/** A city of three agencies: the authority, one that answers for itself, and an enterprise. */
export function smallCity(): Catalog {
  const folder = temporary({
    "catalogs/data-bureau/agency.json": {
      ...agency,
      events: [
        {
          kind: "lawChange",
          document: { zh: "示例条例（修订）", en: "Sample regulation (amended)" },
          date: "2026-09-01",
          entries: ["transport-bureau/bus-stops"],
          met: { on: "2026-10-20", outcome: "nothingToChange", reason: { zh: "不涉及本目录" } },
        },
      ],
    },
    "catalogs/transport-bureau/agency.json": {
      ...agency,
      name: { zh: "示例市交通运输局", en: "Sample Transport Bureau" },
      role: "none",
    },
    "catalogs/transport-bureau/datasets/bus-stops.json": {
      ...dataset,
      title: { zh: "公交站点信息", en: "Bus stops" },
      fields: [
        {
          name: "stopName",
          title: { zh: "站点名称", en: "Stop name" },
          type: "string",
          distinct: { reason: { zh: "站牌用名，不是地名", en: "The name on the sign, not a place name" } },
        },
        { name: "road", title: { zh: "道路" }, type: "string", source: "data-bureau/roads#road" },
      ],
      sharing: {
        type: "conditional",
        exception: { title: "示例法", article: "第三条", issuer: "示例机关", rank: "law" },
      },
    },
    "catalogs/transport-bureau/systems/dispatch.json": {
      name: { zh: "调度系统", en: "Dispatch system" },
      builtBy: "province",
      landing: { state: "asked", on: "2026-02-10" },
      connection: { state: "connected", on: "2024-09-01", lastExchange: "2026-11-20" },
      delivery: "batch",
    },
    "catalogs/bus-group/agency.json": {
      ...agency,
      name: { zh: "示例公交集团" },
      kind: "enterprise",
      role: "none",
    },
    "catalogs/bus-group/datasets/fleet.json": { ...dataset, title: { zh: "车辆 | 台账" } },
    "catalogs/bus-group/datasets/broken.json": "{",
  });
  const layers = [
    {
      id: "sample-act",
      title: { zh: "示例条例", en: "Sample act" },
      from: "2026-01-01",
      numbers: { pendingDays: 30 },
    },
  ];
  return readRoots(folder, ["catalogs"], { ...config, layers });
}

const ENTRY = "catalogs/transport-bureau/datasets/bus-stops.json";
const finding = (file: string, pointer: string, rest: Partial<Finding>): Finding => ({
  level: "warning",
  file,
  pointer,
  line: 3,
  column: 5,
  rule: "some-rule",
  message: words("What stands here"),
  hint: words("What to write"),
  ...rest,
});

/** Findings of all kinds, as a judge might have found them in that city. */
export const FINDINGS: Finding[] = [
  finding("catalogs/bus-group/datasets/broken.json", "", { rule: "json-syntax", level: "error" }),
  finding("catalogs/bus-group/datasets/fleet.json", "/updateCycle", { rule: "code-known", level: "error" }),
  finding("catalogs/bus-group/datasets/fleet.json", "/modified", { rule: "dates-in-order", level: "error" }),
  finding("catalogs/data-bureau/agency.json", "/events/0/met/on", {
    rule: "event-met",
    article: 11,
    head: 1,
  }),
  finding(ENTRY, "/fields/0", { rule: "collected-twice", article: 15, head: 4 }),
  finding(ENTRY, "/fields/0/type", { rule: "other-duty", article: 32 }),
  finding(ENTRY, "/fields/1", { rule: "collected-twice", article: 15, head: 5 }),
  finding(ENTRY, "/modified", { rule: "pending-in-time", article: 13, head: 1, layer: "sample-act" }),
  finding(ENTRY, "/sharing/exception", {
    rule: "sharing-as-classified",
    article: 20,
    alsoArticles: [19],
    level: "error",
  }),
  finding("catalogs/no-record/agency.json", "", { rule: "agency-known", article: 4, level: "error" }),
  finding("mulu.config.json", "/offices/operator", { rule: "agency-known", article: 4 }),
];
