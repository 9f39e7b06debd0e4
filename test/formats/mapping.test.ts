import { describe, expect, it } from "vitest";
import { croissant } from "../../src/formats/croissant/format.ts";
import { dataPackage } from "../../src/formats/data-package/format.ts";
import { dcatAp } from "../../src/formats/dcat-ap/format.ts";
import { dcatUs } from "../../src/formats/dcat-us/format.ts";
import { type ExportEntry, exportSite } from "../../src/formats/export.ts";
import type { Format } from "../../src/formats/format.ts";
import { guideline } from "../../src/formats/guideline/format.ts";
import { COLUMNS, type Column, MAPPINGS } from "../../src/formats/mapping.ts";
import { ogcRecords } from "../../src/formats/ogc-records/format.ts";
import { datasetOf } from "../../src/formats/schema-org/dataset.ts";
import { config, date, lists, schemas } from "../support.ts";

const site = exportSite("share", {
  date,
  config,
  lists,
  agencies: [
    { id: "transport-bureau", name: { zh: "交通运输局" }, division: "999900" },
    { id: "bus-group", name: { zh: "公交集团" }, division: "999900" },
  ],
});
const contact = { office: { zh: "公交科" }, phone: "0000-5550101", email: "bus@transport.example" };
const file = {
  release: "2026-10",
  path: "datasets/transport-bureau/stops/2026-10/stops.csv",
  latest: "datasets/transport-bureau/stops/latest/stops.csv",
  bytes: 12,
  sha256: "ab".repeat(32),
};
const csv = {
  id: "stops",
  mode: "file",
  format: "csv",
  path: "stops.csv",
  crs: "EPSG:4490",
  audience: "public",
} as const;
const api = {
  id: "query",
  mode: "api",
  format: "rest",
  url: "https://api.chengchuan.example/stops",
  openapi: "https://api.chengchuan.example/openapi.json",
  audience: "public",
} as const;

const outside = {
  id: "outside",
  mode: "file",
  format: "csv",
  url: "https://files.chengchuan.example/stops.csv",
  audience: "public",
} as const;

/** An entry that says everything. */
const full: ExportEntry = {
  id: "transport-bureau/stops",
  title: { zh: "公交站点" },
  description: { zh: "一行是一个站台。".repeat(10) },
  keywords: [{ zh: "站台" }],
  resourceCode: "306001/000001",
  registrationCode: "0123456789abcdef",
  classification: { class: "thematic", category: "transport", path: ["主题", "", "公交", "站点"] },
  theme: "transport",
  provider: { agency: "bus-group", unit: { zh: "营运部" } },
  contact,
  fields: [{ name: "code", title: { zh: "代码" }, type: "string" }],
  sharing: { type: "conditional", conditions: { zh: "履职" } },
  opening: {
    type: "unconditional",
    conditions: { zh: "条件" },
    part: { zh: "部分" },
    agreement: { title: { zh: "协议" } },
  },
  updateCycle: "monthly",
  issued: "2025-01-01",
  modified: "2026-01-01",
  releases: [{ id: "2026-10", asOf: "2026-10-31", published: "2026-11-05" }],
  temporal: { from: "2020-01-01", to: "2026-10-31" },
  spatial: { division: "999900", bbox: [118, 30, 119, 31] as unknown as never[] },
  distributions: [csv, api],
  license: "CC-BY-4.0",
  related: ["transport-bureau/lines"],
  relatedCodes: ["306001/000009"],
  subject: "neither",
  status: "active",
  files: [{ distribution: "stops", ...file }],
};
/** What has to be said before, where a property counts only beside others or in their absence. */
const BEFORE: Record<string, Partial<ExportEntry>> = {
  "classification.category": { classification: { class: "thematic", category: "transport" } },
  "contact.office": { provider: { agency: "bus-group" } },
  "opening.conditions": { opening: { ...full.opening, type: "conditional" } },
  "opening.part": { opening: { ...full.opening, type: "conditional" } },
  "opening.agreement": { opening: { ...full.opening, type: "conditional" } },
  "spatial.division": { spatial: { division: "999900" } },
  "distributions[].url": { distributions: [outside] },
};
/** The same with one property said otherwise. */
const OTHERWISE: Record<string, Partial<ExportEntry>> = {
  id: { id: "transport-bureau/platforms" },
  title: { title: { zh: "站台" } },
  description: { description: { zh: "一行是一个站牌。".repeat(10) } },
  keywords: { keywords: [{ zh: "站牌" }] },
  resourceCode: { resourceCode: "306001/000002" },
  registrationCode: { registrationCode: "fedcba9876543210" },
  "classification.class": { classification: { ...full.classification, class: "departmental" } },
  "classification.category": { classification: { class: "thematic", category: "ecology" } },
  "classification.path": {
    classification: { class: "thematic", category: "transport", path: ["主题", "", "电车", "站点"] },
  },
  theme: { theme: "ecology" },
  "provider.agency": { provider: { agency: "transport-bureau", unit: { zh: "营运部" } } },
  "provider.unit": { provider: { agency: "bus-group", unit: { zh: "技术部" } } },
  "contact.office": { contact: { ...contact, office: { zh: "电车科" } } },
  "contact.phone": { contact: { ...contact, phone: "0000-5550199" } },
  "contact.email": { contact: { ...contact, email: "tram@transport.example" } },
  fields: { fields: [] },
  sharing: { sharing: { type: "conditional", conditions: { zh: "办案" } } },
  "opening.type": { opening: { ...full.opening, type: "none" } },
  "opening.conditions": { opening: { ...full.opening, type: "conditional", conditions: { zh: "别的条件" } } },
  "opening.part": { opening: { ...full.opening, type: "conditional", part: { zh: "别的部分" } } },
  "opening.agreement": {
    opening: { ...full.opening, type: "conditional", agreement: { title: { zh: "别的协议" } } },
  },
  updateCycle: { updateCycle: "annual" },
  issued: { issued: "2025-02-02" },
  modified: { modified: "2026-02-02" },
  releases: { releases: [{ id: "2026-q4", asOf: "2026-10-31", published: "2026-11-05" }] },
  temporal: { temporal: { from: "2021-01-01", to: "2026-10-31" } },
  "spatial.division": { spatial: { division: "999921" } },
  "spatial.bbox": { spatial: { division: "999900", bbox: [117, 30, 119, 31] as unknown as never[] } },
  "distributions[].mode": {
    distributions: [
      { ...csv, mode: "page" },
      { ...api, mode: "page" },
    ],
  },
  "distributions[].format": { distributions: [{ ...csv, format: "json" }, api] },
  "distributions[].path": {
    files: [{ distribution: "stops", ...file, latest: "datasets/transport-bureau/stops/latest/other.csv" }],
  },
  "distributions[].url": {
    distributions: [{ ...outside, url: "https://files.chengchuan.example/other.csv" }],
  },
  "distributions[].openapi": {
    distributions: [csv, { ...api, openapi: "https://api.chengchuan.example/other.json" }],
  },
  "distributions[].crs": { distributions: [{ ...csv, crs: "EPSG:4326" }, api] },
  license: { license: "CC0-1.0" },
  related: { related: ["transport-bureau/tracks"] },
  relatedCodes: { relatedCodes: ["306001/000008"] },
  subject: { subject: "persons" },
  status: { status: "suspended" },
};

