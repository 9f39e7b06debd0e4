import type { Rule } from "./rule.ts";

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
  *check({ value: { opening, distributions, status } }) {
    if (opening?.type !== "unconditional" || status !== "active") return;
    if (
      distributions?.some((way) => way?.audience === "public" && (way.mode === "file" || way.mode === "api"))
    )
      return;
    yield {
      pointer: "/distributions",
      message: {
        zh: "条目无条件开放，却没有面向公众的文件或接口。",
        en: "The entry is open without conditions, but it has no public file or API.",
      },
      hint: {
        zh: '补上一条 "audience": "public" 的文件或接口。',
        en: 'Add a file or an API with "audience": "public".',
      },
    };
  },
};
