import type { Words } from "../../catalog/finding.ts";
import type { Repeat } from "./choose.ts";
import type { Evidence } from "./likeness.ts";
import type { Member } from "./member.ts";
import { collectsFrom, type Reason } from "./source.ts";

/** An item as it is written under `source`. */
export const addressOf = ({ entry, field }: Member): string => `${entry.id}#${field.name}`;

/** What is collected again, what should be its source, and why: in a sentence each. */
export function describeRepeat(repeat: Repeat, source: Member): Words {
  const { member, confidence, agreed, reason } = repeat;
  const [own, other] = [member.field.title, source.field.title];
  const same = agreed.map((evidence) => EVIDENCE[evidence]);
  const asked = askedOf(repeat);
  return {
    zh:
      `“${own.zh}”${asked.zh}，而 "${addressOf(source)}"（“${other.zh}”）已有同一数据，可以共享取得` +
      `（把握：${confidence === "high" ? "高" : "中"}）。判断依据：${same.map(({ zh }) => zh).join("，")}。` +
      `应以后者为数源：${REASONS[reason].zh}。`,
    en:
      `"${own.en ?? own.zh}" is ${asked.en}, while "${addressOf(source)}" ("${other.en ?? other.zh}") holds the ` +
      `same datum and can be had by sharing (confidence: ${confidence}). They count as the same because ` +
      `${listed(same)}. The latter should be the source because ${REASONS[reason].en}.`,
  };
}

/** The three answers that end a finding. */
export const describeAnswers = (source: Member): Words => ({
  zh: `三种答复任选其一：写 "source": "${addressOf(source)}"；不是同一数据的，写 distinct 并说明理由；法律法规要求另行采集的，写 exception 并注明依据。`,
  en: `Answer in one of three ways: write "source": "${addressOf(source)}"; or "distinct" with the reason why it is another datum; or "exception" with the law that orders it to be collected.`,
});

/** A level that asks is charged with that, whomever else it collects from. */
function askedOf({ member, burdens }: Repeat): Words {
  if (burdens === "lowerLevels") return { zh: "再次要求下级单位上报", en: "asked again of lower levels" };
  const whom = (["citizens", "organisations"] as const)
    .filter((one) => collectsFrom(member, one))
    .map((one) => SUBJECTS[one]);
  return {
    zh: `再次向${whom.map(({ zh }) => zh).join("、")}采集`,
    en: `collected again from ${listed(whom)}`,
  };
}

const SUBJECTS = {
  citizens: { zh: "公民", en: "citizens" },
  organisations: { zh: "法人和其他组织", en: "organisations" },
} satisfies Record<string, Words>;

/** Why two items count as one datum. */
const EVIDENCE: Record<Evidence, Words> = {
  title: { zh: "名称相同", en: "the titles are equal" },
  synonym: { zh: "名称同义", en: "the titles mean the same" },
  wording: { zh: "名称相近", en: "the titles are alike" },
  element: { zh: "引用同一数据元", en: "both name the same data element" },
  codes: { zh: "代码表一致", en: "the code lists agree" },
  name: { zh: "英文名相同", en: "the column names are equal" },
  person: { zh: "说的都是自然人", en: "both are about persons" },
  organisation: { zh: "说的都是法人和其他组织", en: "both are about organisations" },
  object: { zh: "说的是同一类对象", en: "both are about the same kind of thing" },
  unit: { zh: "计量单位可以换算", en: "the units convert into each other" },
};

/** Why an item should be the source. */
const REASONS: Record<Reason, Words> = {
  declared: { zh: "已有信息项声明取自它", en: "other items already name it as theirs" },
  base: { zh: "它属于基础数据", en: "it is base data" },
  registrar: { zh: "登记这类对象是该机构的职责", en: "to register these is its agency's duty" },
  lowerLevel: {
    zh: "下级已有这项数据，不应再要求上报",
    en: "the lower level holds it already and should not be asked again",
  },
  ownWork: {
    zh: "它在履职中产生，无须任何人填报",
    en: "it comes out of its agency's own work and nobody is asked for it",
  },
  city: { zh: "市级条目覆盖全市", en: "the city's entry covers the whole city" },
  earlier: { zh: "它编目在先", en: "it was catalogued first" },
  only: { zh: "两者之中只有它能代替另一项", en: "of the two only it can stand in for the other" },
};

const listed = (words: Words[]): string =>
  words.map(({ en }, i) => (i === 0 ? en : `${i === words.length - 1 ? " and" : ","} ${en}`)).join("");
