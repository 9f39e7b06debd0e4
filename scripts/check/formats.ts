import { appendFileSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { styleText } from "node:util";
import { prefixOf } from "../../src/catalog/changed-git.ts";
import { type Lang, summarize } from "../../src/catalog/finding.ts";
import type { Checked } from "../../src/rules/check-fs.ts";

/** What a format may need beside the findings. */
export interface View {
  lang: Lang;
  /** The project's folder. */
  root: string;
  env: NodeJS.ProcessEnv;
}

/** At most so many warnings of one rule stand in a terminal when everything is judged. */
const MOST = 5;

/** The values of `--format`, the first is the default. Each loads its own code only. */
export const FORMATS: Record<string, (checked: Checked, view: View) => Promise<string>> = {
  async text({ findings, files, whole, notes, textOf }, { lang }) {
    const { formatFindings, nextStep } = await import("../../src/catalog/output/text.ts");
    const summary = summarize(findings, files);
    const paint = (style: Parameters<typeof styleText>[0], text: string) => styleText(style, text);
    const most = whole ? MOST : undefined;
    return [
      ...notes.map((note) => `${note[lang]}\n`),
      formatFindings(findings, summary, lang, { textOf, paint, most }),
      files > 0 ? nextStep(findings, summary, lang) : "",
    ].join("");
  },
  async json({ findings, files, notes }) {
    const { formatJson } = await import("../../src/catalog/output/json.ts");
    return formatJson(findings, summarize(findings, files), notes);
  },
  async github(checked, view) {
    const { formatGithub } = await import("../../src/catalog/output/github.ts");
    const { findings, files, notes } = checked;
    const summary = await FORMATS.markdown?.(checked, view);
    if (view.env.GITHUB_STEP_SUMMARY) appendFileSync(view.env.GITHUB_STEP_SUMMARY, `${summary}\n`);
    return formatGithub(findings, summarize(findings, files), view.lang, pathsOf(view.root), notes);
  },
  async gitlab({ findings }, { lang, root }) {
    const { formatGitlab } = await import("../../src/catalog/output/gitlab.ts");
    const pathOf = pathsOf(root);
    return formatGitlab(findings, lang, (file) => pathOf(file) ?? file);
  },
  async sarif({ findings, textOf, config }, { lang, root }) {
    const { formatSarif } = await import("../../src/catalog/output/sarif.ts");
    const { rules } = await import("../../src/rules/index.ts");
    const site = config?.sites.open.url ?? "https://mulu.example/";
    const pageOf = (path: string, to: Lang) =>
      new URL(`${to === "en" ? "en/" : ""}standard/${path}`, site).href;
    return formatSarif(findings, lang, { rules, pageOf, pathOf: pathsOf(root), textOf });
  },
  async markdown({ findings, files, notes }, { lang }) {
    const { formatMarkdown } = await import("../../src/catalog/output/markdown.ts");
    return formatMarkdown(findings, summarize(findings, files), lang, notes);
  },
};

/** A finding's file from the repository's top, as forges name it; undefined where it lies outside. */
function pathsOf(root: string): (file: string) => string | undefined {
  const prefix = prefixOf(root) ?? "";
  return (file) => {
    const path = join(prefix, isAbsolute(file) ? relative(root, file) : file).replaceAll("\\", "/");
    return isAbsolute(path) || path === ".." || path.startsWith("../") ? undefined : path;
  };
}
