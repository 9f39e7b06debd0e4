import { describe, expect, it } from "vitest";
import { importRows } from "../../../src/formats/listing/import.ts";
import type { Raw } from "../../../src/formats/listing/row.ts";
import { formatReport } from "../../../src/formats/listing/words.ts";
import { date, lists, validate } from "../../support.ts";

const run = (...rows: Raw[]) => importRows(rows, { portal: "yunshui", date, lists, validate });
const records = (...rows: Raw[]) =>
  [...run(...rows).records].filter(([path]) => path.includes("/datasets/")).map(([, record]) => record);
const keyOf = (key: string, ...rows: Raw[]) => run(...rows).report.keys.find((item) => item.key === key);

const stops: Raw = {
  数据集名称: "公交站点\u3000信息",
  摘要: "<p>全市公交站点。</p>",
  数据标签: "公交,站点,1",
  数据领域: "道路交通",
  国家主题分类: "工业、交通",
  首次发布日期: "2020-01-02",
  更新日期: "2023/06/12 17:33:10",
  更新频度: "每月（更新说明：暂无新数据）",
  数据提供方: "云水市交通运输局",
  开放属性: "无条件开放",
  联系方式: "[redacted]",
  数据格式: ["csv", "api", "WP"],
  数据量: "12",
  详情页网址: "https://data.yunshui.example/view?id=1",
};
const base: Raw = { 标题: "公交线路", 来源部门: "云水市交通运输局" };

