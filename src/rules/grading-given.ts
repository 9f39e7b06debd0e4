import { isKept, states } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Every entry has a grade (Art. 32; GB/T 43697-2024 is the city's choice). */
export const gradingGiven: Rule = {
  id: "grading-given",
  article: 32,
  head: 1,
  level: "error",
  scope: "entry",
  words: { zh: "每个条目都有数据级别。", en: "Every entry has a grade." },
  *check(entry) {
    if (states(entry, "grading") || !isKept(entry)) return;
    yield {
      pointer: "",
      message: {
        zh: "条目没有数据级别（grading）；应当有一个。",
        en: "The entry has no grade (grading); one was expected.",
      },
      hint: {
        zh: '例如 "grading": { "grade": "general", "level": 2 }。',
        en: 'For example "grading": { "grade": "general", "level": 2 }.',
      },
    };
  },
};
