/** Control characters, and those that turn the text round. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A gap of no width: behind it a forge sees no mention, number, commit or address in a text. */
const GAP = "&#8203;";

/**
 * A text that stands in Markdown as it is: nothing in it becomes markup, an entity, a link or, on a forge, a mention of
 * somebody (`@name`) or something (`#1`, `!1`), and it stays on its line.
 */
export const plain = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll(/[\\`*_[\]<>|#~$^]/g, "\\$&")
    .replaceAll(
      /@(?=[\p{L}\p{N}_])|[#!%](?=\d)|(?<=\b[a-z][a-z0-9+.-]{0,20}):(?=\/\/)|(?<=\bwww)\./giu,
      `$&${GAP}`,
    )
    .replaceAll(/[\s\p{Cc}]*[\r\n\u2028\u2029][\s\p{Cc}]*/gu, " ")
    .replaceAll(UNSEEN, " ");

/** A path or an identifier; what would end the code or a cell of a table is replaced by what looks like it. */
export const code = (text: string) =>
  `\`${text.replaceAll("`", "'").replaceAll("|", "¦").replaceAll(UNSEEN, " ")}\``;

/** A table; cells are Markdown already. */
export function table(headings: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A document: its blocks, with an empty line between them. */
export const document = (blocks: string[]) => `${blocks.filter(Boolean).join("\n\n")}\n`;