describe("one row", () => {
  it("becomes an entry that says what the row says and nothing else", () => {
    expect(records(stops)).toEqual([
      {
        $schema: "https://mulu.example/schemas/v1/dataset.schema.json",
        title: { zh: "公交站点 信息" },
        description: { zh: "全市公交站点。" },
        keywords: [{ zh: "公交" }, { zh: "站点" }, { zh: "1" }, { zh: "工业、交通" }],
        theme: "transport",
        opening: { type: "unconditional" },
        updateCycle: "monthly",
        issued: "2020-01-02",
        modified: "2023-06-12",
        distributions: [
          { id: "csv", mode: "file", format: "csv", audience: "public" },
          { id: "rest", mode: "api", format: "rest", audience: "public" },
          {
            id: "page",
            mode: "page",
            format: "html",
            url: "https://data.yunshui.example/view?id=1",
            audience: "public",
          },
        ],
        status: "active",
        origin: {
          portal: "yunshui",
          row: expect.stringMatching(/^[0-9a-f]{16}$/),
          raw: expect.objectContaining({ 数据量: "12", 数据格式: ["csv", "api", "WP"] }),
          date,
        },
      },
    ]);
    expect(JSON.stringify(records(stops))).not.toContain("redacted");
  });

  it("lies in the folder of its publisher", () => {
    expect([...run(stops).records.keys()]).toEqual([
      "yun-shui-shi-jiao-tong-yun-shu-ju/agency.json",
      expect.stringMatching(
        /^yun-shui-shi-jiao-tong-yun-shu-ju\/datasets\/gong-jiao-zhan-dian-xin-xi-[0-9a-f]{6}\.json$/,
      ),
    ]);
  });

  it("that gives next to nothing becomes an entry with next to nothing", () => {
    expect(records({ ...base, 描述: "null", 标签: "", 更新频率: "暂无" })).toEqual([
      {
        $schema: "https://mulu.example/schemas/v1/dataset.schema.json",
        title: { zh: "公交线路" },
        status: "active",
        origin: {
          portal: "yunshui",
          row: expect.any(String),
          raw: { ...base, 描述: "null", 更新频率: "暂无" },
          date,
        },
      },
    ]);
  });

  it("without an opening type is not public, and the words in its place are reported", () => {
    const row = { ...base, 开放条件: "用于数据校验", 数据格式: "csv" };
    expect(records(row)).toMatchObject([{ distributions: [{ id: "csv", audience: "agencies" }] }]);
    expect(records(row)[0]).not.toHaveProperty("opening");
    expect(keyOf("开放条件", row)).toMatchObject({
      percent: 0,
      unmapped: [{ value: "用于数据校验", count: 1 }],
    });
    expect(run(row).report.withoutOpening).toBe(1);
  });

  it("that is open with conditions offers nothing to the public", () => {
    const row = { ...stops, 开放属性: "有条件开放" };
    expect(JSON.stringify(records(row))).not.toContain('"audience":"public"');
  });

  it("takes the stricter of two opening types", () => {
    expect(records({ ...base, 开放类型: "无条件开放", 开放条件: "有条件开放" })).toMatchObject([
      { opening: { type: "conditional" } },
    ]);
  });

  it("keeps a text beside the type as the conditions", () => {
    expect(records({ ...base, 开放类型: "有条件开放", 开放条件: "签订协议后提供" })).toMatchObject([
      { opening: { type: "conditional", conditions: { zh: "签订协议后提供" } } },
    ]);
  });

  it("writes a value that names a service mode into the modes", () => {
    expect(records({ ...base, 开放属性: "无条件开放", 资源类型: "table" })).toMatchObject([
      { opening: { modes: ["exchange"] } },
    ]);
  });

  it("takes an office's telephone and e-mail, and nothing of a person", () => {
    const row = { ...base, 部门电话: "0000-5550101", 部门邮箱: "a@yunshui.example", 联系人: "某人" };
    expect(records(row)).toMatchObject([
      { contact: { office: { zh: "云水市交通运输局" }, phone: "0000-5550101", email: "a@yunshui.example" } },
    ]);
    expect(JSON.stringify([...run(row).records.values(), run(row).report])).not.toContain("某人");
    expect(JSON.stringify(records({ ...base, 联系方式: "13900000000" }))).not.toContain("139");
  });

  it("names its district's office where the publisher is short", () => {
    const row = { 资源名称: "公园名录", 发布部门: "区城管局", 所属区县: "东湖区" };
    expect([...run(row).records.values()][0]).toMatchObject({
      name: { zh: "东湖区城管局" },
      level: "county",
    });
  });

  it("without a publisher lies in the folder of the portal", () => {
    const { records: all, report } = run({ 资源名称: "公园名录" });
    expect([...all.keys()][0]).toBe("portal-yunshui/agency.json");
    expect(report.withoutPublisher).toBe(1);
  });

  it("with a key that nobody knows is read all the same, and the key is reported", () => {
    expect(keyOf("星级", { ...base, 星级: "五星" })).toMatchObject({ property: "", mapped: 0, percent: 0 });
    expect(keyOf("constructor", { ...base, constructor: "x" })).toMatchObject({ property: "", percent: 0 });
  });
});

describe("many rows", () => {
  it("count up: rows = entries + exact copies + refused", () => {
    const reordered = Object.fromEntries(Object.entries(stops).reverse());
    const { report } = run(
      stops,
      reordered,
      stops,
      base,
      { 来源部门: "云水市教育局" },
      { 标题: "长".repeat(5001) },
    );
    expect(report).toMatchObject({ rows: 6, entries: 2, copies: 2, refused: 2, agencies: 1 });
  });

  it("that would break the standard are refused with the reason and never kept", () => {
    const { report, records: all } = run({ ...base, 标题: "无" }, { ...base, 描述: "长".repeat(5001) });
    expect(all.size).toBe(0);
    expect(
      report.refusedRows.map(({ reasons }) => reasons[0]).sort((a, b) => (a!.rule < b!.rule ? -1 : 1)),
    ).toEqual([
      {
        pointer: "/title",
        rule: "title-given",
        message: { zh: "这一行没有名称；条目必须有名称。", en: "The row has no title; an entry needs one." },
      },
      expect.objectContaining({ pointer: "/description/zh", rule: "value-size" }),
    ]);
  });

  it("of one title and publisher stay apart", () => {
    expect(records(base, { ...base, 描述: "夜间线路" })).toHaveLength(2);
  });

  it("that share an address have no page of their own, which is not counted against the listing", () => {
    const rows = [stops, { ...stops, 数据集名称: "公交线路" }];
    expect(JSON.stringify(records(...rows))).not.toContain('"page"');
    expect(keyOf("详情页网址", ...rows)).toMatchObject({
      nonEmpty: 2,
      mapped: 0,
      percent: null,
      unmapped: [],
      unused: [{ reason: "shared", count: 2 }],
    });
  });

  it("in another order give the same records and the same report", () => {
    const rows = [
      stops,
      base,
      { ...base, 描述: "夜间线路" },
      { ...base, 来源部门: "云水市文化局" },
      { 来源部门: "甲" },
    ];
    const text = (given: Raw[]) => JSON.stringify([[...run(...given).records], run(...given).report]);
    expect(text([...rows].reverse())).toBe(text(rows));
  });
});

