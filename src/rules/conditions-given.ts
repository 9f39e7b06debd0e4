import { each, type Rule } from "./rule.ts";

/** Conditional opening states its conditions and its agreement, and offers no direct way round them (Art. 27). */
export const conditionsGiven: Rule = {
  id: "conditions-given",
  article: 27,
  level: "error",
  scope: "entry",
  words: {
    zh: "有条件开放写明条件和利用协议，不设面向公众的直接获取途径。",
    en: "Conditional opening states conditions and agreement and has no public distribution.",
  },
  *check({ value: { opening, distributions } }) {
    if (opening?.type !== "conditional") return;
    for (const [key, zh, en] of [
      ["conditions", "开放条件（conditions）", "conditions"],
      ["agreement", "利用协议（agreement）", "agreement"],
    ] as const) {
      if (opening[key]) continue;
      yield {
        pointer: "/opening",
        message: { zh: `有条件开放没有写${zh}。`, en: `Conditional opening states no ${en}.` },
        hint: { zh: `写上${zh}。`, en: `Write ${en}.` },
      };
    }
    for (const [pointer, { audience }] of each(distributions, "/distributions")) {
      if (audience !== "public") continue;
      yield {
        pointer: `${pointer}/audience`,
        message: {
          zh: '条目有条件开放，这条途径却面向公众（"public"）。',
          en: 'The entry is open with conditions, but this distribution is "public".',
        },
        hint: {
          zh: '写成 "agencies"；签订协议后另行提供。',
          en: 'Write "agencies"; it is provided once the agreement is signed.',
        },
      };
    }
  },
};
