import { STRICTNESS } from "./opening-within-sharing.ts";
import { each, type Rule } from "./rule.ts";

/** A field may be stricter than its entry, never wider (Arts. 18 and 25). */
export const fieldNotWider: Rule = {
  id: "field-not-wider",
  article: 18,
  alsoArticles: [25],
  level: "error",
  scope: "entry",
  words: {
    zh: "信息项的共享、开放只能比条目更严。",
    en: "A data item is shared and opened no wider than its entry.",
  },
  *check({ value }) {
    for (const [pointer, field] of each(value.fields, "/fields")) {
      for (const key of ["sharing", "opening"] as const) {
        const [own, whole] = [field[key], value[key]?.type];
        if (!own || !whole || STRICTNESS[own] >= STRICTNESS[whole]) continue;
        yield {
          pointer: `${pointer}/${key}`,
          message: {
            zh: `信息项 "${field.name}" 是 "${own}"，比条目的 "${whole}" 更宽；只能更严。`,
            en: `The item "${field.name}" is "${own}", which is wider than its entry's "${whole}"; only stricter was expected.`,
          },
          hint: { zh: `请写成 "${whole}"，或删去。`, en: `Write "${whole}", or remove it.` },
        };
      }
    }
  },
};
