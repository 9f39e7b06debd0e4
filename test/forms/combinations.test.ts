import { describe, expect, it } from "vitest";
import { datasetForm } from "../../src/forms/dataset.ts";
import { type Answers, isAsked, stepsOf } from "../../src/forms/form.ts";
import { basis, contextOf, make, plain } from "./support.ts";

const TYPES = ["unconditional", "conditional", "none"] as const;
const CLASSES = ["departmental", "thematic", "base"] as const;
const both = [false, true];

/** What stands in an entry where its access asks for it. */
const whereAsked: Answers = {
  "sharing.audience": ["health-commission"],
  "sharing.basis": [basis("law")],
  "opening.conditions": { zh: "用于研究" },
  "opening.agreement.title": { zh: "公共数据利用协议（示例）" },
  "opening.basis": [basis("provincialProvision")],
  "provider.agency": "transport-bureau",
  coMaintainers: ["info-centre"],
  partners: ["health-commission"],
  project: { zh: "水上交通一张图" },
  riskAssessment: { number: "示例评估-2026-03", on: "2026-03-15" },
  securityReview: { number: "示例审查-2026-04", on: "2026-04-15" },
};

const consent = {
  method: "consent",
  technique: { zh: "不作处理" },
  doneBy: { zh: "数据资源科" },
  checkedBy: { zh: "法规科" },
  date: "2026-10-08",
  evidence: "示例同意书-2026-01",
};

interface Case {
  kind: (typeof CLASSES)[number];
  sharing: (typeof TYPES)[number];
  opening: (typeof TYPES)[number];
  grade: "general" | "important";
  exception: boolean;
  agreed: boolean;
}

const cases: Case[] = CLASSES.flatMap((kind) =>
  TYPES.flatMap((sharing) =>
    TYPES.flatMap((opening) =>
      (["general", "important"] as const).flatMap((grade) =>
        both.flatMap((exception) =>
          both.map((agreed) => ({ kind, sharing, opening, grade, exception, agreed })),
        ),
      ),
    ),
  ),
);

/** The rules that the regulation breaks such an entry with, by its articles 20, 25 and 32; none where it is allowed. */
function forbidden({ kind, sharing, opening, grade, exception, agreed }: Case): string[] {
  const shared =
    (kind === "base" && sharing !== "unconditional") || (kind === "thematic" && sharing === "none");
  const wider = sharing === "none" && (opening === "unconditional" || (opening === "conditional" && !agreed));
  return [
    ...(shared && !exception ? ["第二十条"] : []),
    ...(wider ? ["第二十五条"] : []),
    ...(grade === "important" && opening !== "none" ? ["第三十二条"] : []),
  ];
}

const SAYS: [RegExp, string][] = [
  [/共享类型是 "(conditional|none)"；(基础数据应当无条件共享|主题数据应当共享)。/, "第二十条"],
  [/开放是“.+开放”，共享却是“.+共享”；开放不得宽于共享。/, "第二十五条"],
  [/数据级别是 "important"，开放类型是 ".+"；应当是 "none"。/, "第三十二条"],
];

function makeCase({ kind, sharing, opening, grade, exception, agreed }: Case) {
  const all: Answers = {
    ...plain,
    ...whereAsked,
    "classification.class": kind,
    "classification.category": kind === "base" ? "naturalResources" : "transport",
    "sharing.type": sharing,
    "opening.type": opening,
    "grading.grade": grade,
    ...(exception ? { "sharing.exception": basis("law") } : {}),
    ...(agreed ? { "opening.release": consent } : {}),
  };
  // Only what is asked in this case: what is not would say more than the case means.
  const given: Answers = {};
  for (const step of stepsOf(datasetForm))
    if (all[step.path] !== undefined && isAsked(step, contextOf(given))) given[step.path] = all[step.path];
  return make(given);
}

const nameOf = ({ kind, sharing, opening, grade, exception, agreed }: Case) =>
  `${kind}, shared ${sharing}, opened ${opening}, ${grade}${exception ? ", an exception" : ""}${agreed ? ", consent" : ""}`;

describe.each(cases.map((one) => [nameOf(one), one] as const))("%s", (_, one) => {
  const articles = forbidden(one);
  it(articles.length === 0 ? "gives an entry without errors" : "is refused with the reason", () => {
    const result = makeCase(one);
    if (articles.length === 0) {
      expect("wrong" in result ? result.wrong : []).toEqual([]);
      expect("made" in result && result.made.findings.every(({ level }) => level === "warning")).toBe(true);
    } else {
      const wrong = "wrong" in result ? result.wrong : [];
      const cited = wrong.map(({ message }) => SAYS.find(([pattern]) => pattern.test(message.zh))?.[1]);
      expect(cited.sort()).toEqual([...articles].sort());
      expect(wrong.every(({ hint }) => hint !== undefined)).toBe(true);
    }
  });
});
