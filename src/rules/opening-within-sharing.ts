import type { Entry } from "../catalog/model.ts";
import { each, type Problem, type Rule } from "./rule.ts";

/** Strictness of a sharing or opening type. */
export const STRICTNESS = { unconditional: 0, conditional: 1, none: 2 } as const;
type Access = keyof typeof STRICTNESS;

/**
 * Opening is never wider than sharing, judged field by field (Art. 25, with the definitions of Arts. 3 and 18):
 * not shared + open in any way is an error; shared with conditions + open without any is an error for the same
 * field and, at the entry, a warning that goes once the restricted fields are not opened.
 */
export const openingWithinSharing: Rule = {
  id: "opening-within-sharing",
  article: 25,
  alsoArticles: [3, 18],
  level: "error",
  scope: "entry",
  words: { zh: "开放不得宽于共享。", en: "Opening is never wider than sharing." },
  *check(entry) {
    const { sharing, opening } = entry.value;
    if (!sharing?.type || !opening?.type) return;
    if (sharing.type === "none" && opening.type !== "none")
      yield wider("/opening/type", sharing.type, opening.type);
    else if (sharing.type === "conditional" && opening.type === "unconditional" && !hasRestricted(entry)) {
      yield { ...wider("/opening/type", sharing.type, opening.type), level: "warning", hint: RESTRICT };
    }
    for (const [pointer, field] of each(entry.value.fields, "/fields")) {
      // A field that says neither is judged with its entry.
      if (!field.sharing && !field.opening) continue;
      const shared = field.sharing ?? sharing.type;
      const opened = field.opening ?? opening.type;
      const own = field.sharing !== undefined;
      if (STRICTNESS[opened] < STRICTNESS[shared] && own)
        yield wider(`${pointer}/${field.opening ? "opening" : "sharing"}`, shared, opened);
    }
  },
};

/** Whether some field carries the restriction that makes sharing conditional, and none of these is opened. */
const hasRestricted = ({ value }: Entry) => value.fields?.some((field) => field?.opening === "none") ?? false;

const ZH = { unconditional: "无条件", conditional: "有条件", none: "不予" } as const;
const RESTRICT = {
  zh: '给受限的信息项写上 "opening": "none"，或把开放类型改为 conditional。',
  en: 'Give the restricted items "opening": "none", or make the opening type conditional.',
};

const wider = (pointer: string, shared: Access, opened: Access): Problem => ({
  pointer,
  message: {
    zh: `开放是“${ZH[opened]}开放”，共享却是“${ZH[shared]}共享”；开放不得宽于共享。`,
    en: `Opening is "${opened}" while sharing is "${shared}"; opening was expected to be no wider than sharing.`,
  },
  hint: {
    zh: `把开放类型写成 "${shared}"，或放宽共享。`,
    en: `Write the opening type "${shared}", or widen sharing.`,
  },
});
