import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { judgePairs, type PairFile, scoreOf } from "../../scripts/bench/pairs.ts";
import { type EntryView, readEntry } from "../../src/rules/one-source/entry.ts";
import { findRepeatedCollection } from "../../src/rules/one-source/find.ts";
import { typesFit, unitsFit } from "../../src/rules/one-source/form.ts";
import { type ItemView, readItem } from "../../src/rules/one-source/item.ts";
import { compare } from "../../src/rules/one-source/likeness.ts";
import { conditionsGive, partGives } from "../../src/rules/one-source/part.ts";
import synonyms from "../../src/rules/one-source/synonyms.json" with { type: "json" };
import { sourceSingle } from "../../src/rules/source-single.ts";
import { agency, dataset, date, readJson, readRoots, temporary, words } from "../support.ts";

const pairs = readJson("test/pairs/one-source.json") as unknown as PairFile;

const CITY = { id: "a", name: "澄川市民政局", level: "city", division: "999900" } as const;
const entryOf = (more: Partial<EntryView> = {}) =>
  readEntry({
    agency: CITY,
    title: "救助对象信息",
    description: "救助对象，一人一行。",
    subject: "persons",
    ...more,
  });
const itemOf = (item: Partial<ItemView> & { title: string }, entry: Partial<EntryView> = {}) =>
  readItem({ name: "item", type: "string", ...item }, entryOf(entry));

describe("reading an entry", () => {
  it("takes the places and the words of every register out of its title", () => {
    const { about, object, kinds } = entryOf({
      agency: { ...CITY, name: "澄川市南渡区城市管理局", level: "county", division: "999923" },
      title: "南渡区城市公园名录",
      subject: "neither",
    });
    expect([about, object, kinds]).toEqual(["城市公园名录", "城市公园", ["park"]]);
  });

  it.each([
    ["教育事业统计", "按学段汇总。", true],
    ["畜牧业生产月报", "", true],
    ["乡镇情况", "按乡镇街道汇总的人口。", true],
    ["企业年度报告公示信息", "一户一年一行。", false],
  ])("knows whether %s is a table of sums", (title, description, statistics) => {
    expect(entryOf({ title, description }).statistics).toBe(statistics);
  });

  it("learns from the description what a row is", () => {
    expect(entryOf({ title: "建筑垃圾处置核准", description: "一工地一行。" }).kinds).toEqual(["works"]);
  });
});

describe("reading an item", () => {
  it.each([
    ["ＬＸＤＨ联系电话", "lxdh联系电话"],
    ["注册资本（万元）", "注册资本"],
    ["注册资金", "注册资本"],
    ["出生年月日", "出生日期"],
    ["申请人出生日期", "出生日期"],
    ["民族代码", "民族"],
    ["银行帐号", "银行账号"],
    ["家庭人口数", "家庭人口"],
  ])("reads %s as %s", (title, core) => {
    expect(itemOf({ title })?.core).toBe(core);
  });

  it("tells whose it is", () => {
    expect(itemOf({ title: "监护人联系电话" })).toMatchObject({ core: "联系电话", role: "监护人" });
    expect(itemOf({ title: "本人联系电话" })).toMatchObject({ core: "联系电话", role: "" });
    expect(itemOf({ title: "单位电话" })).toMatchObject({ core: "联系电话", role: "organisation" });
    expect(itemOf({ title: "单位电话" }, { subject: "organisations" })).toMatchObject({ role: "" });
  });

  it("takes qualifiers apart", () => {
    const { core, axes } = itemOf({ title: "计划投资额" }, { subject: "neither" })!;
    expect([core, Object.fromEntries(axes)]).toEqual(["投资额", { stage: "planned" }]);
  });

  it("takes a bare address for the one that the definition names", () => {
    expect(itemOf({ title: "地址", definition: "实际居住的地址。" })?.core).toBe("居住地址");
  });

  it.each([
    [{ title: "身份证号码", identifierRole: "citizenId" }],
    [{ title: "居民身份证号" }],
    [{ title: "车牌号码" }],
    [{ title: "不动产权证号" }],
    [{ title: "低保户号", key: true }],
    [{ title: "姓名" }],
    [{ title: "申请人姓名" }],
    [{ title: "备注" }],
    [{ title: "现场照片", type: "binary" }],
  ])("leaves out what marks or accompanies a row: %o", (item) => {
    expect(itemOf(item)).toBeUndefined();
  });

  it.each(["行业代码", "银行账号", "手机号码", "邮政编码"])("keeps %s, which marks nothing", (title) => {
    expect(itemOf({ title })).toBeDefined();
  });
});

