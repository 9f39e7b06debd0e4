import { judgeBases } from "./bases.ts";
import type { Rule } from "./rule.ts";

/** Data is kept from the public only where a rule above the city's own documents forbids to open it (Art. 25). */
export const openingBasisGiven: Rule = {
  id: "opening-basis-given",
  article: 25,
  level: "error",
  scope: "entry",
  words: {
    zh: "不予开放有法律、法规、国家或省的禁止性规定作依据，仅有市级文件不够。",
    en: "Not opening rests on a law, a regulation or a national or provincial provision; a city document alone is not enough.",
  },
  *check({ value: { opening, modified } }, { date }) {
    if (opening?.type !== "none") return;
    yield* judgeBases(
      opening.basis,
      "/opening/basis",
      ["law", "administrativeRegulation", "localRegulation", "nationalProvision", "provincialProvision"],
      { modified, date },
    );
  },
};
