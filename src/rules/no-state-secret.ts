import type { Rule } from "./rule.ts";

const SECRET =
  /(国家秘密|工作秘密|绝密|机密级|秘密级|(?<![非不未])涉密)(?!.{0,4}(不在|除外|以外|的除外|不予|已脱密))/;

/** State secrets are outside public data: they are neither catalogued nor opened here (Art. 3). */
export const noStateSecret: Rule = {
  id: "no-state-secret",
  article: 3,
  level: "error",
  scope: "entry",
  words: { zh: "国家秘密不编目，也不开放。", en: "State secrets are neither catalogued nor opened." },
  *check({ value: { title, keywords, classification } }) {
    const texts: [string, string | undefined][] = [
      ["/title/zh", title?.zh],
      ...(keywords ?? []).map((keyword, i): [string, string | undefined] => [
        `/keywords/${i}/zh`,
        keyword?.zh,
      ]),
      ...(classification?.path ?? []).map((part, i): [string, string | undefined] => [
        `/classification/path/${i}`,
        part,
      ]),
    ];
    for (const [pointer, text] of texts) {
      const [word] = SECRET.exec(text ?? "") ?? [];
      if (!word) continue;
      yield {
        pointer,
        message: {
          zh: `这里写着“${word}”；国家秘密不属于公共数据，不能编入目录。`,
          en: `Here stands "${word}"; state secrets are not public data and were not expected in the catalog.`,
        },
        hint: {
          zh: "从仓库中移除这个条目；如果不涉及秘密，改正用词。",
          en: "Take the entry out of the repository; if nothing is secret, mend the wording.",
        },
      };
    }
  },
};
