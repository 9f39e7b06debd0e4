import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyForm } from "../../src/forms/agency.ts";
import { datasetForm } from "../../src/forms/dataset.ts";
import type { Answers, Form } from "../../src/forms/form.ts";
import { stepsOf } from "../../src/forms/form.ts";
import { systemForm } from "../../src/forms/system.ts";
import { make, plain } from "./support.ts";

/** What is wrong, as a reader sees it. */
function wrong(answers: Answers, form?: Form): string[] {
  const result = make(answers, form);
  const all = "wrong" in result ? result.wrong : [];
  return all.flatMap(({ id, message, hint }) => [
    `${id}: ${message.zh}${hint?.zh ?? ""}`,
    `${id}: ${message.en} ${hint?.en ?? ""}`.trimEnd(),
  ]);
}

const text = (answers: Answers, form?: Form) => {
  const result = make(answers, form);
  if ("wrong" in result) throw new Error(JSON.stringify(result.wrong));
  return result.made.text;
};

describe("a record from answers", () => {
  it("has the order of the schema, a relative $schema, proposals for what is not answered, and no finding", () => {
    const result = make(plain);
    expect("made" in result && result.made).toEqual({
      file: "test/fixtures/city/data-bureau/datasets/ferry-piers.json",
      findings: [],
      text: `${JSON.stringify(
        {
          $schema: "../../../../../schemas/v1/dataset.schema.json",
          title: plain.title,
          description: plain.description,
          keywords: plain.keywords,
          classification: { class: "departmental" },
          theme: "transport",
          subject: "neither",
          fields: plain.fields,
          collection: {
            from: ["ownWork"],
            scope: { zh: "全市在用码头" },
            format: { zh: "码头登记表" },
            procedure: { zh: "启用、停用后五日内更新" },
          },
          sharing: { type: "unconditional", modes: ["file"] },
          opening: { type: "unconditional", modes: ["file"] },
          updateCycle: "monthly",
          issued: "2026-11-23",
          modified: "2026-11-23",
          releases: [{ id: "2026-10", asOf: "2026-10-31", published: "2026-11-05" }],
          grading: { grade: "general", level: 1 },
          distributions: [
            {
              id: "file-csv",
              mode: "file",
              format: "csv",
              url: "https://data.chengchuan.example/piers.csv",
              audience: "public",
            },
          ],
          license: "CC-BY-4.0",
          status: "active",
        },
        null,
        2,
      )}\n`,
    });
    expect("proposed" in result && result.proposed).toEqual([
      "id",
      "classification.class",
      "subject",
      "collection.from",
      "sharing.type",
      "opening.type",
      "grading.grade",
      "sharing.modes",
      "opening.modes",
      "license",
      "issued",
      "modified",
      "status",
    ]);
  });

  it("has texts as npm run fix would write them", () => {
    expect(JSON.parse(text({ ...plain, description: { zh: " 共３个。 " } })).description).toEqual({
      zh: "共3个。",
    });
  });

  it("passes over what is answered with null", () => {
    expect(text({ ...plain, releases: null, contact: null })).not.toContain("releases");
  });

  it("opens no citizen number, whether or not the answers say so", () => {
    const person = { name: "idNumber", title: { zh: "号码" }, type: "string", identifierRole: "citizenId" };
    const { fields } = JSON.parse(text({ ...plain, subject: "persons", fields: [person] })) as {
      fields: object[];
    };
    expect(fields).toEqual([{ ...person, opening: "none" }]);
  });
});

