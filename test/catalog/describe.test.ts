import type { ErrorObject } from "ajv";
import { expect, describe as group, it } from "vitest";
import { describe, show } from "../../src/catalog/describe.ts";
import { WRITTEN_AS } from "../../src/catalog/expected.ts";
import { codeOfSpelling, nearest } from "../../src/catalog/nearest.ts";
import { agency, dataset, lists, schemas, validate, words } from "../support.ts";

const field = { name: "stopName", title: { zh: "站点名称" }, type: "string" };
const file = { id: "stops-csv", mode: "file", format: "csv", audience: "public" };
const release = { id: "2026-10", asOf: "2026-10-31", published: "2026-11-05" };

group("a property that is missing", () => {
  it("is named with its title and an example", () => {
    expect(said({ updateCycle: undefined })).toMatchInlineSnapshot(`
      "property-given /
      缺少必填属性 "updateCycle"（更新周期）。
        例如："updateCycle": "monthly"。
      The required property "updateCycle" (Update cycle) is missing.
        For example: "updateCycle": "monthly"."
    `);
  });

  it("is named inside a list too", () => {
    expect(said({ fields: [{ name: "stopName", type: "string" }] })).toMatchInlineSnapshot(`
      "property-given /fields/0
      缺少必填属性 "title"（名称）。
        例如："title": {"zh":"站点名称","en":"Stop name"}。
      The required property "title" (Title) is missing.
        For example: "title": {"zh":"站点名称","en":"Stop name"}."
    `);
  });

  it("is named with its title where only a condition asks for it", () => {
    expect(said({ status: "withdrawn", statusOn: "2026-05-20" })).toMatchInlineSnapshot(`
      "property-given /
      缺少必填属性 "reason"（理由）。
        例如："reason": {"zh":"职能划转","en":"The function moved"}。
      The required property "reason" (Reason) is missing.
        For example: "reason": {"zh":"职能划转","en":"The function moved"}."
    `);
  });

  it("in an agency is named too", () => {
    expect(said({ maintainers: undefined }, "agency")).toMatchInlineSnapshot(`
      "property-given /
      缺少必填属性 "maintainers"（维护账号）。
        例如："maintainers": {"github":["sample-account"]}。
      The required property "maintainers" (Maintainers) is missing.
        For example: "maintainers": {"github":["sample-account"]}."
    `);
  });
});

group("a property that is unknown", () => {
  it("is named with the nearest one", () => {
    expect(said({ tittle: "公交站点" })).toMatchInlineSnapshot(`
      "property-known /tittle
      这里有未知属性 "tittle"；可用的属性：id、title、description、keywords、resourceCode、classification、theme、provider、lead、partners、coMaintainers、project、duty、subject、fields、collection、sharing、opening、updateCycle、issued、modified、releases、confirmedOn、temporal、spatial、grading、riskAssessment、securityReview、distributions、license、contact、related、derivedFrom、relatedCodes、registrationCode、status、statusOn、reason、successor、closingBasis、origin。
        请写成 "title"，或删去它。
      Here stands the unknown property "tittle"; expected one of id, title, description, keywords, resourceCode, classification, theme, provider, lead, partners, coMaintainers, project, duty, subject, fields, collection, sharing, opening, updateCycle, issued, modified, releases, confirmedOn, temporal, spatial, grading, riskAssessment, securityReview, distributions, license, contact, related, derivedFrom, relatedCodes, registrationCode, status, statusOn, reason, successor, closingBasis, origin.
        Write "title", or remove it."
    `);
  });

  it("is named without one where none is near", () => {
    expect(said({ fields: [{ ...field, 备注: "无" }] })).toMatchInlineSnapshot(`
      "property-known /fields/0/备注
      这里有未知属性 "备注"；可用的属性：name、title、definition、type、length、unit、required、key、codes、pattern、identifierRole、element、sharing、opening、grade、source、distinct、exception、publicByLaw。
        删去这个属性。
      Here stands the unknown property "备注"; expected one of name, title, definition, type, length, unit, required, key, codes, pattern, identifierRole, element, sharing, opening, grade, source, distinct, exception, publicByLaw.
        Remove this property."
    `);
  });

  it("may be called __proto__", () => {
    expect(
      said(JSON.parse('{ "contact": { "office": { "zh": "科" }, "__proto__": 1 } }')),
    ).toMatchInlineSnapshot(`
      "property-known /contact/__proto__
      这里有未知属性 "__proto__"；可用的属性：office、phone、email。
        删去这个属性。
      Here stands the unknown property "__proto__"; expected one of office, phone, email.
        Remove this property."
    `);
  });
});

