import type { Basis, Rank } from "../catalog/types.gen.ts";
import { each, type Problem } from "./rule.ts";

/**
 * Judges the documents that a restriction rests on (Arts. 19 and 25): at least one of an allowed rank, in force, with
 * its article. A basis that expired after the entry was last changed is a warning, for only days have passed.
 * @param bases the documents
 * @param pointer where they stand
 * @param allowed ranks of which one is needed; others may stand beside it
 * @param modified the day the entry was last changed
 */
export function* judgeBases(
  bases: Basis[] | undefined,
  pointer: string,
  allowed: Rank[],
  { modified, date }: { modified: string | undefined; date: string },
): Generator<Problem> {
  const given = [...each(bases, pointer)];
  if (given.length === 0) {
    yield { pointer, ...NONE(allowed) };
    return;
  }
  if (!given.some(([, { rank }]) => allowed.includes(rank)))
    yield {
      pointer,
      ...RANK(
        given.map(([, { rank }]) => rank),
        allowed,
      ),
    };
  for (const [at, { title, article, from, to }] of given) {
    if (!article) yield { level: "warning", pointer: at, ...ARTICLE(title) };
    if (from && from > date) yield { pointer: `${at}/from`, ...EARLY(title, from) };
    if (to && to < date)
      yield {
        level: to < (modified ?? date) ? "error" : "warning",
        pointer: `${at}/to`,
        ...REPEALED(title, to),
      };
  }
}

const RANKS: Record<Rank, [string, string]> = {
  law: ["法律", "law"],
  administrativeRegulation: ["行政法规", "administrative regulation"],
  localRegulation: ["地方性法规", "local regulation"],
  nationalProvision: ["国家规定", "national provision"],
  provincialProvision: ["省规定", "provincial provision"],
  cityDocument: ["市级文件", "city document"],
};
const zh = (ranks: Rank[]) => [...new Set(ranks)].map((rank) => RANKS[rank][0]).join("、");
const en = (ranks: Rank[]) => [...new Set(ranks)].map((rank) => RANKS[rank][1]).join(", ");

const NONE = (allowed: Rank[]) => ({
  message: {
    zh: `没有写明依据；应当有${zh(allowed)}中的一种。`,
    en: `No basis is named; one of ${en(allowed)} was expected.`,
  },
  hint: {
    zh: "写上文件名称、文号、条款、制定机关和位阶。",
    en: "Name title, number, article, issuer and rank of the document.",
  },
});
const RANK = (given: Rank[], allowed: Rank[]) => ({
  message: {
    zh: `依据只有${zh(given)}；应当有${zh(allowed)}中的一种。`,
    en: `The basis is only ${en(given)}; one of ${en(allowed)} was expected.`,
  },
  hint: { zh: "补上位阶足够的依据，或放宽类型。", en: "Add a basis of sufficient rank, or restrict less." },
});
const ARTICLE = (title: string) => ({
  message: { zh: `依据“${title}”没有写条款。`, en: `The basis "${title}" names no article.` },
  hint: { zh: '写上条、款、项，例如 "第三条"。', en: 'Name the article, for instance "第三条".' },
});
const EARLY = (title: string, from: string) => ({
  message: {
    zh: `依据“${title}”自 ${from} 起才施行。`,
    en: `The basis "${title}" is in force only from ${from}.`,
  },
  hint: { zh: "换用现行的依据，或改正日期。", en: "Name a basis in force, or mend the date." },
});
const REPEALED = (title: string, to: string) => ({
  message: { zh: `依据“${title}”已于 ${to} 失效。`, en: `The basis "${title}" ended on ${to}.` },
  hint: { zh: "换用现行的依据，或放宽类型。", en: "Name a basis in force, or restrict less." },
});
