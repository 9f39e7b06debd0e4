import { code, document, plain, table } from "../../catalog/markdown.ts";
import { MARKER } from "../forge/comment.ts";
import { type Fitted, writeWithin } from "./fit.ts";
import type { Layout, Line } from "./layout-block.ts";
import { LAYOUT_WORDS } from "./layout-words.ts";

/** A review as a comment for GitHub, GitLab, Gitea and Gitee: headings, tables and lists only. */
export const reviewMarkdown = (layout: Layout): string => writeWithin(layout, write);

function write({ lang, title, verdict, about, blocks, omitted }: Fitted): string {
  const words = LAYOUT_WORDS[lang];
  return document([
    MARKER,
    `## ${plain(title)}`,
    `**${plain(verdict)}**`,
    inline(about),
    ...(omitted > 0 ? [plain(words.cut(omitted))] : []),
    ...blocks.flatMap(({ heading, intro, columns, rows, omitted }) => [
      `### ${plain(heading)}`,
      intro.map((line) => `- ${inline(line)}`).join("\n"),
      rows.length === 0
        ? ""
        : columns.length > 0
          ? table(
              columns.map(plain),
              rows.map((row) => row.map(inline)),
            )
          : rows.map((row) => `- ${row.map(inline).join(" ")}`).join("\n"),
      omitted > 0 ? plain(words.omitted(omitted)) : "",
    ]),
  ]);
}

const inline = (line: Line): string =>
  line
    .map((span) => {
      if (typeof span === "string") return plain(span);
      return "code" in span ? code(span.code) : `**${plain(span.strong)}**`;
    })
    .join("");