group("a code that is unknown", () => {
  it("is corrected by its Chinese spelling", () => {
    expect(said({ updateCycle: "每天" })).toMatchInlineSnapshot(`
      "code-known /updateCycle
      "每天" 不是“更新周期”的代码；可用的代码：realtime（实时）、daily（每日）、weekly（每周）、tenDays（每旬）、monthly（每月）、quarterly（每季度）、semiannual（每半年）、annual（每年）、irregular（不定期）、never（不更新）。
        请写成 "daily"。
      "每天" is not a code of "Update cycle"; expected one of realtime, daily, weekly, tenDays, monthly, quarterly, semiannual, annual, irregular, never.
        Write "daily"."
    `);
  });

  it("is corrected where a letter is wrong", () => {
    expect(said({ status: "Actve" })).toMatchInlineSnapshot(`
      "code-known /status
      "Actve" 不是“条目状态”的代码；可用的代码：active（有效）、suspended（暂停）、closed（停止开放）、withdrawn（已撤销）、moved（已迁移）、purged（已清除）。
        请写成 "active"。
      "Actve" is not a code of "Record status"; expected one of active, suspended, closed, withdrawn, moved, purged.
        Write "active"."
    `);
  });

  it("is shown beside the codes where none is near", () => {
    expect(said({ subject: "一二三四五" })).toMatchInlineSnapshot(`
      "code-known /subject
      "一二三四五" 不是“数据主体”的代码；可用的代码：persons（自然人）、organisations（法人和其他组织）、neither（不涉及）。
        从上面的代码中选一个。
      "一二三四五" is not a code of "Data subject"; expected one of persons, organisations, neither.
        Choose one of these codes."
    `);
  });

  it("may be no text at all", () => {
    expect(said({ subject: 3 })).toMatchInlineSnapshot(`
      "code-known /subject
      3 不是“数据主体”的代码；可用的代码：persons（自然人）、organisations（法人和其他组织）、neither（不涉及）。
        从上面的代码中选一个。
      3 is not a code of "Data subject"; expected one of persons, organisations, neither.
        Choose one of these codes."
    `);
  });
});

group("a value of the wrong type", () => {
  it("is put into a language map where a plain text stands for one", () => {
    expect(said({ fields: [{ ...field, title: "站点名称" }] })).toMatchInlineSnapshot(`
      "value-type /fields/0/title
      这里是 "站点名称"；应当是一个对象 { … }。
        请写成 {"zh":"站点名称"}。
      Here stands "站点名称"; an object { … } was expected.
        Write {"zh":"站点名称"}."
    `);
  });

  it.each([
    ["a text", { title: { zh: 5 } }],
    ["an object", { title: "公交站点" }],
    ["a list", { fields: { stopName: "string" } }],
    ["a whole number", { fields: [{ ...field, length: 12.5 }] }],
    ["a number", { releases: [{ ...release, controlTotals: { rows: "1200" } }] }],
    ["true or false", { fields: [{ ...field, key: "是" }] }],
  ])("names what was expected: %s", (expected, change) => {
    expect(said(change)).toContain(`; ${expected}`);
  });

  it("is shown, with what was expected and an example", () => {
    expect(said({ contact: "0000-5550101" })).toMatchInlineSnapshot(`
      "value-type /contact
      这里是 "0000-5550101"；应当是一个对象 { … }。
        例如：{"office":{"zh":"数据资源科","en":"Data resources section"},"email":"data@agency.e…。
      Here stands "0000-5550101"; an object { … } was expected.
        For example: {"office":{"zh":"数据资源科","en":"Data resources section"},"email":"data@agency.e…."
    `);
  });

  it("is shown shortened where it is long", () => {
    expect(said({ keywords: "公交站点的名称、位置和停靠线路，".repeat(20) })).toMatchInlineSnapshot(`
      "value-type /keywords
      这里是 "公交站点的名称、位置和停靠线路，公交站点的名称、位置和停靠线路，公交站点的名称、位置和停靠线路，公交站点的名称、位置和停靠线路，公交站点的名称、位置和停…；应当是一个列表 [ … ]。
        例如：[{"zh":"公交","en":"bus"}]。
      Here stands "公交站点的名称、位置和停靠线路，公交站点的名称、位置和停靠线路，公交站点的名称、位置和停靠线路，公交站点的名称、位置和停靠线路，公交站点的名称、位置和停…; a list [ … ] was expected.
        For example: [{"zh":"公交","en":"bus"}]."
    `);
  });

  it("may be the whole record", () => {
    expect(validate("dataset", ["公交站点"]).map(words).join("\n\n")).toMatchInlineSnapshot(`
      "value-type /
      这里是 ["公交站点"]；应当是一个对象 { … }。
      Here stands ["公交站点"]; an object { … } was expected."
    `);
  });
});

