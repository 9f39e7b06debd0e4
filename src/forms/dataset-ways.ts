import { gradeAllowsOpening } from "../rules/grade-allows-opening.ts";
import { modesGiven } from "../rules/modes-given.ts";
import { openIsObtainable } from "../rules/open-is-obtainable.ts";
import { referenceExists } from "../rules/reference-exists.ts";
import type { Context, Guard, Step } from "./form.ts";
import { is, isOffered } from "./given.ts";
import { contactParts, distributionParts, referenceParts, releaseParts } from "./parts.ts";

const isHigh = is("grading.grade", "important", "core");

/** Its grade (Art. 32). */
export const grading: (Step | Guard)[] = [
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
export const ways: (Step | Guard)[] = [
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

/** Who answers for it, and what stands in every record. */
export const rest: Step[] = [
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
