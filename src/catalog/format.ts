import { articlesOf, citeArticle } from "./cite.ts";
import type { Finding, Lang, summarize } from "./finding.ts";

/** Findings as a terminal shows them: grouped by file, then a line that counts. */
export function formatFindings(
  findings: Finding[],
  summary: ReturnType<typeof summarize>,
  lang: Lang,
): string {
  const lines: string[] = [];
  let file = "";
  for (const finding of findings) {
    if (finding.file !== file) lines.push("", finding.file);
    file = finding.file;
    const articles = articlesOf(finding).map((article) => citeArticle(article, lang));
    const layer = finding.layer ? ` (${finding.layer})` : "";
    const article = articles.length > 0 ? `  ${articles.join(WORDS[lang].and)}` : "";
    lines.push(
      `  ${finding.line}:${finding.column}  ${WORDS[lang][finding.level]}  ${finding.pointer || "/"}  ${finding.rule}${article}${layer}`,
      `    ${finding.message[lang]}`,
    );
    if (finding.hint) lines.push(`    ${finding.hint[lang]}`);
  }
  return `${[...lines, "", WORDS[lang].summary(summary)].join("\n").trimStart()}\n`;
}

type Summary = ReturnType<typeof summarize>;
const WORDS = {
  zh: {
    error: "错误",
    warning: "警告",
    and: "、",

    summary: ({ errors, warnings, files, filesWithFindings }: Summary) =>
      errors + warnings === 0
        ? `已检查 ${files} 个记录，没有发现问题。`
        : `${errors} 个错误，${warnings} 个警告，涉及 ${filesWithFindings} 个文件，共检查 ${files} 个记录。`,
  },
  en: {
    error: "error",
    warning: "warning",
    and: ", ",

    summary: ({ errors, warnings, files, filesWithFindings }: Summary) =>
      errors + warnings === 0
        ? `${files} records checked, nothing found.`
        : `${plural(errors, "error")}, ${plural(warnings, "warning")} in ${plural(filesWithFindings, "file")}; ${plural(files, "record")} checked.`,
  },
};

const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
