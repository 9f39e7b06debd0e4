import type { Finding, Lang } from "../finding.ts";
import { frameOf } from "./frame.ts";
import { byFile, firstOfEach } from "./group.ts";
import { harmless } from "./harmless.ts";
import { citation, OUTPUT_WORDS, type Summary, sentences } from "./words.ts";

/** How a terminal shows a piece: the name of a style, as `styleText` of Node takes it, and the text. */
export type Paint = (style: "red" | "yellow" | "bold" | "dim", text: string) => string;

export interface TextOptions {
  /** The text of a file, for the lines at a place. */
  textOf?: (file: string) => string | undefined;
  paint?: Paint;
  /** At most so many warnings of one rule. */
  most?: number;
}

/** Findings as a terminal shows them: grouped by file, errors first, then a line that counts. */
export function formatFindings(
  findings: Finding[],
  summary: Summary,
  lang: Lang,
  { textOf = () => undefined, paint = (_, text) => text, most = Number.POSITIVE_INFINITY }: TextOptions = {},
): string {
  const words = OUTPUT_WORDS[lang];
  const { shown, more } = firstOfEach(findings, most);
  const lines: string[] = [];
  for (const { file, findings: found } of byFile(shown)) {
    const text = textOf(file);
    lines.push("", paint("bold", harmless(file)));
    for (const finding of found) {
      const { level, line, column, pointer, rule } = finding;
      const painted = paint(level === "error" ? "red" : "yellow", words[level]);
      const frame = text === undefined ? [] : frameOf(text, line, column);
      lines.push(
        [`  ${line}:${column}`, painted, pointer || "/", rule, citation(finding, lang)]
          .filter(Boolean)
          .map((part, i) => (i === 1 ? part : harmless(part)))
          .join("  "),
        ...sentences(finding, lang).map((sentence) => `    ${harmless(sentence)}`),
        ...frame.map((one) => paint("dim", `      ${one}`)),
      );
    }
  }
  if (more.size > 0) lines.push("", ...[...more].map(([rule, n]) => words.more(rule, n)), words.seeAll);
  return `${[...lines, "", paint("bold", words.summary(summary))].join("\n").trimStart()}\n`;
}

/** What to do after a check, a sentence or more; nothing where nothing was checked. */
export function nextStep(findings: Finding[], { errors, warnings, files }: Summary, lang: Lang): string {
  if (files + errors + warnings === 0) return "";
  const words = OUTPUT_WORDS[lang];
  const fixable = findings.filter(({ fix }) => fix).length;
  const first = byFile(findings)[0]?.file ?? "";
  const steps =
    errors > 0
      ? [words.start(harmless(first)), ...(fixable > 0 ? [words.fixable(fixable)] : []), words.mend]
      : warnings > 0
        ? [words.warned, ...(fixable > 0 ? [words.fixable(fixable)] : [])]
        : [words.clean];
  return `${steps.join(lang === "zh" ? "" : " ")}\n`;
}
