import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/catalog/types.gen.ts";
import type { Version } from "../../src/review/change/change.ts";
import { compareEntries } from "../../src/review/change/compare.ts";
import { describeChange } from "../../src/review/change/describe.ts";
import { lists, readJson, schemas } from "../support.ts";

const stops = readJson("catalogs/transport-bureau/datasets/bus-stops.json") as unknown as Dataset;
const version = (value: Partial<Dataset>, id = "transport-bureau/bus-stops"): Version => ({ id, value });

/** Each change as a reader sees it, in both languages. */
const told = (before: Version | undefined, after: Version | undefined) =>
  compareEntries(before, after).map((change) =>
    [
      change.kind,
      change.pointer,
      ...(["zh", "en"] as const).map((lang) => describeChange(change, { schemas, lists }, lang)),
    ].join("\n  "),
  );
const changed = (change: (entry: Dataset) => void, from = stops) => {
  const after = structuredClone(from);
  change(after);
  return told(version(from), version(after));
};
const fieldOf = (entry: Dataset, name: string) => {
  const field = entry.fields?.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
};
const LAW = { title: "示例法", article: "第三条", issuer: "示例机关", rank: "law" } as const;

describe("an entry as a whole", () => {
  it("is not changed by the order of its properties", () => {
    const { title, ...rest } = stops;
    expect(told(version(stops), version({ ...rest, title }))).toEqual([]);
  });

  it("is added, or deleted without a tombstone", () => {
    expect([...told(undefined, version(stops)), ...told(version(stops), undefined)]).toMatchInlineSnapshot(`
      [
        "added
        
        新增条目“公交停靠站台”
        New entry "Bus stop platforms"",
        "deleted
        
        条目“公交停靠站台”的文件被删去，没有留下状态记录
        The file of the entry "Bus stop platforms" was deleted and left no tombstone",
      ]
    `);
  });

  it("moves to another identifier and may change on the way", () => {
    expect(
      told(version(stops), version({ ...stops, updateCycle: "annual" }, "bus-group/bus-stops")),
    ).toMatchInlineSnapshot(`
      [
        "moved
        
        条目由 transport-bureau/bus-stops 移到 bus-group/bus-stops
        The entry moved from transport-bureau/bus-stops to bus-group/bus-stops",
        "property
        /updateCycle
        更新周期由“每月”改为“每年”
        Update cycle changed from "Monthly" to "Yearly"",
      ]
    `);
  });

  it("is withdrawn: what its tombstone does not repeat was not removed one by one", () => {
    const tombstone: Dataset = {
      title: stops.title,
      status: "withdrawn",
      statusOn: "2026-11-20",
      reason: { zh: "并入公共交通站点", en: "Merged into public transport stops" },
    };
    expect(told(version(stops), version(tombstone))).toMatchInlineSnapshot(`
      [
        "status
        /status
        状态由“有效”改为“已撤销”，自 2026-11-20 起；理由：并入公共交通站点
        Status changed from "Active" to "Withdrawn" on 2026-11-20; reason: Merged into public transport stops",
      ]
    `);
  });

  it("is closed on a public basis", () => {
    expect(
      changed((entry) => {
        entry.status = "closed";
        entry.statusOn = "2026-11-20";
        entry.closingBasis = [LAW];
        entry.opening = { type: "none", basis: [LAW] };
      }),
    ).toMatchInlineSnapshot(`
      [
        "status
        /status
        状态由“有效”改为“停止开放”，自 2026-11-20 起；依据：《示例法》第三条
        Status changed from "Active" to "Closed" on 2026-11-20; basis: 《示例法》第三条",
        "opening
        /opening/type
        开放类型由“无条件开放”改为“不予开放”；依据：《示例法》第三条
        Opening changed from "Open" to "Not opened"; basis: 《示例法》第三条",
        "items
        /opening/modes
        删去开放方式（原为“文件下载”、“服务接口”）
        Opening / Modes removed (was "File download", "API")",
      ]
    `);
  });
});

it("sharing and opening are told with the documents that they rest on", () => {
  expect(
    changed((entry) => {
      entry.opening = { type: "none", modes: ["file"] };
      entry.sharing = {
        type: "conditional",
        basis: [LAW],
        audience: ["planning-bureau"],
        conditions: { zh: "仅用于规划编制", en: "For planning only" },
        modes: ["api", "file"],
      };
    }),
  ).toMatchInlineSnapshot(`
    [
      "opening
      /opening/type
      开放类型由“无条件开放”改为“不予开放”
      Opening changed from "Open" to "Not opened"",
      "items
      /opening/modes
      开放方式去掉“服务接口”
      Opening / Modes: removed "API"",
      "sharing
      /sharing/type
      共享类型由“无条件共享”改为“有条件共享”；依据：《示例法》第三条
      Sharing changed from "Shared unconditionally" to "Shared with conditions"; basis: 《示例法》第三条",
      "items
      /sharing/audience
      写明共享范围：“planning-bureau”
      Sharing / Audience given: "planning-bureau"",
      "property
      /sharing/conditions
      写明共享条件：“仅用于规划编制”
      Sharing / Conditions given: "For planning only"",
    ]
  `);
});

