import { expect, it } from "vitest";
import { buildAgencies, kindOf, levelOf, publisherName } from "../../../src/formats/listing/agencies.ts";

it.each([
  ["区教育局", "东湖区", "东湖区教育局"],
  ["统计局", "南溪县", "南溪县统计局"],
  ["东湖区民政局", "东湖区", "东湖区民政局"],
  ["市气象局", "云水市", "云水市气象局"],
  ["市生态环境局", "东湖区", "市生态环境局"],
  ["云水市统计局", "", "云水市统计局"],
])("%s of %j is named %s", (publisher, district, name) => {
  expect(publisherName(publisher, district)).toBe(name);
});

it.each([
  ["云水市教育局", "organ", "city"],
  ["云水市东湖区人民政府", "organ", "county"],
  ["云水市东湖新区人民政府办公室", "organ", "county"],
  ["云水市城乡建设管理委员会（云水市人民防空办公室）", "organ", "city"],
  ["云水市公交集团有限公司", "enterprise", "city"],
  ["南溪县水务公司", "enterprise", "county"],
  ["云水市第一医院", "organisation", "city"],
  ["云水经济技术开发区管委会", undefined, "city"],
  ["云水市大数据中心", undefined, "city"],
  ["省统计局", "organ", undefined],
  ["青江省司法厅", "organ", undefined],
  ["青江省云水州统计局", "organ", "city"],
  ["东湖街道", undefined, undefined],
])("%s is of kind %s and level %s", (name, kind, level) => {
  expect([kindOf(name), levelOf(name)]).toEqual([kind, level]);
});

it("builds a record that holds only what the name says", () => {
  expect(buildAgencies("yunshui", ["云水市教育局", ""], "2026-11-23")).toEqual(
    new Map([
      [
        "云水市教育局",
        {
          id: "yun-shui-shi-jiao-yu-ju",
          record: {
            $schema: "https://mulu.example/schemas/v1/agency.schema.json",
            name: { zh: "云水市教育局" },
            kind: "organ",
            level: "city",
            origin: { portal: "yunshui", date: "2026-11-23" },
          },
        },
      ],
      [
        "",
        {
          id: "portal-yunshui",
          record: {
            $schema: "https://mulu.example/schemas/v1/agency.schema.json",
            name: { zh: "yunshui（清单未写提供单位）", en: "yunshui (publisher not given)" },
            origin: { portal: "yunshui", date: "2026-11-23" },
          },
        },
      ],
    ]),
  );
});
