import type { Field } from "../catalog/types.gen.ts";
import { OPENING_RANKS, SHARING_RANKS } from "../rules/bases.ts";
import { rankWords } from "../rules/bases-words.ts";
import { conditionsGiven } from "../rules/conditions-given.ts";
import { licenseGiven } from "../rules/license-given.ts";
import { openIsObtainable } from "../rules/open-is-obtainable.ts";
import { openingBasisGiven } from "../rules/opening-basis-given.ts";
import { openingWithinSharing } from "../rules/opening-within-sharing.ts";
import { releaseEvidenced } from "../rules/release-evidenced.ts";
import { sharingAsClassified } from "../rules/sharing-as-classified.ts";
import { sharingBasisGiven } from "../rules/sharing-basis-given.ts";
import { sharingScopeGiven } from "../rules/sharing-scope-given.ts";
import type { Context, Guard, Step } from "./form.ts";
import { is } from "./given.ts";
import { basisParts } from "./parts.ts";
import { otherAgencies } from "./places.ts";

const fieldsOf = ({ answers }: Context) => (answers.fields ?? []) as Partial<Field>[];

/** Fields that the public does not get, beside those that the measures themselves close. */
const closesFields = (context: Context) =>
  fieldsOf(context).some(
    ({ opening, identifierRole }) => opening === "none" && identifierRole !== "citizenId",
  );

/** At least one of these documents is needed, and a city's own does not do. */
const RANKS = {
  sharing: {
    zh: `依据要写明文件名称、文号、条款、制定机关和位阶，至少一份是${rankWords(SHARING_RANKS).zh}；只有市级文件不够。`,
    en: `A basis names title, number, article, issuer and rank of the document. At least one is of the rank ${rankWords(SHARING_RANKS).en}; a city document alone does not do.`,
  },
  opening: {
    zh: `依据要写明文件名称、文号、条款、制定机关和位阶，至少一份是${rankWords(OPENING_RANKS).zh}；只有市级文件不够。`,
    en: `A basis names title, number, article, issuer and rank of the document. At least one is of the rank ${rankWords(OPENING_RANKS).en}; a city document alone does not do.`,
  },
};

const mustBeShared = (context: Context) =>
  (is("classification.class", "base")(context) && is("sharing.type", "conditional", "none")(context)) ||
  (is("classification.class", "thematic")(context) && is("sharing.type", "none")(context));

/** Among agencies (Arts. 18 to 20). */
export const sharing: (Step | Guard)[] = [
  {
    path: "sharing.type",
    propose: () => "unconditional",
    tells: (context) => [
      ...(mustBeShared(context) ? [sharingAsClassified] : []),
      ...(is("sharing.type", "conditional")(context) ? [sharingScopeGiven] : []),
      ...(is("sharing.type", "conditional", "none")(context) ? [sharingBasisGiven, RANKS.sharing] : []),
    ],
  },
  {
    path: "sharing.exception",
    when: mustBeShared,
    asked: {
      zh: "基础数据不是无条件共享，或主题数据不予共享",
      en: "base data that is not shared unconditionally, or thematic data that is not shared",
    },
    optional: true,
    parts: basisParts,
  },
  { rule: sharingAsClassified, at: "/sharing", change: ["sharing.type", "sharing.exception"] },
  {
    path: "sharing.audience",
    when: is("sharing.type", "conditional"),
    asked: { zh: "有条件共享", en: "conditional sharing" },
    optional: true,
    choices: otherAgencies,
  },
  {
    path: "sharing.part",
    when: is("sharing.type", "conditional"),
    asked: { zh: "有条件共享", en: "conditional sharing" },
    optional: ({ answers }) => Array.isArray(answers["sharing.audience"]),
  },
  {
    path: "sharing.conditions",
    when: is("sharing.type", "conditional"),
    asked: { zh: "有条件共享", en: "conditional sharing" },
    optional: true,
  },
  {
    path: "sharing.basis",
    when: (context) =>
      is("sharing.type", "conditional", "none")(context) ||
      fieldsOf(context).some((field) => field.sharing && field.sharing !== "unconditional"),
    asked: { zh: "有条件共享或不予共享", en: "conditional or no sharing, of the entry or of an item" },
    parts: basisParts,
  },
  { rule: sharingScopeGiven, at: "/sharing", change: ["sharing.audience", "sharing.part"] },
  { rule: sharingBasisGiven, at: "/sharing/basis", change: ["sharing.basis", "sharing.type"] },
];

/** Toward the public (Arts. 25 to 28): as wide as sharing at most. */
export const opening: (Step | Guard)[] = [
  {
    path: "opening.type",
    propose: ({ answers }) => answers["sharing.type"],
    tells: (context) => {
      const type = String(context.answers["opening.type"]);
      return (
        {
          unconditional: [licenseGiven, openIsObtainable],
          conditional: [conditionsGiven],
          none: [openingBasisGiven, RANKS.opening],
        }[type] ?? []
      );
    },
  },
  {
    path: "opening.release",
    when: (context) => is("sharing.type", "none")(context) && is("opening.type", "conditional")(context),
    asked: {
      zh: "不予共享，而权利人同意有条件开放",
      en: "not shared, yet opened with conditions because its right-holders agree",
    },
    optional: true,
    parts: [
      { path: "method", propose: () => "consent", quiet: true },
      { path: "technique" },
      { path: "doneBy" },
      { path: "checkedBy" },
      { path: "date", propose: ({ date }) => date },
      { path: "evidence" },
    ],
  },
  { rule: openingWithinSharing, at: "/opening/type", change: ["opening.type", "sharing.type"] },
  { rule: releaseEvidenced, at: "/opening/release", change: ["opening.release"] },
  {
    path: "opening.conditions",
    when: is("opening.type", "conditional"),
    asked: { zh: "有条件开放", en: "conditional opening" },
  },
  {
    path: "opening.agreement.title",
    when: is("opening.type", "conditional"),
    asked: { zh: "有条件开放", en: "conditional opening" },
  },
  {
    path: "opening.part",
    when: is("opening.type", "conditional"),
    asked: { zh: "有条件开放", en: "conditional opening" },
    optional: true,
  },
  {
    path: "opening.basis",
    when: (context) => is("opening.type", "none")(context) || closesFields(context),
    asked: { zh: "不予开放的条目或信息项", en: "an entry or an item that is not opened" },
    optional: (context) => !is("opening.type", "none")(context),
    parts: basisParts,
  },
  { rule: openingBasisGiven, at: "/opening/basis", change: ["opening.basis", "opening.type"] },
];