describe("forms", () => {
  it.each([
    ["平方米", "亩", true],
    ["元", "万元", true],
    ["公里", "km", true],
    ["元/月", "元", true],
    ["台", "个", true],
    ["人", "个", true],
    ["人", "户", false],
    ["平方米", "米", false],
    [undefined, "米", true],
  ])("%s and %s measure the same: %s", (a, b, fits) => {
    expect(unitsFit(a, b)).toBe(fits);
  });

  it("lets text stand for a day or a number, but no day for a number", () => {
    expect([
      typesFit("date", "datetime"),
      typesFit("string", "date"),
      typesFit("date", "integer"),
      typesFit("boolean", "number"),
    ]).toEqual([1, 0.95, 0, 0]);
  });
});

describe("likeness", () => {
  const score = (a: Parameters<typeof itemOf>, b: Parameters<typeof itemOf>) =>
    compare(itemOf(...a)!, itemOf(...b)!);

  it("says what agreed", () => {
    expect(
      score(
        [{ title: "残疾等级", codes: ["一级", "二级"], name: "grade" }],
        [{ title: "残疾级别", codes: ["二级", "一级"], name: "Grade" }],
      ),
    ).toEqual({ score: 1, agreed: ["synonym", "person", "codes", "name"] });
  });

  it("takes a common data element for more than titles", () => {
    const [a, b] = [
      { title: "现住处", element: "DE1" },
      { title: "住地", element: "DE1" },
    ];
    expect(score([a], [b]).score).toBeGreaterThan(0.7);
    expect(score([a], [{ ...b, element: "DE2" }]).score).toBe(0);
  });

  it.each([
    ["another role", { title: "监护人电话" }, { title: "联系电话" }],
    ["another stage", { title: "计划投资额" }, { title: "实际投资额" }],
    ["another unit", { title: "受益规模", unit: "人" }, { title: "受益规模", unit: "户" }],
    ["another type", { title: "学历", type: "date" }, { title: "学历", type: "boolean" }],
    [
      "other codes",
      { title: "人员类别", codes: ["低保", "特困"] },
      { title: "人员类别", codes: ["在职", "退休"] },
    ],
    [
      "another classification",
      { title: "职业", definition: "按职业分类大典分类填写。" },
      { title: "职业", definition: "按社会保险分类目录填写。" },
    ],
  ])("ends with %s", (_, a, b) => {
    expect(score([a], [b]).score).toBe(0);
  });

  it("keeps two counties apart and sums apart from what they sum up", () => {
    const county = (division: string) => ({ agency: { ...CITY, level: "county" as const, division } });
    const item = { title: "学历" };
    expect(score([item, county("999921")], [item, county("999922")]).score).toBe(0);
    expect(score([item, county("999921")], [item]).score).toBeGreaterThan(0.9);
    expect(score([item, { title: "学历统计" }], [item]).score).toBe(0);
  });
});

describe("the labelled pairs", () => {
  it("keep a third aside, chosen by the hash of the id in each kind and label", () => {
    const hash = (id: string) => createHash("sha256").update(id).digest("hex");
    const strata = Map.groupBy(pairs.pairs, ({ kind, label }) => `${label} ${kind}`);
    const chosen = [...strata.values()].flatMap((stratum) =>
      stratum
        .map(({ id }) => id)
        .sort((a, b) => (hash(a) < hash(b) ? -1 : 1))
        .filter((_, i) => i % 3 === 0),
    );
    expect(new Set(pairs.pairs.filter(({ aside }) => aside).map(({ id }) => id))).toEqual(new Set(chosen));
  });

  it("are judged rightly where they were tuned on: precision 0.95, recall 0.85", () => {
    const tuned = judgePairs(pairs).filter(({ pair }) => !pair.aside);
    const { precision, recall } = scoreOf(tuned);
    expect(tuned.length).toBeGreaterThan(200);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });
});

describe("what is shared in part", () => {
  const entry = { fields: [{ name: "income", title: { zh: "收入" }, type: "currency" as const }] };
  it.each([
    ["不含成绩", true],
    ["不含手机号码", false],
    ["证号、类别、状态", false],
    ["证号和手机号码", true],
    ["收入仅返回区间", true],
    ["核验仅返回是否在保", false],
    ["本部门主管项目的发放记录", true],
    ["证号、类别，不含手机号码", false],
  ])("%s gives 手机号码: %s", (part, gives) => {
    expect(partGives(part, "手机号码", entry)).toBe(gives);
  });

  it("conditions take away only what they name", () => {
    expect(conditionsGive("限资格核验；现居住地址只给到街道", "现居住地址")).toBe(false);
    expect(conditionsGive("限资格核验；现居住地址只给到街道", "签发日期")).toBe(true);
  });
});