it("the report shows counts, keys, and the values that were not mapped", () => {
  const { report } = run(stops, stops, { ...base, 更新频率: "其他" }, { 标题: "无" });
  expect(formatReport(report, "zh")).toMatchInlineSnapshot(`
    "4 行 = 2 个条目 + 1 行完全重复 + 1 行拒收
    1 个机构；0 个条目未写提供单位；1 个条目开放类型不明（不公开）

    原键          属性             非空  已对应       %  未对应的值；不用的值
    标题          title               1       1   100.0
    数据集名称    title               1       1   100.0
    数据提供方    agency              1       1   100.0
    来源部门      agency              1       1   100.0
    摘要          description         1       1   100.0
    数据标签      keywords            3       3   100.0
    数据领域      theme, keywords     1       1   100.0
    国家主题分类  theme, keywords     1       1   100.0
    开放属性      opening             1       1   100.0
    更新频度      updateCycle         1       1   100.0
    更新频率      updateCycle         1       0   0.0 !  其他 × 1
    首次发布日期  issued              1       1   100.0
    更新日期      modified            1       1   100.0
    数据格式      distributions       3       2  66.6 !  WP × 1
    详情页网址    distributions       1       1   100.0
    联系方式      contact             0       0       –
    数据量        –                   1       0       –  1 个不用：数量由数据文件推算，不存入目录

    低于 95%：更新频率、数据格式
    拒收 9a0238016486ed35“”：这一行没有名称；条目必须有名称。
    "
  `);
  expect(formatReport(report, "en")).toMatchInlineSnapshot(`
    "rows 4 = entries 2 + exact copies 1 + refused 1
    agencies: 1; entries that name no publisher: 0; entries without a known opening type (not public): 1

    raw key       property         non-empty  mapped       %  values not mapped; values not used
    标题          title                    1       1   100.0
    数据集名称    title                    1       1   100.0
    数据提供方    agency                   1       1   100.0
    来源部门      agency                   1       1   100.0
    摘要          description              1       1   100.0
    数据标签      keywords                 3       3   100.0
    数据领域      theme, keywords          1       1   100.0
    国家主题分类  theme, keywords          1       1   100.0
    开放属性      opening                  1       1   100.0
    更新频度      updateCycle              1       1   100.0
    更新频率      updateCycle              1       0   0.0 !  其他 × 1
    首次发布日期  issued                   1       1   100.0
    更新日期      modified                 1       1   100.0
    数据格式      distributions            3       2  66.6 !  WP × 1
    详情页网址    distributions            1       1   100.0
    联系方式      contact                  0       0       –
    数据量        –                        1       0       –  1 not used: counts are derived from the data files, never stored

    below 95 %: 更新频率, 数据格式
    refused 9a0238016486ed35 "": The row has no title; an entry needs one.
    "
  `);
});
