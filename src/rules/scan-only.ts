import { isBroken, isKept } from "./records.ts";
import type { Rule } from "./rule.ts";

const SCANS = ["pdf", "ofd", "jpg", "png", "tiff"];

/** Data lies on the platform in digital form; that scans alone are no such form is our advice, not a duty (Art. 8). */
export const scanOnly: Rule = {
  id: "scan-only",
  article: 8,
  level: "warning",
  scope: "entry",
  words: {
    zh: "建议：除扫描件外，同时提供机器可读的格式。",
    en: "Advice: beside scans a format is offered that machines can read.",
  },
  *check(entry) {
    const { distributions = [], fields = [] } = entry.value;
    if (!isKept(entry) || isBroken(entry, "/distributions") || distributions.length === 0) return;
    // Pictures of the ground have a reference system and are data themselves; without items nothing can be tabled.
    if (fields.length === 0 || distributions.some(({ format, crs }) => crs || !SCANS.includes(format)))
      return;
    const formats = [...new Set(distributions.map(({ format }) => format))];
    yield {
      pointer: "/distributions",
      message: {
        zh: `数据只有 ${formats.join("、")} 格式；条目有信息项，建议同时提供机器可读的格式。`,
        en: `The data comes as ${formats.join(", ")} only; as the entry has items, a format that machines can read was expected beside it.`,
      },
      hint: { zh: "例如补上 csv、xlsx 或 json。", en: "Add csv, xlsx or json, for example." },
    };
  },
};
