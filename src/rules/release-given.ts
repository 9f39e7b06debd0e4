import { isKept, states } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Providers publish their updates, so that consumers can compare and refresh (Art. 23). */
export const releaseGiven: Rule = {
  id: "release-given",
  article: 23,
  head: 1,
  level: "warning",
  scope: "entry",
  words: {
    zh: "提供给他人的数据，每次更新都登记为一次发布。",
    en: "Every update of data that is provided to others is registered as a release.",
  },
  *check(entry) {
    const { sharing, opening, releases, updateCycle, status } = entry.value;
    const offered = [sharing?.type, opening?.type].some(
      (type) => type === "unconditional" || type === "conditional",
    );
    // A live stream has no releases, and what is suspended may have begun without one.
    if (!offered || updateCycle === "realtime" || status === "suspended" || !isKept(entry)) return;
    if (releases ? releases.length > 0 : states(entry, "releases")) return;
    yield {
      pointer: releases ? "/releases" : "",
      message: {
        zh: "没有登记任何数据发布（releases）；应当至少有一次。",
        en: "No data release is registered (releases); at least one was expected.",
      },
      hint: {
        zh: "写上最近一次发布的 id、asOf 和 published。",
        en: "Write id, asOf and published of the last release.",
      },
    };
  },
};
