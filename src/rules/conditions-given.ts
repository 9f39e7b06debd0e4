import type { Entry } from "../catalog/model.ts";
import { isBroken, isKept } from "./records.ts";
import { each, type Problem, type Rule } from "./rule.ts";

/** Conditional opening states its conditions and its agreement, and offers no direct way round them (Art. 27). */
export const conditionsGiven: Rule = {
  id: "conditions-given",
  article: 27,
  alsoArticles: [25],
  head: 1,
  level: "error",
  scope: "entry",
  words: {
    zh: "有条件开放写明条件和利用协议，不设面向公众的直接获取途径；无条件开放不设条件。",
    en: "Conditional opening states conditions and agreement and has no public distribution; unconditional opening has none of both.",
  },
  *check(entry) {
    if (!isKept(entry)) return;
    const type = entry.value.opening?.type;
    if (type === "unconditional") yield* unconditional(entry);
    if (type === "conditional") yield* conditional(entry);
  },
};

const TERMS = [
  ["conditions", "条件"],
  ["agreement", "利用协议"],
] as const;

function* unconditional({ value: { opening } }: Entry): Generator<Problem> {
  for (const [key, zh] of TERMS) {
    if (!opening?.[key]) continue;
    yield {
      pointer: `/opening/${key}`,
      message: {
        zh: `条目无条件开放，又写了${zh}（${key}）；任何人都应当可以获取和利用。`,
        en: `The entry is open without conditions, but has ${key}; anyone was expected to get and use it.`,
      },
      hint: {
        zh: `删去 ${key}，或把开放类型改为 "conditional"。`,
        en: `Remove ${key}, or write the opening type "conditional".`,
      },
    };
  }
}

function* conditional(entry: Entry): Generator<Problem> {
  const { opening, distributions } = entry.value;
  for (const [key, zh] of TERMS) {
    if (opening?.[key] || isBroken(entry, `/opening/${key}`)) continue;
    yield {
      pointer: "/opening",
      message: {
        zh: `有条件开放没有写${zh}（${key}）；应当写明。`,
        en: `Conditional opening states no ${key}; this was expected.`,
      },
      hint: { zh: `写上 ${key}。`, en: `Write ${key}.` },
    };
  }
  for (const [pointer, { audience }] of each(distributions, "/distributions")) {
    if (audience !== "public") continue;
    yield {
      pointer: `${pointer}/audience`,
      message: {
        zh: '条目有条件开放，这条途径面向 "public"；应当是 "agencies"。',
        en: 'The entry is open with conditions, but this distribution is "public"; "agencies" was expected.',
      },
      hint: {
        zh: '写成 "agencies"；签订协议后另行提供。',
        en: 'Write "agencies"; it is provided once the agreement is signed.',
      },
    };
  }
}
