import type { Finding, Lang, Words } from "../finding.ts";
import { code, plain } from "../markdown.ts";
import { byFile, type FileFindings } from "./group.ts";
import { citation, OUTPUT_WORDS, type Summary } from "./words.ts";

/** What a comment of a forge may hold, with room for what is written around it. */
const MAX_CHARACTERS = 60_000;

/** Findings as a comment: files with errors first, cut with a sentence where a comment would be too long. */
export function formatMarkdown(
  findings: Finding[],
  summary: Summary,
  lang: Lang,
  notes: Words[] = [],
  most = MAX_CHARACTERS,
): string {
  const head = [
    `### ${WORDS[lang].verdict(summary)}`,
    OUTPUT_WORDS[lang].summary(summary),
    ...notes.map((note) => plain(note[lang])),
  ].join("\n\n");
  const room = most - head.length - WORDS[lang].cut(findings.length).length - 4;
  const { blocks, left } = fitting(byFile(findings), lang, room);
  return `${[head, ...blocks, ...(left > 0 ? [WORDS[lang].cut(left)] : [])].join("\n\n")}\n`;
}

const WORDS = {
  zh: {
    verdict: ({ errors, warnings }: Summary) =>
      errors > 0
        ? "检查未通过：有错误要改"
        : warnings > 0
          ? "检查通过：没有错误，有警告"
          : "检查通过：没有发现问题",
    cut: (n: number) => `还有 ${n} 条没有列出：评论的长度有限。全部内容请运行 \`npm run check\` 查看。`,
  },
  en: {
    verdict: ({ errors, warnings }: Summary) =>
      errors > 0
        ? "The check failed: there are errors to mend"
        : warnings > 0
          ? "The check passed: no errors, some warnings"
          : "The check passed: nothing found",
    cut: (n: number) =>
      `${n} more are not listed: a comment has its limit. Run \`npm run check\` to see all of them.`,
  },
};

/** As many findings as there is room for, by file. */
function fitting(groups: FileFindings[], lang: Lang, room: number): { blocks: string[]; left: number } {
  const blocks: string[] = [];
  let used = 0;
  let left = 0;
  for (const { file, findings } of groups) {
    const heading = `#### ${code(file)}\n`;
    const items: string[] = [];
    for (const finding of findings) {
      const item = itemOf(finding, lang);
      const more = item.length + 1 + (items.length === 0 ? heading.length + 2 : 0);
      // Once something is left out, nothing behind it is shown: the most urgent come first.
      if (left > 0 || used + more > room) left++;
      else {
        items.push(item);
        used += more;
      }
    }
    if (items.length > 0) blocks.push([heading, ...items].join("\n"));
  }
  return { blocks, left };
}

function itemOf(finding: Finding, lang: Lang): string {
  const { level, rule, line, column, pointer, message, hint } = finding;
  const cited = citation(finding, lang);
  const parts = [
    `**${OUTPUT_WORDS[lang][level]}**`,
    code(`${line}:${column} ${pointer || "/"}`),
    code(rule),
    ...(cited ? [plain(cited)] : []),
  ];
  return [
    `- ${parts.join(" · ")}`,
    `    - ${plain(message[lang])}`,
    ...(hint ? [`    - ${OUTPUT_WORDS[lang].todo}${plain(hint[lang])}`] : []),
  ].join("\n");
}
