import { BASE_CATEGORIES, baseComplete } from "../rules/base-complete.ts";
import { collectionGiven } from "../rules/collection-given.ts";
import { personNumberClosed } from "../rules/person-number-closed.ts";
import { sharingAsClassified } from "../rules/sharing-as-classified.ts";
import { sourceSingle } from "../rules/source-single.ts";
import { subjectKeyGiven } from "../rules/subject-key-given.ts";
import { thematicComplete } from "../rules/thematic-complete.ts";
import type { Context, Guard, Step } from "./form.ts";
import { is } from "./given.ts";
import { basisParts, fieldParts } from "./parts.ts";
import { agencyStep, idStep, otherAgencies, sameTitle } from "./places.ts";

/** What it is: enough to find and to place it. */
export const what: (Step | Guard)[] = [
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
export const columns: (Step | Guard)[] = [
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
export const collection: (Step | Guard)[] = [
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
