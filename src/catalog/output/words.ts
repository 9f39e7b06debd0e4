import { articlesOf, citeArticle } from "../cite.ts";
import type { Finding, Lang, summarize } from "../finding.ts";

export type Summary = ReturnType<typeof summarize>;

/** What every output says alike. */
export const OUTPUT_WORDS = {
  zh: {
    error: "错误",
    warning: "警告",
    comma: "、",
    todo: "怎么办：",
    count: ({ errors, warnings }: Pick<Summary, "errors" | "warnings">) =>
      `${errors} 个错误，${warnings} 个警告`,
    summary: ({ errors, warnings, files, filesWithFindings }: Summary) =>
      errors + warnings === 0
        ? `已检查 ${files} 个记录，没有发现问题。`
        : `${errors} 个错误，${warnings} 个警告，涉及 ${filesWithFindings} 个文件，共检查 ${files} 个记录。`,
    more: (rule: string, n: number) => `${rule} 另有 ${n} 个警告`,
    seeAll: "没有全部列出的警告：写上文件或文件夹即可看到，如 npm run check -- catalogs/<机构>。",
    start: (file: string) => `先改 ${file}。`,
    fixable: (n: number) => `npm run fix 能自动改好其中 ${n} 处。`,
    mend: "改好后再运行一次 npm run check。",
    warned: "没有错误，可以提交；警告请在有空时处理。",
    clean: "下一步：git commit -s 提交，然后提交合并请求。",
  },
  en: {
    error: "error",
    warning: "warning",
    comma: ", ",
    todo: "What to do: ",
    count: ({ errors, warnings }: Pick<Summary, "errors" | "warnings">) =>
      `${plural(errors, "error")}, ${plural(warnings, "warning")}`,
    summary: ({ errors, warnings, files, filesWithFindings }: Summary) =>
      errors + warnings === 0
        ? `${plural(files, "record")} checked, nothing found.`
        : `${plural(errors, "error")}, ${plural(warnings, "warning")} in ${plural(filesWithFindings, "file")}; ${plural(files, "record")} checked.`,
    more: (rule: string, n: number) => `${plural(n, "more warning")} of ${rule}`,
    seeAll:
      "Not all warnings are listed: name a file or a folder to see them, as in npm run check -- catalogs/<agency>.",
    start: (file: string) => `Start with ${file}.`,
    fixable: (n: number) => `npm run fix mends ${n} of them by itself.`,
    mend: "Then run npm run check again.",
    warned: "There is no error: this can be committed. Look at the warnings when there is time.",
    clean: "Next: commit with git commit -s, then open a pull request.",
  },
};

export const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** The articles that a finding cites and the higher rule it comes from; empty where there is none. */
export function citation(finding: Finding, lang: Lang): string {
  const articles = articlesOf(finding).map((article) => citeArticle(article, lang));
  return [articles.join(OUTPUT_WORDS[lang].comma), finding.layer ? `(${finding.layer})` : ""]
    .filter(Boolean)
    .join(" ");
}

/** Message, hint and what they rest on, in one line. */
export const inOneLine = (finding: Finding, lang: Lang): string =>
  [...sentences(finding, lang), citation(finding, lang)].filter(Boolean).join(lang === "zh" ? "" : " ");

/** Message and hint in one language, each a sentence or more. */
export const sentences = ({ message, hint }: Finding, lang: Lang): string[] => [
  message[lang],
  ...(hint ? [hint[lang]] : []),
];
