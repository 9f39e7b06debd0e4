import { chineseNumber } from "../catalog/cite.ts";
import type { Lang } from "../catalog/finding.ts";
import type { Head } from "../rules/rule.ts";

/** A head of Art. 35 by its number: 第一项, Head 1. */
export const citeHead = (head: Head, lang: Lang) =>
  lang === "zh" ? `第${chineseNumber(head)}项` : `Head ${head}`;
