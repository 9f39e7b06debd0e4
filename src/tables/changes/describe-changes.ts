import type { Words } from "../../catalog/finding.ts";
import type { DataChanges } from "../../catalog/types.gen.ts";

/** What a release changed, in one sentence. */
export function describeChanges({ since, key, columns, rows }: DataChanges): Words {
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
    zh.push(`${added ? "新列" : "去掉的列"}：${names.join("、")}`);
    en.push(
      `${names.length === 1 ? "column" : "columns"} ${added ? "added" : "removed"}: ${names.join(", ")}`,
    );
  }
  const whole = !key && counts.length > 0;
  return {
    zh: `与 ${since} 相比，${zh.join("，") || "各行没有变化"}${whole ? "（没有主键，按整行比较）" : ""}。`,
    en: `Against ${since}: ${en.join(", ") || "no row changed"}${whole ? " (without a key, whole rows are compared)" : ""}.`,
  };
}
