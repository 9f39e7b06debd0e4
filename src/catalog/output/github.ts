import type { Finding, Lang, Words } from "../finding.ts";
import { byFile } from "./group.ts";
import { citation, OUTPUT_WORDS, type Summary, sentences } from "./words.ts";

/** GitHub shows this many annotations of each level for one step. */
const SHOWN = 10;

/**
 * Findings as workflow commands: GitHub shows them at their lines.
 * @param pathOf the path from the repository's top; undefined for a file outside the repository
 */
export function formatGithub(
  findings: Finding[],
  summary: Summary,
  lang: Lang,
  pathOf: (file: string) => string | undefined,
  notes: Words[] = [],
): string {
  const told = notes.map((note) => `::notice::${data(note[lang])}`);
  const lines = byFile(findings)
    .flatMap((group) => group.findings)
    // All errors before any warning: only the first of each level are shown.
    .sort((a, b) => Number(b.level === "error") - Number(a.level === "error"))
    .map((finding) => command(finding, lang, pathOf(finding.file)));
  const { errors, warnings } = summary;
  const counts = OUTPUT_WORDS[lang].summary(summary);
  const all = errors > SHOWN || warnings > SHOWN ? `${lang === "zh" ? "" : " "}${WORDS[lang]}` : "";
  return `${[...told, ...lines, errors + warnings > 0 ? `::notice::${data(counts + all)}` : data(counts)].join("\n")}\n`;
}

const WORDS = {
  zh: `每级只在行上显示前 ${SHOWN} 个，其余见任务摘要。`,
  en: `Only the first ${SHOWN} of each level are shown at their lines; the job's summary tells all.`,
};

function command(finding: Finding, lang: Lang, path: string | undefined): string {
  const { level, line, column, rule, file } = finding;
  const title = [rule, citation(finding, lang)].filter(Boolean).join(" · ");
  const place = path === undefined ? {} : { file: path, line, col: column };
  const properties = Object.entries({ ...place, title }).map(([key, value]) => `${key}=${property(value)}`);
  const text = sentences(finding, lang).join("\n");
  return `::${level} ${properties.join(",")}::${data(path === undefined ? `${file}:${line}:${column} ${text}` : text)}`;
}

/** Source: the runner undoes exactly these (actions/toolkit, command.ts). */
const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (value: string | number) =>
  data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
