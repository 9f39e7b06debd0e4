import { addDays } from "../calendar/working-days.ts";
import { isOpenable } from "../catalog/project.ts";
import { numbersOn } from "./numbers.ts";
import type { Rule } from "./rule.ts";

/** The lists have an update mechanism: what is shared or opened enters an edition before long (Art. 13). */
export const pendingInTime: Rule = {
  id: "pending-in-time",
  article: 13,
  head: 1,
  level: "warning",
  scope: "catalog",
  words: { zh: "目录变动及时进入清单。", en: "A change of the catalog enters the lists in time." },
  *check({ catalog, date, judged = () => true }) {
    const last = catalog.editions.at(-1)?.value;
    // Before the first edition all is pending, and the clock cannot start.
    if (!last?.lists) return;
    const { pendingDays, layerOf } = numbersOn(catalog.config, date);
    const listed = { open: idsOf(last.lists.open), share: idsOf(last.lists.share) };
    for (const entry of catalog.entries.values()) {
      const { sharing, modified, status } = entry.value;
      if (
        !judged(entry.file) ||
        !modified ||
        addDays(modified, pendingDays) >= date ||
        !["active", "suspended", "closed"].includes(status ?? "")
      )
        continue;
      const belongs = {
        open: isOpenable(entry),
        share: sharing?.type === "unconditional" || sharing?.type === "conditional",
      };
      for (const [name, zh, en] of LISTS) {
        if (listed[name].has(entry.id) === belongs[name]) continue;
        yield {
          file: entry.file,
          text: entry.text,
          pointer: "/modified",
          ...(layerOf.pendingDays ? { layer: layerOf.pendingDays } : {}),
          message: {
            zh: `条目${belongs[name] ? "尚未进入" : "仍列在"}${zh}，自 ${modified} 起已超过 ${pendingDays} 天。`,
            en: `The entry is ${belongs[name] ? "not yet in" : "still in"} the ${en}, more than ${pendingDays} days after ${modified}.`,
          },
          hint: {
            zh: "由大数据主管部门发布下一版清单。",
            en: "The data authority publishes the next edition.",
          },
        };
      }
    }
  },
};

const LISTS = [
  ["open", "开放清单", "opening list"],
  ["share", "共享清单", "sharing list"],
] as const;

const idsOf = (list: { rows?: { id: string }[] } | undefined) => new Set(list?.rows?.map(({ id }) => id));
