import type { Words } from "../../catalog/finding.ts";
import type { DataChanges } from "../../catalog/types.gen.ts";

/** Of many columns a sentence names these. */
const MOST = 8;

/** What a release changed, in one sentence. @param against what it is compared with, where that is no release */
export function describeChanges(
  { since, key, columns, rows }: DataChanges,
  against: Words = { zh: ` ${since} `, en: since },
): Words {
  const counts = [
    { count: rows.added, zh: "增加", en: "added" },
    { count: rows.removed, zh: "删除", en: "removed" },
    { count: rows.changed, zh: "改动", en: "changed" },
  ].filter(({ count }) => count > 0);
  const zh = counts.map(({ count, zh }) => `${zh} ${count} 行`);
  const en = counts.map(
    ({ count, en }, at) => `${count}${at > 0 ? "" : count === 1 ? " row" : " rows"} ${en}`,
  );
  for (const [names, added] of [
    [columns.added, true],
    [columns.removed, false],
  ] as const) {
    if (names.length === 0) continue;
    const more = Math.max(0, names.length - MOST);
    const shown = names.slice(0, MOST);
    zh.push(`${added ? "新列" : "去掉的列"}：${shown.join("、")}${more > 0 ? `，另有 ${more} 列` : ""}`);
    en.push(
      `${names.length === 1 ? "column" : "columns"} ${added ? "added" : "removed"}: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    );
  }
  const whole = !key && counts.length > 0;
  return {
    zh: `与${against.zh}相比，${zh.join("，") || "各行没有变化"}${whole ? "（没有主键，按整行比较）" : ""}。`,
    en: `Against ${against.en}: ${en.join(", ") || "no row changed"}${whole ? " (without a key, whole rows are compared)" : ""}.`,
  };
}
