import { type CitedItem, type CslDay, isoOf } from "./item.ts";

/** An item as RIS, which EndNote, NoteExpress and Zotero read: two letters and a value on each line. */
export function ris(item: CitedItem): string {
  const lines: [tag: string, value: string][] = [
    ["TY", "DATA"],
    ["ID", item.id],
    ...item.author.map(({ literal }): [string, string] => ["AU", literal]),
    ["TI", item.title],
    ["PB", item.publisher],
    ["PY", String(item.issued["date-parts"][0][0])],
    ["DA", slashed(item.issued)],
    ...(item.version ? [["ET", item.version] as [string, string]] : []),
    ["UR", item.URL],
    ["Y2", slashed(item.accessed)],
    ["LA", item.language],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join("\n");
}

const slashed = (day: CslDay) => isoOf(day).replaceAll("-", "/");
