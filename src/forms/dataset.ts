import type { Field } from "../catalog/types.gen.ts";
import { BASE_CATEGORIES, baseComplete } from "../rules/base-complete.ts";
import { OPENING_RANKS, SHARING_RANKS } from "../rules/bases.ts";
import { rankWords } from "../rules/bases-words.ts";
import { collectionGiven } from "../rules/collection-given.ts";
import { conditionsGiven } from "../rules/conditions-given.ts";
import { gradeAllowsOpening } from "../rules/grade-allows-opening.ts";
import { licenseGiven } from "../rules/license-given.ts";
import { modesGiven } from "../rules/modes-given.ts";
import { openIsObtainable } from "../rules/open-is-obtainable.ts";
import { openingBasisGiven } from "../rules/opening-basis-given.ts";
import { openingWithinSharing } from "../rules/opening-within-sharing.ts";
import { personNumberClosed } from "../rules/person-number-closed.ts";
import { referenceExists } from "../rules/reference-exists.ts";
import { releaseEvidenced } from "../rules/release-evidenced.ts";
import { sharingAsClassified } from "../rules/sharing-as-classified.ts";
import { sharingBasisGiven } from "../rules/sharing-basis-given.ts";
import { sharingScopeGiven } from "../rules/sharing-scope-given.ts";
import { sourceSingle } from "../rules/source-single.ts";
import { subjectKeyGiven } from "../rules/subject-key-given.ts";
import { thematicComplete } from "../rules/thematic-complete.ts";
import type { Context, Form, Guard, Step } from "./form.ts";
import {
  basisParts,
  contactParts,
  distributionParts,
  fieldParts,
  referenceParts,
  releaseParts,
} from "./parts.ts";
import { agencyStep, idStep, otherAgencies, sameTitle } from "./places.ts";

const is =
  (id: string, ...values: string[]) =>
  (context: Context) =>
    values.includes(String(context.answers[id]));
const isOffered = ({ answers }: Context) =>
  ["sharing.type", "opening.type"].some((id) => answers[id] !== undefined && answers[id] !== "none");
const fieldsOf = ({ answers }: Context) => (answers.fields ?? []) as Partial<Field>[];
const isHigh = is("grading.grade", "important", "core");

/** Fields that the public does not get, beside those that the measures themselves close. */
const closesFields = (context: Context) =>
  fieldsOf(context).some(
    ({ opening, identifierRole }) => opening === "none" && identifierRole !== "citizenId",
  );

/** What it is: enough to find and to place it. */
const what: (Step | Guard)[] = [
  agencyStep,
  { path: "title", tells: sameTitle },
  idStep("dataset"),
  { path: "description" },
  { path: "keywords", separator: /[、，,；;]/ },
  { path: "theme" },
  {
    path: "classification.class",
    propose: () => "departmental",
    tells: ({ answers }) =>
      ({ base: [baseComplete, sharingAsClassified], thematic: [thematicComplete, sharingAsClassified] })[
        String(answers["classification.class"])
      ] ?? [],
  },
  { rule: baseComplete, at: "/classification/class", change: ["classification.class", "agency"] },
  {
    path: "classification.category",
    when: is("classification.class", "base", "thematic"),
    asked: { zh: "基础数据和主题数据", en: "base and thematic data" },
    fits: (value, context) =>
      BASE_CATEGORIES.includes(value) === (context.answers["classification.class"] === "base"),
  },
  ...base(),
  ...thematic(),
];

function base(): Step[] {
  const asked = { zh: "基础数据", en: "base data" };
  const when = is("classification.class", "base");
  return [
    { path: "provider.agency", when, asked, choices: otherAgencies },
    {
      path: "coMaintainers",
      when,
      asked,
      choices: otherAgencies,
      propose: ({ catalog }) => catalog.config.baseCoMaintainers,
    },
  ];
}

function thematic(): (Step | Guard)[] {
  const asked = { zh: "主题数据", en: "thematic data" };
  const when = is("classification.class", "thematic");
  return [
    { path: "lead", when, asked, quiet: true, propose: ({ answers }) => answers.agency },
    { path: "partners", when, asked, choices: otherAgencies },
    { path: "project", when, asked },
  ];
}

/** The columns, and about whom they are. */
const columns: (Step | Guard)[] = [
  {
    path: "subject",
    propose: () => "neither",
    tells: ({ answers }) =>
      ({ persons: [subjectKeyGiven, personNumberClosed], organisations: [subjectKeyGiven] })[
        String(answers.subject)
      ] ?? [],
  },
  {
    path: "table",
    place: {
      title: { zh: "数据表", en: "Table" },
      help: {
        zh: "从 CSV 或 XLSX 文件的表头读出信息项；只读前几行，文件不会被复制。",
        en: "Reads the items from the head of a CSV or XLSX file. Only the first rows are read, and the file is not copied.",
      },
    },
    optional: true,
  },
  { path: "fields", parts: fieldParts },
  { rule: subjectKeyGiven, at: "/fields", change: ["fields", "subject"] },
];

const ASKED_FROM = ["citizens", "organisations", "lowerLevels"];
const asksOthers = ({ answers }: Context) =>
  ((answers["collection.from"] ?? []) as string[]).some((from) => ASKED_FROM.includes(from));

