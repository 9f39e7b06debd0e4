import { type CitedItem, isoOf } from "./item.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** An item as BibTeX: `@misc`, which every style knows; the names in double braces, so that none is taken apart. */
export function bibtex(item: CitedItem): string {
  const [[year, month]] = item.issued["date-parts"];
  const fields: [name: string, value: string][] = [
    ["author", `{{${escaped(item.author[0]?.literal ?? "")}}}`],
    ["title", `{{${escaped(item.title)}}}`],
    ["year", `{${year}}`],
    ["month", MONTHS[month - 1] ?? "jan"],
    ["publisher", `{${escaped(item.publisher)}}`],
    ...(item.version ? [["version", `{${escaped(item.version)}}`] as [string, string]] : []),
    ["url", `{${item.URL}}`],
    ["urldate", `{${isoOf(item.accessed)}}`],
    ["language", `{${item.language === "en" ? "english" : "chinese"}}`],
  ];
  return `@misc{${item.id},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(",\n")}\n}`;
}

/** What TeX reads as a command becomes the sign itself. */
const escaped = (text: string) => text.replaceAll(/[\\{}~^#$%&_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);

const COMMANDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