/** Two agencies that ask citizens for their home address; the first entry is older. */
const ADDRESS = { name: "homeAddress", title: { zh: "家庭住址", en: "Home address" }, type: "string" };
const AID = {
  title: { zh: "临时救助对象信息" },
  subject: "persons",
  issued: "2023-05-01",
  collection: { from: ["citizens"] },
  fields: [{ ...ADDRESS, title: { zh: "现居住地址", en: "Present address" }, name: "livesAt" }],
};
const PUPILS = {
  title: { zh: "中小学生学籍" },
  subject: "persons",
  issued: "2024-05-01",
  collection: { from: ["citizens"] },
  fields: [ADDRESS],
};
const ASKED_TWICE =
  "high transport-bureau/pupils#homeAddress from data-bureau/aid#livesAt: earlier, burdens subjects";

/** The catalog of these entries; agencies take the smallest record, those of 临溪县 are counties'. */
function catalogOf(entries: Record<string, object>, agencies: Record<string, object> = {}) {
  const given = { "data-bureau": {}, "transport-bureau": { role: "none" }, ...agencies };
  return readRoots(
    temporary(
      Object.fromEntries([
        ...Object.entries(given).map(([id, more]) => [`catalogs/${id}/agency.json`, { ...agency, ...more }]),
        ...Object.entries(entries).map(([id, more]) => [
          `catalogs/${id.replace("/", "/datasets/")}.json`,
          { ...dataset, ...more },
        ]),
      ]),
    ),
  );
}

/** Each repeat in a line. */
const repeatsOf = (...given: Parameters<typeof catalogOf>) =>
  findRepeatedCollection(catalogOf(...given)).flatMap(({ source, repeats }) =>
    repeats.map(
      ({ confidence, member, reason, burdens }) =>
        `${confidence} ${member.entry.id}#${member.field.name} from ${source.entry.id}#${source.field.name}: ` +
        `${reason}, burdens ${burdens}`,
    ),
  );

/** What the rule makes of it. */
function problemsOf(...given: Parameters<typeof catalogOf>) {
  if (sourceSingle.scope !== "catalog") throw new Error("The rule has another scope.");
  return [...sourceSingle.check({ catalog: catalogOf(...given), date })];
}

const aid = (more: object) => ({ "data-bureau/aid": { ...AID, ...more }, "transport-bureau/pupils": PUPILS });
const pupils = (more: object) => ({
  "data-bureau/aid": AID,
  "transport-bureau/pupils": { ...PUPILS, ...more },
});