describe("data items", () => {
  it("are matched by name, whatever their place", () => {
    expect(
      changed((entry) => {
        entry.fields?.reverse();
        fieldOf(entry, "stopCode").type = "integer";
      }),
    ).toMatchInlineSnapshot(`
      [
        "field
        /fields/stopCode/type
        信息项“站台代码”（stopCode）：数据类型由“字符型”改为“整型”
        Data item "Platform code" (stopCode): Type changed from "Text (short)" to "Whole number"",
        "fieldsReordered
        /fields
        信息项的顺序有改动
        The order of the data items changed",
      ]
    `);
  });

  it("are added, removed, and renamed where element, title or definition stays", () => {
    expect(
      changed((entry) => {
        fieldOf(entry, "stopName").name = "name";
        entry.fields = entry.fields?.filter(({ name }) => name !== "siteRemark");
        entry.fields?.push({ name: "lit", title: { zh: "照明" }, type: "boolean" });
      }),
    ).toMatchInlineSnapshot(`
      [
        "fieldRenamed
        /fields/name
        信息项“站名”（name）原名 stopName，已改名（因名称相同，视为同一项）
        Data item stopName renamed to "Stop name" (name) (taken for one: the title is the same)",
        "fieldAdded
        /fields/lit
        新增信息项“照明”（lit），类型为逻辑型
        Data item "照明" (lit) added, of type True or false",
        "fieldRemoved
        /fields/siteRemark
        删去信息项“站台备注”（siteRemark）
        Data item "Site remark" (siteRemark) removed",
      ]
    `);
  });

  it("change their codes, opening, unit, key and texts", () => {
    expect(
      changed((entry) => {
        const shelter = fieldOf(entry, "shelterForm");
        shelter.codes = [
          { value: "1", title: { zh: "候车亭" } },
          { value: "3", title: { zh: "仅立杆", en: "Pole only" } },
          { value: "4", title: { zh: "无", en: "None" } },
        ];
        const code = fieldOf(entry, "stopCode");
        code.opening = "none";
        delete code.key;
        fieldOf(entry, "longitude").unit = { zh: "分", en: "minutes" };
        fieldOf(entry, "district").title = { zh: "所在县区", en: "County" };
      }),
    ).toMatchInlineSnapshot(`
      [
        "field
        /fields/stopCode/opening
        信息项“站台代码”（stopCode）：开放类型由“与条目相同”改为“不予开放”
        Data item "Platform code" (stopCode): Opening changed from that of the entry to "Not opened"",
        "field
        /fields/stopCode/key
        信息项“站台代码”（stopCode）：删去主键（原为“是”）
        Data item "Platform code" (stopCode): Key removed (was "yes")",
        "field
        /fields/district/title
        信息项“所在县区”（district）：名称（英文）由“District”改为“County”
        Data item "County" (district): Title changed from "District" to "County"",
        "field
        /fields/longitude/unit
        信息项“经度”（longitude）：计量单位由“度”改为“分”
        Data item "Longitude" (longitude): Unit changed from "degrees" to "minutes"",
        "field
        /fields/shelterForm/codes
        信息项“候车设施”（shelterForm）：增加代码 4（无），去掉代码 2（智能候车亭），名称有改动的代码：1（候车亭）
        Data item "Shelter" (shelterForm): codes added: 4 (None); codes removed: 2 (Shelter with displays); titles changed of codes: 1 (候车亭)",
      ]
    `);
  });
});

it("distributions and releases are matched by their identifiers", () => {
  expect(
    changed((entry) => {
      const [csv, api] = entry.distributions ?? [];
      if (csv) csv.path = "stops.csv";
      if (api) api.audience = "agencies";
      entry.distributions?.pop();
      entry.releases = [
        { id: "2026-11", asOf: "2026-11-20", published: "2026-11-22" },
        ...(entry.releases ?? []).slice(1),
      ];
    }),
  ).toMatchInlineSnapshot(`
    [
      "distribution
      /distributions/stops-csv/path
      获取途径 stops-csv：文件名由“bus-stops.csv”改为“stops.csv”
      Distribution stops-csv: File name changed from "bus-stops.csv" to "stops.csv"",
      "distribution
      /distributions/stops-api/audience
      获取途径 stops-api：面向由“公众”改为“公共管理和服务机构”
      Distribution stops-api: Audience changed from "Public" to "Agencies"",
      "distributionRemoved
      /distributions/stops-wms
      删去获取途径 stops-wms（服务接口、WMS 地图服务、公共管理和服务机构）
      Distribution stops-wms removed (API, WMS map service, Agencies)",
      "releaseAdded
      /releases/2026-11
      新增数据发布 2026-11，数据截至 2026-11-20
      Release 2026-11 added, data as of 2026-11-20",
      "releaseRemoved
      /releases/2026-09
      删去数据发布 2026-09
      Release 2026-09 removed",
    ]
  `);
});

