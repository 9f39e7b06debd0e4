import { isKept, states } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Data that is to be shared or opened is attached to the platform (Art. 8). */
export const entryAttached: Rule = {
  id: "entry-attached",
  article: 8,
  head: 1,
  level: "warning",
  scope: "entry",
  words: {
    zh: "要共享或开放的数据挂接在平台上。",
    en: "Data to be shared or opened is attached to the platform.",
  },
  *check(entry) {
    const { sharing, opening, distributions } = entry.value;
    const offered = [sharing?.type, opening?.type].some(
      (type) => type === "unconditional" || type === "conditional",
    );
    if (!offered || !isKept(entry)) return;
    if (distributions ? distributions.length > 0 : states(entry, "distributions")) return;
    yield {
      pointer: distributions ? "/distributions" : "",
      message: {
        zh: "条目要共享或开放，没有挂接任何数据（distributions）；应当至少有一条获取途径。",
        en: "The entry is to be shared or opened, but nothing is attached (distributions); at least one way to get the data was expected.",
      },
      hint: {
        zh: "在 distributions 中写上接口、交换、文件或网页。",
        en: "Write an API, an exchange, a file or a page under distributions.",
      },
    };
  },
};
