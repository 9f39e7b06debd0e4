import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { SiteAgency } from "../../src/catalog/project.ts";
import type { Columns } from "../../src/search/columns.ts";
import { buildTo, entry, openBuilt, readJson } from "./support.ts";

const agencies: SiteAgency[] = [
  {
    id: "transport",
    name: { zh: "澄川市交通运输局", en: "Chengchuan Transport Bureau" },
    shortName: { zh: "市交通局" },
  },
  { id: "health", name: { zh: "澄川市卫生健康委员会" } },
];
const entries = [
  entry("transport/car-parks", "公共停车场备案信息", {
    title: { zh: "公共停车场备案信息", en: "Registered car parks" },
  }),
  entry("transport/bridges", "桥梁技术状况评定", { keywords: [{ zh: "限载" }] }),
  entry("transport/office-exchange", "办公交流活动", { description: { zh: "一行是一次活动，含停车安排。" } }),
  entry("transport/bus-lines", "公交线路"),
  entry("health/hospitals", "医院名录", {
    fields: [{ name: "grade", title: { zh: "评审等级" }, type: "string" }],
  }),
  entry("health/clinics", "预防接种门诊"),
  entry("health/aqi", "ＡＱＩ与门诊量"),
  entry("health/gone", "停车场旧档", { status: "withdrawn" }),
];

describe.each(["zh-CN", "en"] as const)("a query on a page in %s", (lang) => {
  let find: Awaited<ReturnType<typeof openBuilt>>;
  beforeAll(async () => {
    find = await openBuilt(await buildTo(entries, agencies), entries, lang);
  });

  test.each([
    ["停车", ["公共停车场备案信息", "办公交流活动"]],
    ["parking", ["公共停车场备案信息"]],
    ["Car Park", ["公共停车场备案信息"]],
    ["泊车", ["公共停车场备案信息"]],
    ["tingche", ["公共停车场备案信息"]],
    ["ting che chang", ["公共停车场备案信息"]],
    ["tcc", ["公共停车场备案信息"]],
    ["亭车场", ["公共停车场备案信息"]],
    ["公交", ["公交线路", "办公交流活动"]],
    ["交通局 桥梁", ["桥梁技术状况评定"]],
    ["限载", ["桥梁技术状况评定"]],
    ["评审等级", ["医院名录"]],
    ["卫健委 医院", ["医院名录"]],
    ["哪里可以打疫苗", ["预防接种门诊"]],
    ["aqi", ["ＡＱＩ与门诊量"]],
    ["ａｑｉ", ["ＡＱＩ与门诊量"]],
    ["zzzzqqqq", []],
    ["", []],
  ])("for %s finds %j", async (query, titles) => {
    expect(await find(query)).toEqual(titles);
  });
});

test("the same entries in any order give the same bytes", async () => {
  const [one, other] = [await buildTo(entries, agencies), await buildTo([...entries].reverse(), agencies)];
  const files = readdirSync(one, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(one.length));
  expect(files.length).toBeGreaterThan(6);
  for (const file of files)
    expect([file, readFileSync(one + file).equals(readFileSync(other + file))]).toEqual([file, true]);
});

test("a catalog without entries has an index that finds nothing", async () => {
  const out = await buildTo([], []);
  expect(readJson<Columns>(join(out, "search/columns.json")).names).toEqual([]);
  expect(await (await openBuilt(out, [], "zh-CN"))("停车")).toEqual([]);
});

test("the bundle holds nothing but what a page loads", async () => {
  const out = await buildTo(entries, agencies);
  expect(
    readdirSync(join(out, "pagefind"))
      .map((name) => name.replace(/zh_\w+/, "…"))
      .sort(),
  ).toEqual([
    "fragment",
    "index",
    "pagefind-entry.json",
    "pagefind.js",
    "pagefind.….pf_meta",
    "wasm.unknown.pagefind",
  ]);
});
