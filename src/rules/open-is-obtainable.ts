import { isBroken } from "./records.ts";
import { each, type Rule } from "./rule.ts";

/** What is open without conditions can be had through the platform by anyone: a public file or API (Art. 26). */
export const openIsObtainable: Rule = {
  id: "open-is-obtainable",
  article: 26,
  head: 2,
  level: "error",
  scope: "entry",
  words: {
    zh: "无条件开放的数据有面向公众的文件或接口。",
    en: "Unconditionally open data has a public file or API.",
  },
  *check(entry) {
    const { opening, distributions, status } = entry.value;
    // While it is suspended, it need not be had.
    if (opening?.type !== "unconditional" || status !== "active" || isBroken(entry, "/distributions")) return;
    const ways = [...each(distributions, "")].filter(([, { audience }]) => audience === "public");
    if (ways.some(([, { mode }]) => mode === "file" || mode === "api")) return;
    yield {
      pointer: distributions ? "/distributions" : "/opening/type",
      message: {
        zh: "条目无条件开放，没有面向公众的文件或接口；应当至少有一种。",
        en: "The entry is open without conditions, but has no public file or API; one was expected.",
      },
      hint: {
        zh: '补上一条 "audience": "public" 的文件或接口。',
        en: 'Add a file or an API with "audience": "public".',
      },
    };
  },
};
