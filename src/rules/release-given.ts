import type { Rule } from "./rule.ts";

/** Providers publish their updates, so that consumers can compare and refresh (Art. 23). */
export const releaseGiven: Rule = {
  id: "release-given",
  article: 23,
  head: 1,
  level: "warning",
  scope: "entry",
  words: {
    zh: "数据的每次更新都登记为一次发布。",
    en: "Every update of the data is registered as a release.",
  },
  *check({ value: { releases, status, updateCycle } }) {
    if (status !== "active" || releases?.length || updateCycle === "realtime") return;
    yield {
      pointer: "",
      message: { zh: "没有登记任何数据发布（releases）。", en: "No data release is registered (releases)." },
      hint: {
        zh: "写上最近一次发布的 id、asOf 和 published。",
        en: "Write id, asOf and published of the last release.",
      },
    };
  },
};
