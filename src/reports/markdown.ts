/** A text that stands in Markdown as it is: nothing in it becomes markup, and it stays on its line. */
export const plain = (text: string) =>
  text.replaceAll(/[\\`*_[\]<>|#~]/g, "\\$&").replaceAll(/\s*[\r\n]+\s*/g, " ");

/** A path or an identifier. */
export const code = (text: string) => `\`${text.replaceAll("`", "'")}\``;

/** A table; cells are Markdown already. */
export function table(headings: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A document: its blocks, with an empty line between them. */
export const document = (blocks: string[]) => `${blocks.filter(Boolean).join("\n\n")}\n`;