/** How the data comes to the agency (Arts. 14, 15 and 17). */
const collection: (Step | Guard)[] = [
  {
    path: "collection.from",
    propose: () => ["ownWork"],
    tells: (context) => (asksOthers(context) ? [sourceSingle, collectionGiven] : []),
  },
  { path: "collection.scope" },
  { path: "collection.format" },
  { path: "collection.procedure" },
  {
    path: "collection.basis",
    when: asksOthers,
    asked: { zh: "向公民、组织或下级采集", en: "collected from citizens, organisations or lower levels" },
    parts: basisParts,
  },
  {
    path: "collection.system",
    when: (context) => systemChoices(context).length > 0,
    asked: { zh: "机构登记了系统", en: "the agency has registered systems" },
    optional: true,
    choices: systemChoices,
  },
];

function systemChoices({ catalog, answers }: Context) {
  return [...catalog.systems.values()]
    .filter(({ id }) => id.startsWith(`${answers.agency}/`))
    .map(({ id, value: { name } }) => {
      const own = id.split("/")[1] ?? "";
      return { value: own, label: { zh: name?.zh ?? own, en: name?.en ?? name?.zh ?? own } };
    });
}

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
const sharing: (Step | Guard)[] = [
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
const opening: (Step | Guard)[] = [
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

const grading: (Step | Guard)[] = [
  {
    path: "grading.grade",
    propose: () => "general",
    tells: (context) => (isHigh(context) ? [gradeAllowsOpening] : []),
  },
  { rule: gradeAllowsOpening, at: "/opening/type", change: ["opening.type", "grading.grade"] },
  {
    path: "grading.level",
    when: is("grading.grade", "general"),
    asked: { zh: "一般数据", en: "general data" },
    optional: true,
  },
  ...["riskAssessment", "securityReview"].map((path) => ({
    path,
    when: isHigh,
    asked: { zh: "重要数据和核心数据", en: "important and core data" },
    optional: true,
    parts: referenceParts,
  })),
];

const modesOf = (context: Context, audience?: string) => {
  const ways = (context.answers.distributions ?? []) as { mode: string; audience: string }[];
  const modes = new Set(ways.filter((way) => !audience || way.audience === audience).map(({ mode }) => mode));
  return modes.size > 0 ? [...modes] : undefined;
};

/** The modes follow from the ways. */
const isReached = ({ answers }: Context) => answers.distributions !== undefined;

/** How it is had, and how fresh it is (Arts. 7, 8, 23 and 26). */
const ways: (Step | Guard)[] = [
  {
    path: "releases",
    when: (context) => isOffered(context) && !is("updateCycle", "realtime")(context),
    asked: { zh: "要共享或开放，且不是实时更新", en: "shared or opened, and not updated in real time" },
    optional: true,
    parts: releaseParts,
  },
  {
    path: "distributions",
    when: isOffered,
    asked: { zh: "要共享或开放", en: "shared or opened" },
    optional: (context) => !is("opening.type", "unconditional")(context),
    parts: distributionParts,
  },
  { rule: openIsObtainable, at: "/distributions", change: ["distributions", "opening.type"] },
  { rule: referenceExists, at: "/distributions", change: ["distributions", "releases"] },
  {
    path: "sharing.modes",
    when: (context) => isReached(context) && is("sharing.type", "unconditional", "conditional")(context),
    asked: { zh: "要共享", en: "shared" },
    propose: (context) => modesOf(context),
    quiet: true,
  },
  {
    path: "opening.modes",
    when: (context) => isReached(context) && is("opening.type", "unconditional", "conditional")(context),
    asked: { zh: "要开放", en: "opened" },
    propose: (context) =>
      modesOf(context, is("opening.type", "unconditional")(context) ? "public" : undefined),
    quiet: true,
  },
  { rule: modesGiven, at: "/sharing", change: ["sharing.modes", "distributions"] },
  { rule: modesGiven, at: "/opening", change: ["opening.modes", "distributions"] },
  {
    path: "license",
    when: is("opening.type", "unconditional"),
    asked: { zh: "无条件开放", en: "unconditional opening" },
    propose: () => "CC-BY-4.0",
  },
];

const rest: Step[] = [
  {
    path: "contact",
    optional: ({ catalog, answers }) => {
      const agency = catalog.agencies.get(String(answers.agency));
      return !agency || agency.value.contact !== undefined;
    },
    otherwise: ({ catalog, answers }) => {
      const { office, phone = "" } = catalog.agencies.get(String(answers.agency))?.value.contact ?? {};
      return (
        office && {
          zh: `不填则由机构的联系处室答复：${office.zh} ${phone}`.trimEnd(),
          en: `Passed over, the agency's office answers: ${office.en ?? office.zh} ${phone}`.trimEnd(),
        }
      );
    },
    parts: contactParts,
  },
  { path: "issued", propose: ({ date }) => date, quiet: true },
  { path: "modified", propose: ({ date }) => date, quiet: true },
  { path: "status", propose: () => "active", quiet: true },
];

/** A new entry: what is needed for one without findings. Whatever else the schema has can be added to the file. */
export const datasetForm: Form = {
  record: "dataset",
  title: { zh: "目录条目", en: "catalog entry" },
  lines: [
    ...what,
    ...columns,
    ...collection,
    ...sharing,
    ...opening,
    { path: "updateCycle" },
    ...grading,
    ...ways,
    ...rest,
  ],
};
