import { isBroken, isKept, states } from "./records.ts";
import { each, type Problem, type Rule } from "./rule.ts";

/** Categories of base data; the others of the code list are themes. */
export const BASE_CATEGORIES = ["population", "legalEntity", "eLicence", "socialCredit", "naturalResources"];

/** Base data is catalogued by the authority with the departments named, and says who provides it (Art. 12). */
export const baseComplete: Rule = {
  id: "base-complete",
  article: 12,
  head: 1,
  level: "error",
  scope: "entry",
  words: {
    zh: "基础数据由大数据主管部门会同有关部门编目，写明类目和数据提供主体。",
    en: "Base data is catalogued by the data authority with the departments named; category and provider are given.",
  },
  *check(entry, { catalog }) {
    const { agency, value } = entry;
    const { class: kind, category } = value.classification ?? {};
    if (kind !== "base" || !isKept(entry)) return;
    const role = catalog.agencies.get(agency)?.value.role;
    if (role && role !== "authority") {
      yield problem("/classification/class", [
        `基础数据放在 "${agency}" 的文件夹里；应当放在大数据主管部门的文件夹里`,
        `Base data lies in the folder of "${agency}"; the data authority's folder was expected`,
        "移到主管部门的文件夹，用 provider 写明提供机构。",
        "Move it to the authority's folder and name the provider.",
      ]);
    }
    if (!isBroken(entry, "/classification/category") && !BASE_CATEGORIES.includes(category ?? "")) {
      yield problem(category ? "/classification/category" : "/classification", [
        `基础数据${category ? `的类目是 "${category}"` : "没有写类目（category）"}；应当是 ${BASE_CATEGORIES.join("、")} 之一`,
        `${category ? `The category of base data is "${category}"` : "Base data names no category (category)"}; one of ${BASE_CATEGORIES.join(", ")} was expected`,
        "写上 category。",
        "Write category.",
      ]);
    }
    if (!states(entry, "provider")) {
      yield problem("", [
        "基础数据没有写数据提供主体（provider）；应当写明",
        "Base data names no provider (provider); one was expected",
        "写上 provider.agency。",
        "Write provider.agency.",
      ]);
    }
    const named = catalog.config.baseCoMaintainers ?? [];
    if (!states(entry, "coMaintainers")) {
      const some = named.slice(0, 2).map((id) => `"${id}"`);
      yield problem("", [
        "基础数据没有写会同部门（coMaintainers）；应当写明",
        "Base data names no co-maintainers (coMaintainers); they were expected",
        some.length > 0 ? `写上会同部门，例如 ${some.join("、")}。` : "写上会同部门。",
        some.length > 0 ? `Name them, for instance ${some.join(", ")}.` : "Name them.",
      ]);
    }
    for (const [pointer, id] of each(value.coMaintainers, "/coMaintainers")) {
      if (named.length === 0 || named.includes(id) || id === catalog.config.offices.operator) continue;
      const all = named.map((other) => `"${other}"`);
      yield {
        level: "warning",
        ...problem(pointer, [
          `会同部门写的是 "${id}"；配置指定的是 ${all.join("、")}`,
          `"${id}" is named as co-maintainer; the configuration names ${all.join(", ")}`,
          "改正会同部门，或由主管部门补进配置的 baseCoMaintainers。",
          "Mend it, or let the authority add it to baseCoMaintainers of the configuration.",
        ]),
      };
    }
  },
};

const problem = (pointer: string, [zh, en, hintZh, hintEn]: [string, string, string, string]): Problem => ({
  pointer,
  message: { zh: `${zh}。`, en: `${en}.` },
  hint: { zh: hintZh, en: hintEn },
});