it("every other property is told by its name, with labels in place of codes", () => {
  expect(
    changed((entry) => {
      entry.title = { zh: "公交站台", en: "Bus platforms" };
      entry.description = {
        zh: entry.description?.zh.replace("用站台", "用的站台") ?? "",
        en: entry.description?.en ?? "",
      };
      entry.updateCycle = "quarterly";
      entry.keywords = [{ zh: "公交站台" }, { zh: "站牌" }];
      entry.related = [];
      delete entry.license;
      entry.grading = { grade: "important", level: 1, on: "2026-03-06" };
      entry.temporal = { from: "2011-03-01", to: "2026-12-31" };
      entry.collection = { from: ["sensors"], basis: [LAW], system: "other-system" };
    }),
  ).toMatchInlineSnapshot(`
    [
      "property
      /title
      名称由“公交停靠站台”改为“公交站台”
      Title changed from "Bus stop platforms" to "Bus platforms"",
      "property
      /description
      摘要由“…城乡和夜间公交线路的在用站台，由公交管理科根据线路调整批复逐月维护，坐标为站牌立杆处实测。常用于候车距离分析、无障碍改造…”改为“…城乡和夜间公交线路的在用的站台，由公交管理科根据线路调整批复逐月维护，坐标为站牌立杆处实测。常用于候车距离分析、无障碍改…”
      Description (Chinese) changed from "…城乡和夜间公交线路的在用站台，由公交管理科根据线路调整批复逐月维护，坐标为站牌立杆处实测。常用于候车距离分析、无障碍改造…" to "…城乡和夜间公交线路的在用的站台，由公交管理科根据线路调整批复逐月维护，坐标为站牌立杆处实测。常用于候车距离分析、无障碍改…"",
      "items
      /keywords
      关键词增加“站牌”，去掉“候车亭”、“无障碍”、“站点坐标”
      Keywords: added "站牌"; removed "候车亭", "无障碍", "站点坐标"",
      "items
      /collection/from
      采集来源增加“感知设备”，去掉“法人和其他组织”、“履职产生”
      Collection / From: added "Sensors"; removed "Organisations", "Own work"",
      "basis
      /collection/basis
      采集依据增加《示例法》第三条，去掉《澄川市公共数据采集示例通知》（澄数示例〔2023〕12号）第七条
      Collection / Basis: added 《示例法》第三条; removed 《澄川市公共数据采集示例通知》（澄数示例〔2023〕12号）第七条",
      "property
      /collection/system
      采集系统由“transport-operation-centre”改为“other-system”
      Collection / System changed from "transport-operation-centre" to "other-system"",
      "property
      /collection/scope
      删去采集范围（原为“市区和两县的全部在用公交站台”）
      Collection / Scope removed (was "Every platform in use in the district and both counties")",
      "property
      /collection/format
      删去采集格式（原为“站台设施登记表及测绘坐标成果”）
      Collection / Format removed (was "Platform form with surveyed coordinates")",
      "property
      /collection/procedure
      删去采集程序（原为“线路调整批复后五个工作日内更新，每月末汇总核对”）
      Collection / Procedure removed (was "Updated within five working days of an approval, reconciled …")",
      "property
      /updateCycle
      更新周期由“每月”改为“每季度”
      Update cycle changed from "Monthly" to "Quarterly"",
      "property
      /temporal/to
      写明时间范围·止：“2026-12-31”
      Time covered / To given: "2026-12-31"",
      "property
      /grading/grade
      分级·级别由“一般数据”改为“重要数据”
      Grading / Grade changed from "General data" to "Important data"",
      "items
      /related
      相关条目去掉“bus-group/bus-timetable”
      Related entries: removed "bus-group/bus-timetable"",
      "property
      /license
      删去许可（原为“CC-BY-4.0”）
      Licence removed (was "CC-BY-4.0")",
    ]
  `);
});

it("a record with holes where its parts had the wrong shape is compared by what is left", () => {
  const holes = structuredClone(stops);
  delete holes.fields?.[0];
  expect(told(version(stops), version(holes)).map((text) => text.split("\n")[0])).toEqual(["fieldRemoved"]);
});
