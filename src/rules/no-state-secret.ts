import { each, type Problem, type Rule } from "./rule.ts";

/** A mark of classification that no denial stands before. Words that merely mention secrecy are none, nor is prose. */
const MARK =
  /(?<![非不未无除]|不含|不属于)(绝密|机密级|秘密级|机密★|秘密★|属于国家秘密|涉密数据|涉密信息(?!系统))/;

/** State secrets are outside public data: they are neither catalogued nor opened here (Art. 3). */
export const noStateSecret: Rule = {
  id: "no-state-secret",
  article: 3,
  level: "error",
  scope: "entry",
  words: { zh: "国家秘密不编目，也不开放。", en: "State secrets are neither catalogued nor opened." },
  *check({ value: { title, keywords, classification, sharing, opening } }) {
    const texts: [string, string | undefined][] = [
      ["/title/zh", title?.zh],
      ...[...each(keywords, "/keywords")].map(([at, { zh }]): [string, string] => [`${at}/zh`, zh]),
      ...each(classification?.path, "/classification/path"),
    ];
    for (const [pointer, text] of texts) {
      const [word] = MARK.exec(text ?? "") ?? [];
      if (word) yield { pointer, ...SAYS(word) };
    }
    // Only a state secret can be kept back under the law that guards state secrets.
    for (const [pointer, { title }] of [
      ...each(sharing?.basis, "/sharing/basis"),
      ...each(opening?.basis, "/opening/basis"),
    ])
      if (title?.includes("保守国家秘密法")) yield { pointer: `${pointer}/title`, ...SAYS(title) };
  },
};

const SAYS = (word: string): Omit<Problem, "pointer"> => ({
  message: {
    zh: `这里写着“${word}”；国家秘密不属于公共数据，不应当编入目录。`,
    en: `Here stands "${word}"; state secrets are not public data and were not expected in the catalog.`,
  },
  hint: {
    zh: "从仓库中移除这个条目；如果不涉及秘密，改正用词或依据。",
    en: "Take the entry out of the repository; if nothing is secret, mend the wording or the basis.",
  },
});