describe("answers that are wrong", () => {
  it("are all named at once: unknown, refused by schema or catalog, and missing", () => {
    const { description: _, ...some } = plain;
    expect(
      wrong({
        ...some,
        agency: "transport-bureu",
        titel: { zh: "x" },
        id: "Ferry Piers",
        theme: "traffic",
        fields: [{ name: "1st", title: { zh: "名" }, type: "string" }],
        "grading.level": 7,
        table: 5,
      }),
    ).toEqual([
      'titel: 没有 "titel" 这个问题。请写成 "title"，或删去它。',
      'titel: There is no question "titel". Write "title", or remove it.',
      'agency: "transport-bureu" 不是目录中的机构。是不是 "transport-bureau"？',
      'agency: "transport-bureu" is no agency of the catalog. Did you mean "transport-bureau"?',
      'id: "Ferry Piers" 的写法不对；标识由小写字母、数字和连字符组成。例如："transport-bureau"。',
      'id: "Ferry Piers" is not written right; an identifier has lower-case letters, digits and hyphens. For example: "transport-bureau".',
      'theme: "traffic" 不是“主题”的代码；可用的代码：credit（信用服务）、health（卫生健康）、socialSecurity（社保就业）、publicSafety（公共安全）、urbanHousing（城建住房）、transport（交通运输）、education（教育）、culture（文化旅游体育）、technology（科技创新）、resources（资源能源）、ecology（生态环境）、agriculture（农业农村）、industry（工业制造）、commerce（商贸流通）、economy（经济建设）、finance（财税金融）、workSafety（安全生产）、market（市场监管）、socialAssistance（社会救助）、legal（法律服务）、dailyLife（生活服务）、weather（气象服务）、geography（地理空间）、institutions（机构团体）、society（社会发展）、other（其他）。从上面的代码中选一个。',
      'theme: "traffic" is not a code of "Theme"; expected one of credit, health, socialSecurity, publicSafety, urbanHousing, transport, education, culture, technology, resources, ecology, agriculture, industry, commerce, economy, finance, workSafety, market, socialAssistance, legal, dailyLife, weather, geography, institutions, society, other. Choose one of these codes.',
      "table: 这里是 5；应当是带引号的文本。",
      "table: Here stands 5; a text in quotes was expected.",
      'fields: 0.name："1st" 的写法不对；列名以字母开头，由字母、数字和下划线组成。例如："stopName"。',
      'fields: 0.name: "1st" is not written right; a column name starts with a letter and has letters, digits and underscores. For example: "stopName".',
      "grading.level: 这里是 7；应当至多为 4。例如：2。",
      "grading.level: Here stands 7; at most 4 was expected. For example: 2.",
      'description: 没有回答 "description"（摘要）；应当回答。例如："description": {"zh":"全市公交站点的名称、位置和停靠线路。","en":"Name, position and lines of every bus stop."}。',
      'description: "description" (Description) is not answered; an answer was expected. For example: "description": {"zh":"全市公交站点的名称、位置和停靠线路。","en":"Name, position and lines of every bus stop."}.',
    ]);
  });

  it("say when a question has to be answered that another answer brings up", () => {
    expect(wrong({ ...plain, "sharing.type": "conditional", "sharing.part": { zh: "部分" } })).toEqual([
      'sharing.basis: 没有回答 "sharing.basis"（依据）；有条件共享或不予共享时应当回答。例如："sharing.basis": [{"title":"示例条例","issuer":"示例机关","rank":"law"}]。',
      'sharing.basis: "sharing.basis" (Basis) is not answered; an answer was expected (conditional or no sharing, of the entry or of an item). For example: "sharing.basis": [{"title":"示例条例","issuer":"示例机关","rank":"law"}].',
      'opening.conditions: 没有回答 "opening.conditions"（开放条件）；有条件开放时应当回答。例如："opening.conditions": {"zh":"仅限科研用途","en":"For research only"}。',
      'opening.conditions: "opening.conditions" (Conditions) is not answered; an answer was expected (conditional opening). For example: "opening.conditions": {"zh":"仅限科研用途","en":"For research only"}.',
      'opening.agreement.title: 没有回答 "opening.agreement.title"（名称）；有条件开放时应当回答。例如："opening.agreement.title": {"zh":"公共数据利用协议（示例）","en":"Data-use agreement (sample)"}。',
      'opening.agreement.title: "opening.agreement.title" (Title) is not answered; an answer was expected (conditional opening). For example: "opening.agreement.title": {"zh":"公共数据利用协议（示例）","en":"Data-use agreement (sample)"}.',
    ]);
  });

  it("include what only the rules know", () => {
    expect(wrong({ ...plain, "collection.system": "none" })).toEqual([
      'collection.system: 系统 "none" 没有在 "data-bureau" 登记；应当登记在册。改正标识，或先在 systems/ 中登记。',
      'collection.system: The system "none" is not registered under "data-bureau"; this was expected. Mend the identifier, or register the system under systems/ first.',
    ]);
  });

  it("never write over what exists", () => {
    expect(wrong({ ...plain, agency: "transport-bureau", id: "car-parks" })).toEqual([
      'id: "transport-bureau/car-parks" 已经存在；标识应当是没有用过的。例如 "ferry-piers"。',
      'id: "transport-bureau/car-parks" exists already; an identifier that is free was expected. For example "ferry-piers".',
    ]);
  });
});

describe.each([datasetForm, agencyForm, systemForm].map((form) => [form.record, form] as const))(
  "answers of any shape for a %s",
  (_, form) => {
    const ids = stepsOf(form).map(({ path }) => path);
    const value = fc.jsonValue({ maxDepth: 3 });
    const answers = fc.dictionary(fc.oneof(fc.constantFrom(...ids), fc.string()), value, { maxKeys: 12 });

    it("give words or a record, never an exception", () => {
      fc.assert(
        fc.property(answers, (given) => {
          const start = form === datasetForm ? plain : {};
          const result = make({ ...start, ...(given as Answers) }, form);
          if ("wrong" in result) {
            for (const { message, hint } of result.wrong) {
              expect(message.zh && message.en).toBeTruthy();
              if (hint) expect(hint.zh && hint.en).toBeTruthy();
            }
          } else expect(result.made.findings.filter(({ level }) => level === "error")).toEqual([]);
        }),
        { seed: 20261123, numRuns: 60 },
      );
    });
  },
);