describe("finding repeated collection", () => {
  it("names the earlier of two entries as the source where nothing else tells", () => {
    expect(repeatsOf(aid({}))).toEqual([ASKED_TWICE]);
  });

  it("is silent about one agency, also where it only provides the data", () => {
    expect(repeatsOf(aid({ provider: { agency: "transport-bureau" } }))).toEqual([]);
  });

  it.each([
    ["source", "data-bureau/aid#livesAt"],
    ["distinct", { reason: { zh: "记的是原住址。" } }],
    ["exception", { title: "示例条例", issuer: "示例机关", rank: "law" }],
  ])("takes %s for an answer", (name, answer) => {
    expect(repeatsOf(pupils({ fields: [{ ...ADDRESS, [name]: answer }] }))).toEqual([]);
  });

  it("believes an entry that takes data from other agencies", () => {
    expect(repeatsOf(pupils({ collection: { from: ["citizens", "otherAgency"] } }))).toEqual([]);
  });

  it("charges nobody whose data comes out of own work", () => {
    expect(repeatsOf(pupils({ collection: { from: ["ownWork"] } }))).toEqual([
      "high data-bureau/aid#livesAt from transport-bureau/pupils#homeAddress: ownWork, burdens subjects",
    ]);
  });

  it.each([
    ["no sharing", { type: "none" }],
    ["other agencies", { type: "conditional", audience: ["data-bureau"] }],
    ["other items", { type: "conditional", part: { zh: "证号、状态" } }],
    ["an address that is cut short", { type: "conditional", conditions: { zh: "现居住地址只给到街道" } }],
  ])("finds nothing where the only source allows %s, unless the other side can be had", (_, sharing) => {
    expect(repeatsOf(aid({ sharing }))).toEqual([
      "high data-bureau/aid#livesAt from transport-bureau/pupils#homeAddress: only, burdens subjects",
    ]);
    expect(
      repeatsOf({
        "data-bureau/aid": { ...AID, sharing, collection: { from: ["ownWork"] } },
        "transport-bureau/pupils": PUPILS,
      }),
    ).toEqual([]);
  });

  it("is less sure where only a part is shared", () => {
    const sharing = { type: "conditional", audience: ["transport-bureau"], part: { zh: "在册对象" } };
    expect(repeatsOf(aid({ sharing }))).toEqual([ASKED_TWICE.replace("high", "medium")]);
  });

  it("prefers a source that others declare, then base data, then the register of the agency's duty", () => {
    const later = { issued: "2025-01-01" };
    expect(repeatsOf(pupils({ ...later, classification: { class: "base" } }))).toEqual([
      "high data-bureau/aid#livesAt from transport-bureau/pupils#homeAddress: base, burdens subjects",
    ]);
    const declared = {
      "data-bureau/aid": AID,
      "transport-bureau/pupils": { ...PUPILS, ...later },
      "data-bureau/others": {
        ...AID,
        fields: [{ ...ADDRESS, source: "transport-bureau/pupils#homeAddress" }],
      },
    };
    expect(repeatsOf(declared)).toEqual([
      "high data-bureau/aid#livesAt from transport-bureau/pupils#homeAddress: declared, burdens subjects",
    ]);
  });

  it("takes the register that an agency's duties name for the origin, whoever holds a copy", () => {
    const capital = { name: "capital", title: { zh: "注册资本" }, type: "currency" };
    const organisations = {
      subject: "organisations",
      collection: { from: ["organisations"] },
      fields: [capital],
    };
    const entries = {
      "data-bureau/taxpayers": { ...organisations, title: { zh: "纳税人信息" }, issued: "2020-01-01" },
      "transport-bureau/enterprises": { ...organisations, title: { zh: "企业登记信息" } },
    };
    const registrar = { "transport-bureau": { functions: [{ zh: "企业登记注册" }] } };
    const charged =
      "high data-bureau/taxpayers#capital from transport-bureau/enterprises#capital: registrar, burdens subjects";
    expect(repeatsOf(entries, registrar)).toEqual([charged]);
    const unshared = {
      ...entries,
      "transport-bureau/enterprises": {
        ...entries["transport-bureau/enterprises"],
        sharing: { type: "none" },
      },
    };
    expect(repeatsOf(unshared, registrar)).toEqual([]);
  });

  it("knows that a list of some can't serve all, nor a township an address", () => {
    const capital = { name: "capital", title: { zh: "注册资本" }, type: "currency" };
    const organisations = {
      subject: "organisations",
      collection: { from: ["organisations"] },
      fields: [capital],
    };
    expect(
      repeatsOf({
        "data-bureau/hotels": {
          ...organisations,
          title: { zh: "旅馆名录" },
          sharing: { type: "unconditional" },
        },
        "transport-bureau/firms": { ...organisations, title: { zh: "企业信息" }, sharing: { type: "none" } },
      }),
    ).toEqual([]);
    const township = [{ name: "town", title: { zh: "现居住乡镇街道" }, type: "string" }];
    expect(repeatsOf(aid({ fields: township }))).toEqual([
      "high data-bureau/aid#town from transport-bureau/pupils#homeAddress: only, burdens subjects",
    ]);
  });
});

