import type { Problem, Rule } from "./rule.ts";

const BASE = ["population", "legalEntity", "eLicence", "socialCredit", "naturalResources"];

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
  *check({ agency, value }, { catalog }) {
    const { class: kind, category } = value.classification ?? {};
    if (kind !== "base") return;
    const role = catalog.agencies.get(agency)?.value.role;
    if (role && role !== "authority") {
      yield problem(
        "/classification/class",
        `基础数据放在 "${agency}" 的文件夹里；应当放在大数据主管部门的文件夹里`,
        `Base data lies in the folder of "${agency}"; the data authority's folder was expected`,
        "移到主管部门的文件夹，用 provider 写明提供机构。",
        "Move it to the authority's folder and name the provider.",
      );
    }
    if (!category || !BASE.includes(category)) {
      yield problem(
        "/classification",
        `基础数据的类目是 ${category ? `"${category}"` : "空的"}；应当是 ${BASE.join("、")} 之一`,
        `The category of base data is ${category ? `"${category}"` : "absent"}; one of ${BASE.join(", ")} was expected`,
        "写上 category。",
        "Write category.",
      );
    }
    if (!value.provider)
      yield problem(
        "",
        "基础数据没有写数据提供主体（provider）",
        "Base data names no provider",
        "写上 provider.agency。",
        "Write provider.agency.",
      );
    if (!value.coMaintainers?.length) {
      const named = catalog.config.baseCoMaintainers ?? [];
      yield problem(
        "",
        "基础数据没有写会同部门（coMaintainers）",
        "Base data names no co-maintainers (coMaintainers)",
        `写上会同部门${named.length > 0 ? `，例如 ${named.slice(0, 2).join("、")}` : ""}。`,
        `Name them${named.length > 0 ? `, for instance ${named.slice(0, 2).join(", ")}` : ""}.`,
      );
    }
  },
};

const problem = (pointer: string, zh: string, en: string, hintZh: string, hintEn: string): Problem => ({
  pointer,
  message: { zh: `${zh}。`, en: `${en}.` },
  hint: { zh: hintZh, en: hintEn },
});