group("a text that is written wrong", () => {
  it("an identifier", () => {
    expect(said({ lead: "Transport Bureau" })).toMatchInlineSnapshot(`
      "value-pattern /lead
      "Transport Bureau" 的写法不对；标识由小写字母、数字和连字符组成。
        例如："data-bureau"。
      "Transport Bureau" is not written right; an identifier has lower-case letters, digits and hyphens.
        For example: "data-bureau"."
    `);
  });

  it("an entry's identifier", () => {
    expect(said({ successor: "bus-lines" })).toMatchInlineSnapshot(`
      "value-pattern /successor
      "bus-lines" 的写法不对；条目标识写成 机构/条目。
        例如："health-commission/clinics"。
      "bus-lines" is not written right; an entry is written agency/entry.
        For example: "health-commission/clinics"."
    `);
  });

  it("a column name", () => {
    expect(said({ fields: [{ ...field, name: "站名" }] })).toMatchInlineSnapshot(`
      "value-pattern /fields/0/name
      "站名" 的写法不对；列名以字母开头，由字母、数字和下划线组成。
        例如："stopName"。
      "站名" is not written right; a column name starts with a letter and has letters, digits and underscores.
        For example: "stopName"."
    `);
  });

  it("a division code", () => {
    expect(said({ spatial: { division: "9999" } })).toMatchInlineSnapshot(`
      "value-pattern /spatial/division
      "9999" 的写法不对；行政区划代码是六位数字。
        例如："999900"。
      "9999" is not written right; a division code has six digits.
        For example: "999900"."
    `);
  });

  it("a web address", () => {
    expect(said({ distributions: [{ ...file, url: "www.chengchuan.example" }] })).toMatchInlineSnapshot(`
      "value-pattern /distributions/0/url
      "www.chengchuan.example" 的写法不对；网址以 http:// 或 https:// 开头。
        例如："https://api.city.example/stops"。
      "www.chengchuan.example" is not written right; a web address starts with http:// or https://.
        For example: "https://api.city.example/stops"."
    `);
  });

  it("a credit code", () => {
    expect(said({ creditCode: "11999900MULI00001" }, "agency")).toMatchInlineSnapshot(`
      "value-pattern /creditCode
      "11999900MULI00001" 的写法不对；统一社会信用代码是 18 位数字和大写字母（不含 I、O、S、V、Z）。
        例如："11999900MULU000016"。
      "11999900MULI00001" is not written right; a credit code has 18 digits and capital letters (without I, O, S, V, Z).
        For example: "11999900MULU000016"."
    `);
  });

  it("has words for every pattern of the standard", () => {
    const patterns = JSON.stringify(schemas).matchAll(/"pattern":("(?:[^"\\\\]|\\\\.)*")/g);
    const known = Object.keys(WRITTEN_AS).sort();
    expect(
      [...new Set([...patterns].map(([, pattern = ""]) => JSON.parse(pattern) as string))].sort(),
    ).toEqual(known);
  });

  it("shows the pattern itself where there are no words", () => {
    const error = fault("pattern", "x", { pattern: "^y$" });
    expect(words(describe(error, { lists, root: {} }))).toMatchInlineSnapshot(`
      "value-pattern /theme
      "x" 的写法不对；“theme”应当符合 ^y$。
      "x" is not written right; "theme" matches ^y$."
    `);
  });
});

