import type { Rule } from "./rule.ts";

/** Where the city platform serves base data for all, counties do not build it again (Art. 12). */
export const countyRepeatsBase: Rule = {
  id: "county-repeats-base",
  article: 12,
  level: "warning",
  scope: "entry",
  words: {
    zh: "市级已统一提供的基础数据，县级不重复建设。",
    en: "Counties do not build again the base data that the city serves.",
  },
  *check({ agency, value: { classification, title } }, { catalog }) {
    if (classification?.class !== "base" || catalog.agencies.get(agency)?.value.level !== "county") return;
    const city = [...catalog.entries.values()].find(
      ({ agency: other, value }) =>
        value.classification?.class === "base" &&
        value.classification.category === classification.category &&
        value.title?.zh.includes((title?.zh ?? "").slice(-4)) &&
        value.status === "active" &&
        value.distributions?.length &&
        catalog.agencies.get(other)?.value.level === "city",
    );
    if (!city) return;
    yield {
      pointer: "/classification/class",
      message: {
        zh: `市级已有同类基础数据 "${city.id}" 并提供服务，县级可能重复建设。`,
        en: `The city already serves base data of this category as "${city.id}"; the county may be building it again.`,
      },
      hint: { zh: "改用市级数据，或写明不同之处。", en: "Use the city's data, or say what differs." },
    };
  },
};
