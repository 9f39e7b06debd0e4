import type { Rule } from "./rule.ts";

/** Conditional sharing says which agencies, or which part of the data (Art. 18). */
export const sharingScopeGiven: Rule = {
  id: "sharing-scope-given",
  article: 18,
  level: "error",
  scope: "entry",
  words: {
    zh: "有条件共享写明向哪些机构共享，或共享哪一部分。",
    en: "Conditional sharing names the agencies or the part.",
  },
  *check({ value: { sharing, fields } }) {
    if (sharing?.type !== "conditional" || sharing.audience?.length || sharing.part || sharing.conditions)
      return;
    if (fields?.some((field) => field?.sharing === "none")) return;
    yield {
      pointer: "/sharing",
      message: {
        zh: "有条件共享没有写明向哪些机构（audience）、哪一部分（part）或满足什么条件（conditions）。",
        en: "Conditional sharing names no agencies (audience), no part and no conditions; one of them was expected.",
      },
      hint: { zh: "写上 audience、part 或 conditions。", en: "Write audience, part or conditions." },
    };
  },
};