const ofEntry = (format: Format, entry: ExportEntry) =>
  (format.entry?.(site, entry) ?? []).map(({ text }) => String(text())).join("\n");
const ofCatalog = (format: Format, i: number, entry: ExportEntry) => {
  const catalog = format.catalog?.(site)[i];
  return catalog ? catalog.entry(entry) + catalog.tail() : "";
};
const WRITE: Record<Column, (entry: ExportEntry) => string> = {
  "dcat-ap": (entry) => ofEntry(dcatAp, entry),
  "dcat-us-1": (entry) => ofCatalog(dcatUs, 0, entry),
  "dcat-us": (entry) => ofCatalog(dcatUs, 1, entry),
  "schema-org": (entry) => JSON.stringify(datasetOf(site, entry)),
  "data-package": (entry) => ofEntry(dataPackage, entry),
  croissant: (entry) => ofEntry(croissant, entry),
  "ogc-records": (entry) => ofEntry(ogcRecords, entry),
  guideline: (entry) => ofCatalog(guideline, 0, entry),
};

describe.each(Object.entries(COLUMNS) as [Column, string][])("the table's column %s (%s)", (column) => {
  it("names a place where what is written tells a property's values apart, and none where it does not", () => {
    const telling = (property: string) => {
      const before = { ...full, ...BEFORE[property] };
      return WRITE[column]({ ...before, ...OTHERWISE[property] }) !== WRITE[column](before);
    };
    const places = MAPPINGS.filter(({ to }) => to[column] !== undefined).map(({ property }) => property);
    expect(MAPPINGS.map(({ property }) => property).filter(telling)).toEqual(places);
  });
});

it("the table has a row for every property that the public may read, or tells of its parts", () => {
  const ended = ["$schema", "statusOn", "reason", "successor", "closingBasis"];
  const properties = Object.entries(
    (schemas.dataset as { properties: Record<string, { audience: string }> }).properties,
  )
    .filter(([name, { audience }]) => audience === "public" && !ended.includes(name))
    .map(([name]) => name);
  const rows = new Set(MAPPINGS.map(({ property }) => property.split(/[.[]/)[0]));
  expect(properties.filter((name) => !rows.has(name))).toEqual([]);
});
