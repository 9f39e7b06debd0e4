import type { Forge } from "../catalog/types.gen.ts";
import { creditCodeValid } from "../rules/credit-code-valid.ts";
import { securityNamed } from "../rules/security-named.ts";
import type { Context, Form, Step } from "./form.ts";
import { contactParts } from "./parts.ts";
import { idStep } from "./places.ts";

const FORGES: Forge[] = ["github", "gitlab", "gitea", "gitee"];

const isCity = ({ answers }: Context) => answers.level === "city";

/** Who may change the folder: accounts of the forge that the configuration names, or of any where it names none. */
const maintainers: Step[] = [
  { path: "maintainers", propose: () => ({}), quiet: true },
  ...FORGES.map((forge) => ({
    path: `maintainers.${forge}`,
    when: ({ catalog }: Context) => (catalog.config.forge?.kind ?? forge) === forge,
    asked: { zh: `代码平台是 ${forge}`, en: `the forge is ${forge}` },
    optional: true,
    separator: /[、，,；;\s]/,
  })),
];

/** A new agency: its folder and who answers for it. */
export const agencyForm: Form = {
  record: "agency",
  title: { zh: "机构", en: "agency" },
  lines: [
    { path: "name" },
    { path: "shortName" },
    {
      ...idStep("agency"),
      tells: ({ catalog, answers }) =>
        catalog.known.has(String(answers.id))
          ? [
              {
                zh: `文件夹 "${answers.id}" 已经存在，里面的内容会归这个机构。`,
                en: `The folder "${answers.id}" exists already; what lies in it will belong to this agency.`,
              },
            ]
          : [],
    },
    { path: "kind", propose: () => "organ" },
    { path: "level", propose: () => "city" },
    {
      path: "division",
      propose: (context) => (isCity(context) ? context.catalog.config.city.division : undefined),
    },
    { path: "creditCode" },
    { rule: creditCodeValid, at: "/creditCode", change: ["creditCode"] },
    {
      path: "role",
      // The configuration says which agencies of the city have one.
      propose: ({ catalog, answers }) =>
        Object.entries(catalog.config.offices).find(([, agency]) => agency === answers.id)?.[0] ?? "none",
      quiet: isCity,
    },
    { path: "functions" },
    { path: "contact", parts: contactParts },
    { path: "homepage", optional: true },
    ...maintainers,
    { path: "rulesDocument.title", optional: true, otherwise: () => securityNamed.words },
    { path: "responsiblePost", optional: true },
    { path: "securityContact", optional: true, parts: contactParts },
    { path: "status", propose: () => "active", quiet: true },
  ],
};