describe("re-reporting", () => {
  const parks = (area: string, unit: string, more: object) => ({
    title: { zh: "城市公园名录" },
    fields: [{ name: area, title: { zh: "公园面积", en: "Area" }, type: "number", unit: { zh: unit } }],
    ...more,
  });
  const counties = {
    "linxi-bureau": {
      level: "county",
      division: "999921",
      role: "none",
      name: { zh: "澄川市临溪县城市管理局" },
    },
    "nandu-bureau": {
      level: "county",
      division: "999923",
      role: "none",
      name: { zh: "澄川市南渡区城市管理局" },
    },
  };
  const city = parks("parkArea", "公顷", { collection: { from: ["lowerLevels"] } });
  const county = parks("gymj", "平方米", {
    title: { zh: "临溪县公园名录" },
    collection: { from: ["ownWork"] },
  });

  it("is charged to the level that asks", () => {
    expect(repeatsOf({ "data-bureau/parks": city, "linxi-bureau/parks": county }, counties)).toEqual([
      "high data-bureau/parks#parkArea from linxi-bureau/parks#gymj: lowerLevel, burdens lowerLevels",
    ]);
  });

  it("is none where the city asks nobody, nor between two counties", () => {
    const own = { ...city, collection: { from: ["ownWork"] } };
    const asked = { ...county, collection: { from: ["lowerLevels"] } };
    expect(repeatsOf({ "data-bureau/parks": own, "linxi-bureau/parks": county }, counties)).toEqual([]);
    expect(repeatsOf({ "nandu-bureau/parks": county, "linxi-bureau/parks": asked }, counties)).toEqual([]);
  });

  it("charges a county that asks again for what the city holds by its own work", () => {
    const own = { ...city, collection: { from: ["ownWork"] } };
    const asked = { ...county, collection: { from: ["lowerLevels"] } };
    expect(repeatsOf({ "data-bureau/parks": own, "linxi-bureau/parks": asked }, counties)).toEqual([
      "high linxi-bureau/parks#gymj from data-bureau/parks#parkArea: ownWork, burdens lowerLevels",
    ]);
  });

  it("says so under another head of article 35", () => {
    const problems = problemsOf({ "data-bureau/parks": city, "linxi-bureau/parks": county }, counties);
    expect(problems).toMatchObject([{ head: 5, pointer: "/fields/0" }]);
    expect(words({ level: "warning", rule: sourceSingle.id, ...problems[0]! })).toMatchInlineSnapshot(`
      "source-single /fields/0
      “公园面积”再次要求下级单位上报，而 "linxi-bureau/parks#gymj"（“公园面积”）已有同一数据，可以共享取得（把握：高）。判断依据：名称相同，说的是同一类对象，计量单位可以换算。应以后者为数源：下级已有这项数据，不应再要求上报。
        三种答复任选其一：写 "source": "linxi-bureau/parks#gymj"；不是同一数据的，写 distinct 并说明理由；法律法规要求另行采集的，写 exception 并注明依据。
      "Area" is asked again of lower levels, while "linxi-bureau/parks#gymj" ("Area") holds the same datum and can be had by sharing (confidence: high). They count as the same because the titles are equal, both are about the same kind of thing and the units convert into each other. The latter should be the source because the lower level holds it already and should not be asked again.
        Answer in one of three ways: write "source": "linxi-bureau/parks#gymj"; or "distinct" with the reason why it is another datum; or "exception" with the law that orders it to be collected."
    `);
  });
});

it("a finding says what is collected again, its source, and why", () => {
  const [problem, ...others] = problemsOf(aid({}));
  expect(others).toEqual([]);
  expect([problem?.file, problem?.head]).toEqual([
    "catalogs/transport-bureau/datasets/pupils.json",
    undefined,
  ]);
  expect(words({ level: "warning", rule: sourceSingle.id, ...problem! })).toMatchInlineSnapshot(`
    "source-single /fields/0
    “家庭住址”再次向公民采集，而 "data-bureau/aid#livesAt"（“现居住地址”）已有同一数据，可以共享取得（把握：高）。判断依据：名称同义，说的都是自然人。应以后者为数源：它编目在先。
      三种答复任选其一：写 "source": "data-bureau/aid#livesAt"；不是同一数据的，写 distinct 并说明理由；法律法规要求另行采集的，写 exception 并注明依据。
    "Home address" is collected again from citizens, while "data-bureau/aid#livesAt" ("Present address") holds the same datum and can be had by sharing (confidence: high). They count as the same because the titles mean the same and both are about persons. The latter should be the source because it was catalogued first.
      Answer in one of three ways: write "source": "data-bureau/aid#livesAt"; or "distinct" with the reason why it is another datum; or "exception" with the law that orders it to be collected."
  `);
});

it("records of which parts were taken out are passed over", () => {
  const fields = [{ title: { zh: "家庭住址" }, type: "string" }, { name: "x" }, 7, ADDRESS];
  expect(repeatsOf(pupils({ fields }))).toEqual([ASKED_TWICE]);
});

it("no word of the synonyms stands in two lines, so that none hides another", () => {
  const { items, words: other, roles, kinds } = synonyms;
  const lines = [
    ...Object.values(items).flat(),
    ...other,
    ...Object.values(roles).flat(),
    ...Object.values(kinds),
  ];
  const count = Map.groupBy(
    lines.flatMap((line) => [...new Set(line)]),
    (word) => word,
  );
  expect([...count].filter(([, all]) => all.length > 1).map(([word]) => word)).toEqual([]);
});
