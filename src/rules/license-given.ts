import { isKept, states } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Unconditionally open data carries a licence, so that its users know where they stand (Arts. 26 and 30). */
export const licenseGiven: Rule = {
  id: "license-given",
  article: 26,
  alsoArticles: [30],
  level: "error",
  scope: "entry",
  words: { zh: "无条件开放的数据写明许可。", en: "Unconditionally open data names its licence." },
  *check(entry) {
    if (entry.value.opening?.type !== "unconditional" || states(entry, "license") || !isKept(entry)) return;
    yield {
      pointer: "/opening/type",
      message: {
        zh: "条目无条件开放，没有写许可（license）；应当写明。",
        en: "The entry is open without conditions and names no licence (license); one was expected.",
      },
      hint: {
        zh: '写上 "license": "CC-BY-4.0" 或 LicenseRef-…。',
        en: 'Write "license": "CC-BY-4.0" or LicenseRef-….',
      },
    };
  },
};
