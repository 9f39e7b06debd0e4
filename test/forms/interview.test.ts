import { describe, expect, it } from "vitest";
import { agencyForm } from "../../src/forms/agency.ts";
import { datasetForm } from "../../src/forms/dataset.ts";
import { finish } from "../../src/forms/finish.ts";
import type { Answers } from "../../src/forms/form.ts";
import { interview } from "../../src/forms/interview.ts";
import { systemForm } from "../../src/forms/system.ts";
import { temporary } from "../support.ts";
import { enter, type Reply, talkWith } from "./script.ts";
import { basis, make, plain, targetOf } from "./support.ts";

/** All answers of a plain entry with those given in place, null where one is to be asked. */
function answered(changed: Answers): Answers {
  const result = make(plain);
  if (!("answers" in result)) throw new Error("the plain entry is wrong");
  const all = { ...result.answers, ...changed };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Without the help and the headings: what is asked, answered, refused and told. */
const asked = (lines: string[]) => lines.filter((line) => /^(\?|!| {2}[→✗]| {4})/.test(line));

describe("an interview about an entry", () => {
  it("asks what it is, proposes, and takes the schema's word on what is typed", async () => {
    const { session, lines } = talkWith(
      {
        机构: ["transport-bureau"],
        "名称（中文）": ["  轮渡码头 "],
        "名称（英文）": ["Ferry piers"],
        标识: ["Ferry Piers", "car-parks", enter],
        "摘要（中文）": ["", "一行是一个码头。"],
        "摘要（英文）": [""],
        "关键词（中文": ["轮渡、码头"],
        "关键词（英文": ["ferry", "ferry, pier"],
        主题: ["transport"],
        目录分类: [enter],
      },
      "zh",
    );
    await expect(interview(datasetForm, session)).rejects.toThrow('no reply to "数据主体"');
    expect(lines).toEqual([
      "记录放在哪个机构的文件夹里。",
      "? 机构 transport-bureau",
      "数据资源的名称。  例如：公交站点信息",
      "? 名称（中文）   轮渡码头 ",
      "? 名称（英文）（可不填） Ferry piers",
      "用作文件名和网址，由小写字母、数字和连字符组成；一经发布永不改变，请取一个多年后仍然合适的。",
      "? 标识 Ferry Piers",
      '! "Ferry Piers" 的写法不对；标识由小写字母、数字和连字符组成。 例如："transport-bureau"。',
      "? 标识 car-parks",
      '! "transport-bureau/car-parks" 已经存在；标识应当是没有用过的。 例如 "ferry-piers"。',
      "? 标识 ferry-piers",
      "数据的内容、范围和用途。  例如：全市公交站点的名称、位置和停靠线路。",
      "? 摘要（中文） ",
      "! 这里要填写。",
      "? 摘要（中文） 一行是一个码头。",
      "? 摘要（英文）（可不填） ",
      "便于查找的词。  例如：公交",
      "? 关键词（中文，多个用顿号或逗号隔开） 轮渡、码头",
      "? 关键词（英文，依次 2 个）（可不填） ferry",
      "! 这里是 1 个；应当与中文一样是 2 个，或留空。",
      "? 关键词（英文，依次 2 个）（可不填） ferry, pier",
      "门户上的主题。",
      "? 主题 transport",
      "—— 目录分类 ——  基础、主题或部门（第十二条）。",
      "目录分类。",
      "? 目录分类 · 类 departmental",
      "数据描述自然人、组织，还是都不涉及（第十六条）。",
    ]);
    expect(session.context.answers).toMatchObject({
      title: { zh: "轮渡码头", en: "Ferry piers" },
      id: "ferry-piers",
      description: { zh: "一行是一个码头。" },
      keywords: [
        { zh: "轮渡", en: "ferry" },
        { zh: "码头", en: "pier" },
      ],
    });
  });

  it("says where a title is taken, and offers an identifier that is free", async () => {
    const { session, lines } = talkWith(
      {
        Agency: ["transport-bureau"],
        "Title in Chinese": ["经营性与公共停车场备案信息"],
        "Title in English": ["Car parks"],
        Identifier: [enter],
      },
      "en",
    );
    await expect(interview(datasetForm, session)).rejects.toThrow('no reply to "Description in Chinese"');
    const twin = lines.find((line) => line.includes("has an entry of this title"));
    expect(twin).toBe(
      '  → The agency has an entry of this title already, "transport-bureau/car-parks". If it is the same data, change that one; otherwise choose a title that tells them apart.',
    );
    expect(session.context.answers.id).toBe("car-parks-2");
  });

  it("explains what a condition on sharing asks for, and refuses a document of the city alone", async () => {
    const { session, lines } = talkWith(
      {
        "共享 · 共享类型": ["conditional"],
        "共享 · 共享范围": [[]],
        "共享 · 共享部分（中文）": ["", "不含联系方式"],
        "共享 · 共享部分（英文）": [""],
        "共享 · 共享条件": [""],
        "共享 · 依据 · 文件名称": ["示例条例", enter],
        "共享 · 依据 · 文号": ["", ""],
        "共享 · 依据 · 条款": ["第三条", enter],
        "共享 · 依据 · 制定机关": ["示例机关", enter],
        "共享 · 依据 · 位阶": ["cityDocument", "law"],
        "依据：接下来": ["done", "edit", "done"],
        要改哪个回答: ["sharing.basis"],
      },
      "zh",
      answered({ "sharing.type": undefined }),
    );
    await interview(datasetForm, session);
    expect(asked(lines)).toEqual([
      "? 共享 · 共享类型 conditional",
      "  → 第十八条：无条件共享面向所有机构；有条件共享写明向哪些机构共享，或共享哪一部分。",
      "  → 第十九条：有条件共享和不予共享有法律、行政法规或国家规定作依据，整个条目和单个信息项都一样。",
      "  → 依据要写明文件名称、文号、条款、制定机关和位阶，至少一份是法律、行政法规、国家规定；只有市级文件不够。",
      "? 共享 · 共享范围（可不填） ",
      "? 共享 · 共享部分（中文） ",
      "! 这里要填写。",
      "? 共享 · 共享部分（中文） 不含联系方式",
      "? 共享 · 共享部分（英文）（可不填） ",
      "? 共享 · 共享条件（中文）（可不填） ",
      "? 共享 · 依据 · 文件名称 示例条例",
      "? 共享 · 依据 · 文号（可不填） ",
      "? 共享 · 依据 · 条款（可不填） 第三条",
      "? 共享 · 依据 · 制定机关 示例机关",
      "? 共享 · 依据 · 位阶 cityDocument",
      "? 依据：接下来？ done",
      "  ✗ 第十九条：依据只有市级文件；应当有法律、行政法规、国家规定中的一种。",
      "    补上位阶足够的依据，或放宽类型。",
      "? 要改哪个回答？ sharing.basis",
      "? 依据：接下来？ edit",
      "? 共享 · 依据 · 文件名称 示例条例",
      "? 共享 · 依据 · 文号（可不填） ",
      "? 共享 · 依据 · 条款（可不填） 第三条",
      "? 共享 · 依据 · 制定机关 示例机关",
      "? 共享 · 依据 · 位阶 law",
      "? 依据：接下来？ done",
    ]);
  });

  it("refuses to open what is not shared, with the reason and a way on", async () => {
    const { session, lines } = talkWith(
      {
        "Opening · Type": ["unconditional", "none"],
        "Which answer": ["opening.type"],
        "Opening · Basis · Title": ["Sample regulation"],
        "Opening · Basis · Number": [""],
        "Opening · Basis · Article": ["Art. 3"],
        "Opening · Basis · Issuer": ["Sample body"],
        "Opening · Basis · Rank": ["localRegulation"],
        "Basis: what now": ["done"],
      },
      "en",
      answered({
        "sharing.type": "none",
        "sharing.basis": [basis("law")],
        "opening.type": undefined,
        "opening.modes": undefined,
      }),
    );
    await interview(datasetForm, session);
    expect(asked(lines).slice(0, 8)).toEqual([
      "? Opening · Type unconditional",
      "  → Art. 26: Unconditionally open data names its licence.",
      "  → Art. 26: Unconditionally open data has a public file or API.",
      '  ✗ Art. 25: Opening is "unconditional" while sharing is "none"; opening was expected to be no wider than sharing.',
      '    Write the opening type "none", or widen sharing.',
      "? Which answer do you want to change? opening.type",
      "? Opening · Type none",
      "  → Art. 25: Not opening rests on a law, a regulation or a national or provincial provision; a city document alone is not enough.",
    ]);
  });

  it("refuses to keep base data from agencies unless a higher law is named (article 20)", async () => {
    const { session, lines } = talkWith(
      {
        "填写“共享 · 例外依据”": [false],
        要改哪个回答: ["sharing.type"],
        "共享 · 共享类型": ["unconditional"],
      },
      "zh",
      answered({
        agency: "data-bureau",
        "classification.class": "base",
        "classification.category": "naturalResources",
        "provider.agency": "transport-bureau",
        coMaintainers: ["info-centre"],
        "sharing.type": "none",
        "sharing.basis": [basis("law")],
      }),
    );
    await interview(datasetForm, session);
    expect(asked(lines)).toEqual([
      "? 填写“共享 · 例外依据”？ false",
      '  ✗ 第二十条：共享类型是 "none"；基础数据应当无条件共享。',
      '    写成 "unconditional"，或用 sharing.exception 写明禁止共享的上位法。',
      "? 要改哪个回答？ sharing.type",
      "? 共享 · 共享类型 unconditional",
    ]);
  });

  it("asks for the number that marks persons, and never opens it (article 16)", async () => {
    const { session, lines } = talkWith(
      {
        数据主体: ["persons"],
        要改哪个回答: ["fields"],
        "信息项：接下来": ["add", "done"],
        "信息项 · 名称（中文）": ["身份证号"],
        "信息项 · 名称（英文）": [""],
        "信息项 · 英文名": [enter],
        "信息项 · 数据类型": [enter],
        "信息项 · 数据长度": ["18"],
        "信息项 · 定义（中文）": [""],
        "信息项 · 标识作用": ["citizenId"],
      },
      "zh",
      answered({ subject: undefined }),
    );
    await interview(datasetForm, session);
    expect(asked(lines).slice(0, 6)).toEqual([
      "? 数据主体 persons",
      "  → 第十六条：关于自然人的数据有身份证号码项，关于组织的数据有统一社会信用代码项。",
      "  → 第十六条：居民身份证号码项一律不予开放。",
      '  ✗ 第十六条：数据主体是 "persons"，信息项中没有居民身份证号码（identifierRole "citizenId"）；应当有一项。',
      '    补上该项并写 "opening": "none"；汇总数据的主体写 "neither"。',
      "? 要改哪个回答？ fields",
    ]);
    expect((session.context.answers.fields as Answers[]).at(-1)).toEqual({
      name: "shenFenZhengHao",
      title: { zh: "身份证号" },
      type: "string",
      length: 18,
      identifierRole: "citizenId",
      opening: "none",
    });
  });

  it("takes a day in any common form, and refuses one that does not exist", async () => {
    const { session, lines } = talkWith(
      {
        "数据发布 · 数据截至": ["2026-02-30", "2026年10月31日"],
        "数据发布 · 发布日期": ["２０２６/11/5"],
        "数据发布 · 标识": [enter],
        "数据发布：接下来": ["done"],
        "填写“数据发布”": [true],
      },
      "zh",
      answered({ releases: undefined }),
    );
    await interview(datasetForm, session);
    expect(lines.filter((line) => line.startsWith("!"))).toEqual([
      '! "2026-02-30" 不是真实的日期；日期写成 年-月-日。 例如："2026-01-31"。',
    ]);
    expect(session.context.answers.releases).toEqual([
      { asOf: "2026-10-31", published: "2026-11-05", id: "2026-10" },
    ]);
  });
});

describe("the items of an entry", () => {
  const replies = (more: Record<string, Reply[]>) => ({ "How do you give the items": ["file"], ...more });
  const open = () => answered({ table: undefined, fields: undefined });

  it("are read from the head of a file and gone through", async () => {
    const folder = temporary({
      "piers.csv": "码头名称,身份证号,泊位数\n东门码头,110101,3\n西门码头,110102,12\n",
    });
    const { session, lines, drafts } = talkWith(
      replies({
        File: [`${folder}/none.csv`, ` "${folder}/piers.csv" `],
        "How do you give the items": ["file", "file"],
        "Fields: what now": ["edit", "remove", "done"],
        "Which one": ["0", "1"],
        "Fields · Title in Chinese": [enter],
        "Fields · Title in English": ["Name of the pier"],
        "Fields · Name": ["pierName"],
        "Fields · Type": [enter],
        "Fields · Length": ["60"],
        "Fields · Definition": [""],
      }),
      "en",
      open(),
    );
    await interview(datasetForm, session);
    expect(session.context.answers.fields).toEqual([
      { title: { zh: "码头名称", en: "Name of the pier" }, name: "pierName", type: "string", length: 60 },
      { name: "boWeiShu", title: { zh: "泊位数" }, type: "integer" },
    ]);
    expect(
      lines.filter((line) => /^ {2}[→✗\d]/.test(line)).map((line) => line.replaceAll(folder, "")),
    ).toEqual([
      "  ✗ There is no file /none.csv; check the path.",
      "  → 3 columns were read. Names, types and lengths are guesses: go through them, and add English titles and definitions where you can.",
      "  → 身份证号: citizen numbers, marked as not opened (Art. 16).",
      "  1. 码头名称 · maTouMingCheng · string · 50\n  2. 身份证号 · shenFenZhengHao · string · 18 · citizenId\n  3. 泊位数 · boWeiShu · integer",
      "  1. 码头名称 · pierName · string · 60\n  2. 身份证号 · shenFenZhengHao · string · 18 · citizenId\n  3. 泊位数 · boWeiShu · integer",
      "  1. 码头名称 · pierName · string · 60\n  2. 泊位数 · boWeiShu · integer",
    ]);
    // Every change is kept at once, with the list that is not finished.
    expect(drafts.map(({ started }) => (started?.fields as unknown[])?.length ?? 0)).toEqual([3, 3, 2, 0]);
  });

  it("are taken up where an earlier interview left them", async () => {
    const { session } = talkWith({ "Fields: what now": ["done"] }, "en", answered({ fields: undefined }));
    const items = [{ name: "pier", title: { zh: "码头" }, type: "string" }];
    session.started = { fields: items };
    await interview(datasetForm, session);
    expect(session.context.answers.fields).toEqual(items);
  });

  it("have names of their own", async () => {
    const { session, lines } = talkWith(
      {
        "How do you give the items": ["line"],
        "Head of the table": ["名称、地址"],
        "Fields: what now": ["add", "done"],
        "Fields · Title in Chinese": ["名称"],
        "Fields · Title in English": [""],
        "Fields · Name": ["diZhi", "1st", enter],
        "Fields · Type": ["number"],
        "Fields · Unit": [""],
        "Fields · Definition": [""],
      },
      "en",
      open(),
    );
    await interview(datasetForm, session);
    expect(lines.filter((line) => line.startsWith("!"))).toEqual([
      '! "diZhi" is the name of another item already; each was expected once.',
      '! "1st" is not written right; a column name starts with a letter and has letters, digits and underscores. For example: "stopName".',
    ]);
    expect((session.context.answers.fields as Answers[]).map(({ name }) => name)).toEqual([
      "mingCheng",
      "diZhi",
      "mingCheng2",
    ]);
  });
});

describe("the end of an interview", () => {
  it("shows the record, lets an answer be changed, and gives what the check will say", async () => {
    const { session, lines } = talkWith(
      {
        "What now": ["changeOne", "write"],
        "Which answer": ["updateCycle"],
        "Update cycle": ["daily"],
      },
      "en",
      answered({}),
    );
    const made = await finish(datasetForm, session, targetOf(datasetForm));
    expect(made?.file).toBe("test/fixtures/city/data-bureau/datasets/ferry-piers.json");
    expect(JSON.parse(made?.text ?? "")).toMatchObject({ updateCycle: "daily" });
    expect(made?.findings.map(({ level, rule }) => `${level} ${rule}`)).toEqual(["warning data-fresh"]);
    expect(lines[0]).toMatch(
      /^That was all\.\n\n\{\n {2}"\$schema": "\.\.\/\.\.\/\.\.\/\.\.\/\.\.\/schemas\/v1\/dataset/,
    );
  });

  it("derives anew what follows from an answer that was changed", async () => {
    const { session } = talkWith(
      {
        "What now": ["changeOne", "write"],
        "Which answer": ["distributions"],
        "Distributions: what now": ["edit", "done"],
        "Distributions · Mode": ["api"],
        "Distributions · Format": [enter],
        "Distributions · Address": [enter],
        "Distributions · Audience": [enter],
      },
      "en",
      answered({}),
    );
    const made = await finish(datasetForm, session, targetOf(datasetForm));
    expect(JSON.parse(made?.text ?? "")).toMatchObject({
      sharing: { modes: ["api"] },
      opening: { modes: ["api"] },
      distributions: [{ id: "api-csv", mode: "api", audience: "public" }],
    });
  });

  it("asks for a derived answer that is chosen to be changed", async () => {
    const { session } = talkWith(
      { "What now": ["changeOne", "write"], "Which answer": ["issued"], Issued: ["2026-11-01"] },
      "en",
      answered({}),
    );
    const made = await finish(datasetForm, session, targetOf(datasetForm));
    expect(JSON.parse(made?.text ?? "")).toMatchObject({ issued: "2026-11-01", modified: "2026-11-23" });
  });

  it("keeps answers of questions that are asked no more out of the record", async () => {
    const { session } = talkWith(
      { "What now": ["write"] },
      "en",
      answered({ "opening.conditions": { zh: "旧" } }),
    );
    const made = await finish(datasetForm, session, targetOf(datasetForm));
    expect(made?.text).not.toContain("旧");
  });

  it("may be that nothing is written", async () => {
    const { session } = talkWith({ "What now": ["stop"] }, "en", answered({}));
    expect(await finish(datasetForm, session, targetOf(datasetForm))).toBeUndefined();
  });
});

it("an interview about an agency ends with a record that the check accepts", async () => {
  const { session, lines } = talkWith(
    {
      "Name in Chinese": ["澄川市水务局"],
      "Name in English": ["Chengchuan Water Bureau"],
      "Short name in Chinese": ["市水务局"],
      "Short name in English": ["Water Bureau"],
      Identifier: ["transport-bureau", "water-bureau"],
      Kind: [enter],
      Level: [enter],
      Division: [enter],
      "Credit code": ["11999900MULU00001O", "11999900MULU000017", "11999900MULU000016"],
      "Functions in Chinese": ["公路、水路管理；供水"],
      "Functions in English": ["Roads and waterways; Water supply"],
      "Contact · Office in Chinese": ["办公室"],
      "Contact · Office in English": [""],
      "Contact · Telephone": ["０000-5550110"],
      "Contact · E-mail": [""],
      Website: ["water", ""],
      "Maintainers · GitHub": ["sample-water"],
      "Rules document · Title": [""],
      "Responsible post": [""],
      'Fill in "Security contact"': [false],
      "Which answer": ["creditCode"],
      "What now": ["write"],
    },
    "en",
  );
  await interview(agencyForm, session);
  const made = await finish(agencyForm, session, targetOf(agencyForm));
  expect(lines.filter((line) => /^(!| {2}[✗→])/.test(line))).toEqual([
    '! "transport-bureau" exists already; an identifier that is free was expected. For example "chengchuan-water-bureau".',
    '! "11999900MULU00001O" is not written right; a credit code has 18 digits and capital letters (without I, O, S, V, Z). For example: "11999900MULU000016".',
    '  ✗ Art. 16: The check character of "11999900MULU000017" is "7"; its first 17 characters give "6".',
    '! "water" is not written right; a web address starts with http:// or https://. For example: "https://transport.city.example/".',
  ]);
  expect(made?.file).toBe("test/fixtures/city/water-bureau/agency.json");
  expect(JSON.parse(made?.text ?? "")).toEqual({
    $schema: "../../../../schemas/v1/agency.schema.json",
    name: { zh: "澄川市水务局", en: "Chengchuan Water Bureau" },
    shortName: { zh: "市水务局", en: "Water Bureau" },
    kind: "organ",
    level: "city",
    division: "999900",
    creditCode: "11999900MULU000016",
    role: "none",
    functions: [
      { zh: "公路、水路管理", en: "Roads and waterways" },
      { zh: "供水", en: "Water supply" },
    ],
    contact: { office: { zh: "办公室" }, phone: "0000-5550110" },
    status: "active",
    maintainers: { github: ["sample-water"] },
  });
  expect(made?.findings.map(({ level, rule }) => `${level} ${rule}`)).toEqual(["warning security-named"]);
});

it("an interview about a system ends with a record that the check accepts", async () => {
  const { session, lines } = talkWith(
    {
      机构: ["transport-bureau"],
      "名称（中文）": ["轮渡调度系统"],
      "名称（英文）": ["Ferry dispatch"],
      标识: [enter],
      建设层级: ["province"],
      "数据落地 · 状态": ["landed"],
      "平台接入 · 状态": ["connected"],
      "平台接入 · 最近交换": ["2026-11-20"],
      交付方式: ["batch"],
      等级保护: ["9", "3"],
      最近测评: ["2026-06-05"],
      接下来: ["write"],
    },
    "zh",
  );
  await interview(systemForm, session);
  const made = await finish(systemForm, session, targetOf(systemForm));
  expect(lines.filter((line) => /^(!| {2}[✗→])/.test(line))).toEqual([
    "  → 第四条：国家、省建系统的数据落地情况有记录，直到落地。",
    "! 这里是 9；应当至多为 5。 例如：3。",
  ]);
  expect(made?.file).toBe("test/fixtures/city/transport-bureau/systems/ferry-dispatch.json");
  expect(made?.findings).toEqual([]);
});