group("a text of the wrong format", () => {
  it("a date is corrected where it can be read", () => {
    expect(said({ issued: "2024年3月1日" })).toMatchInlineSnapshot(`
      "value-format /issued
      "2024年3月1日" 不是真实的日期；日期写成 年-月-日。
        请写成 "2024-03-01"。
      "2024年3月1日" is not a real date; dates are written year-month-day.
        Write "2024-03-01"."
    `);
  });

  it("a date that cannot be read gets an example", () => {
    expect(said({ issued: "去年春天" })).toMatchInlineSnapshot(`
      "value-format /issued
      "去年春天" 不是真实的日期；日期写成 年-月-日。
        例如："2026-01-31"。
      "去年春天" is not a real date; dates are written year-month-day.
        For example: "2026-01-31"."
    `);
  });

  it.each([
    ["2024/3/1", "2024-03-01"],
    ["2024.03.01", "2024-03-01"],
    ["20240301", "2024-03-01"],
    ["2024-03-01T08:00:00Z", "2024-03-01"],
    ["2024-02-30", undefined],
    ["2024-13-01", undefined],
    ["2024", undefined],
  ])("%j is corrected to %j", (written, date) => {
    expect(/Write "(.*)"/.exec(said({ issued: written }))?.[1]).toBe(date);
  });

  it("a day that the calendar lacks is not proposed again", () => {
    expect(said({ issued: "2025-02-29" })).toMatchInlineSnapshot(`
      "value-format /issued
      "2025-02-29" 不是真实的日期；日期写成 年-月-日。
        例如："2026-01-31"。
      "2025-02-29" is not a real date; dates are written year-month-day.
        For example: "2026-01-31"."
    `);
  });

  it("a web address", () => {
    expect(said({ distributions: [{ ...file, url: "https://open data.example" }] })).toMatchInlineSnapshot(`
      "value-format /distributions/0/url
      "https://open data.example" 不是完整的网址；网址以 https:// 开头。
        例如："https://api.city.example/stops"。
      "https://open data.example" is not a complete web address; it starts with https://.
        For example: "https://api.city.example/stops"."
    `);
  });

  it("an e-mail address", () => {
    expect(said({ contact: { office: { zh: "科" }, email: "office" } })).toMatchInlineSnapshot(`
      "value-format /contact/email
      "office" 不是电子邮箱地址。
        例如："data@agency.example"。
      "office" is not an e-mail address.
        For example: "data@agency.example"."
    `);
  });

  it("a regular expression", () => {
    expect(said({ fields: [{ ...field, pattern: "[0-9" }] })).toMatchInlineSnapshot(`
      "value-format /fields/0/pattern
      "[0-9" 不是合法的正则表达式。
        例如："^[0-9]{6}$"。
      "[0-9" is not a valid regular expression.
        For example: "^[0-9]{6}$"."
    `);
  });
});

group("a size or number out of range", () => {
  it("too short a text", () => {
    expect(said({ title: { zh: "" } })).toMatchInlineSnapshot(`
      "value-size /title/zh
      这里是 ""；应当至少 1 个字符。
        例如："公交站点"。
      Here stands ""; at least 1 character was expected.
        For example: "公交站点"."
    `);
  });

  it("too long a text", () => {
    expect(said({ fields: [{ ...field, name: "a".repeat(65) }] })).toMatchInlineSnapshot(`
      "value-size /fields/0/name
      这里是 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"；应当至多 64 个字符。
        例如："stopName"。
      Here stands "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; at most 64 characters were expected.
        For example: "stopName"."
    `);
  });

  it("too few items", () => {
    expect(said({ partners: [] })).toMatchInlineSnapshot(`
      "value-size /partners
      这里是 []；应当至少 1 项。
        例如：["health-commission"]。
      Here stands []; at least 1 item was expected.
        For example: ["health-commission"]."
    `);
  });

  it("too many items", () => {
    expect(
      said({ classification: { class: "base", path: ["一", "二", "三", "四", "五"] } }),
    ).toMatchInlineSnapshot(`
      "value-size /classification/path
      这里是 ["一","二","三","四","五"]；应当至多 4 项。
        例如：["部门","交通","公交"]。
      Here stands ["一","二","三","四","五"]; at most 4 items were expected.
        For example: ["部门","交通","公交"]."
    `);
  });

  it("no property", () => {
    expect(said({ spatial: {} })).toMatchInlineSnapshot(`
      "value-size /spatial
      这里是 {}；应当至少 1 个属性。
        例如：{"division":"999900"}。
      Here stands {}; at least 1 property was expected.
        For example: {"division":"999900"}."
    `);
  });

  it("too small a number", () => {
    expect(said({ fields: [{ ...field, length: 0 }] })).toMatchInlineSnapshot(`
      "value-range /fields/0/length
      这里是 0；应当至少为 1。
        例如：120。
      Here stands 0; at least 1 was expected.
        For example: 120."
    `);
  });

  it("too large a number", () => {
    expect(said({ spatial: { bbox: [118.1, 30.2, 1189, 30.9] } })).toMatchInlineSnapshot(`
      "value-range /spatial/bbox/2
      这里是 1189；应当至多为 180。
        例如：118.9。
      Here stands 1189; at most 180 was expected.
        For example: 118.9."
    `);
  });
});

