import type { Words } from "../catalog/finding.ts";
import type { Rank } from "../catalog/types.gen.ts";

const RANKS: Record<Rank, [string, string]> = {
  law: ["法律", "law"],
  administrativeRegulation: ["行政法规", "administrative regulation"],
  localRegulation: ["地方性法规", "local regulation"],
  nationalProvision: ["国家规定", "national provision"],
  provincialProvision: ["省规定", "provincial provision"],
  cityDocument: ["市级文件", "city document"],
};

/** Ranks of documents as a sentence lists them. */
export const rankWords = (ranks: Rank[]): Words => ({
  zh: ranks.map((rank) => RANKS[rank][0]).join("、"),
  en: ranks.map((rank) => RANKS[rank][1]).join(", "),
});

/** What the rules say about documents that something rests on. */
export const BASIS_WORDS = {
  none: (where: string, allowed: Rank[]) => ({
    message: {
      zh: `没有写明依据（${where}）；应当有${rankWords(allowed).zh}中的一种。`,
      en: `No basis is named (${where}); one of ${rankWords(allowed).en} was expected.`,
    },
    hint: {
      zh: "写上文件名称、文号、条款、制定机关和位阶。",
      en: "Name title, number, article, issuer and rank of the document.",
    },
  }),
  rank: (given: Rank[], allowed: Rank[]) => ({
    message: {
      zh: `依据只有${rankWords(given).zh}；应当有${rankWords(allowed).zh}中的一种。`,
      en: `Only ${rankWords(given).en} is named as basis; one of ${rankWords(allowed).en} was expected.`,
    },
    hint: { zh: "补上位阶足够的依据，或放宽类型。", en: "Add a basis of sufficient rank, or restrict less." },
  }),
  article: (title: string) => ({
    message: {
      zh: `依据“${title}”没有写条款；应当写明。`,
      en: `The basis "${title}" names no article; one was expected.`,
    },
    hint: { zh: '写上条、款、项，例如 "第三条"。', en: 'Name the article, for instance "第三条".' },
  }),
  early: (title: string, from: string) => ({
    message: {
      zh: `依据“${title}”自 ${from} 起才施行；应当是现行的依据。`,
      en: `The basis "${title}" is in force only from ${from}; one in force was expected.`,
    },
    hint: { zh: "换用现行的依据，或改正日期。", en: "Name a basis in force, or mend the date." },
  }),
  ended: (title: string, to: string) => ({
    message: {
      zh: `依据“${title}”施行到 ${to} 为止；应当是现行的依据。`,
      en: `The basis "${title}" was in force until ${to}; one in force was expected.`,
    },
    hint: {
      zh: "换用现行的依据；没有的，不再如此限制或采集。",
      en: "Name a basis in force; without one, do not restrict or collect so.",
    },
  }),
};