it("an item that stands twice is named by its places", () => {
  expect(said({ keywords: [{ zh: "公交" }, { zh: "站点" }, { zh: "公交" }] })).toMatchInlineSnapshot(`
    "value-unique /keywords
    第 1 项与第 3 项相同；每项只写一次。
      删去重复的一项。
    Items 1 and 3 are the same; each stands once.
      Remove one of them."
  `);
});

it("a path beside an address is one too many", () => {
  const both = { ...file, path: "stops.csv", url: "https://open.chengchuan.example/stops.csv" };
  expect(said({ distributions: [both] })).toMatchInlineSnapshot(`
    "path-or-url /distributions/0
    这条获取途径同时写了 path 和 url；只能写一个。
      文件在本仓库中用 path，在别处用 url。
    This distribution has both path and url; only one of them was expected.
      Keep path for a file of this repository, url for anything else."
  `);
});

it("a keyword without words of its own is named", () => {
  const error = fault("const", "交通", {});
  expect(words(describe(error, { lists, root: {} }))).toMatchInlineSnapshot(`
    "schema-const /theme
    "交通" 不符合模式（const）。
    "交通" does not match the schema (const)."
  `);
});

group("show", () => {
  it.each([
    ["公交", '"公交"'],
    [null, "null"],
    [undefined, "undefined"],
    [{ a: [1] }, '{"a":[1]}'],
    ["a".repeat(78), `"${"a".repeat(78)}"`],
    ["a".repeat(79), `"${"a".repeat(76)}…`],
  ])("shows %j", (value, text) => {
    expect(show(value)).toBe(text);
  });

  it("never cuts a character in two", () => {
    expect(show(`a${"𠮷".repeat(100)}`)).toBe(`"a${"𠮷".repeat(37)}…`);
  });
});

group("nearest", () => {
  const allowed = ["transport-bureau", "data-bureau", "daily", "csv"];

  it.each([
    ["transport-bureua", "transport-bureau"],
    ["Data-Bureau ", "data-bureau"],
    ["dialy", "daily"],
    ["交通局", undefined],
    ["health-commission", undefined],
    ["", undefined],
    ["x".repeat(1000), undefined],
  ])("to %j is %j", (written, word) => {
    expect(nearest(written, allowed)).toBe(word);
  });

  it("to nothing is nothing", () => {
    expect(nearest("csv", [])).toBeUndefined();
  });
});

group("codeOfSpelling", () => {
  it.each([
    ["update-cycle", "每天", "daily"],
    ["update-cycle", " ＤＡＩＬＹ ", "daily"],
    ["opening-type", "依申请 开放", "conditional"],
    ["theme", "不是主题", undefined],
    ["nothing", "每天", undefined],
  ])("in %s reads %j as %j", (list, written, code) => {
    expect(codeOfSpelling(lists[list], written)).toBe(code);
  });
});

/** An error that the standard's own schemas cannot raise. */
const fault = (keyword: string, data: unknown, params: object): ErrorObject => ({
  keyword,
  instancePath: "/theme",
  schemaPath: `#/properties/theme/${keyword}`,
  data,
  params,
});

/** The issues of the smallest valid record with a change. */
function said(change: object, kind: "dataset" | "agency" = "dataset"): string {
  const value = { ...(kind === "agency" ? agency : dataset), ...change };
  return validate(kind, JSON.parse(JSON.stringify(value)))
    .map(words)
    .join("\n\n");
}
