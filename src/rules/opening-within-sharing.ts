import type { Entry } from "../catalog/model.ts";
import { isBroken, isKept } from "./records.ts";
import { each, type Problem, type Rule } from "./rule.ts";

/** Strictness of a sharing or opening type. */
export const STRICTNESS = { unconditional: 0, conditional: 1, none: 2 } as const;
type Access = keyof typeof STRICTNESS;

/**
 * Opening is never wider than sharing, judged field by field (Art. 25, with the definitions of Arts. 3 and 18):
 * not shared + open in any way is an error, unless it is open with conditions and its right-holders agree: then a
 * warning; shared with conditions + open without any is an error for the same field and, at the entry, a warning that
 * goes once the restricted fields are marked and not opened.
 */
export const openingWithinSharing: Rule = {
  id: "opening-within-sharing",
  article: 25,
  alsoArticles: [3, 18],
  level: "error",
  scope: "entry",
  words: { zh: "开放不得宽于共享。", en: "Opening is never wider than sharing." },
  *check(entry) {
    const { sharing, opening, fields } = entry.value;
    if (!sharing?.type || !opening?.type || !isKept(entry)) return;
    const consent = opening.release?.method === "consent";
    const judge = (pointer: string, shared: Access, opened: Access): Problem => ({
      pointer,
      ...WIDER(shared, opened),
      ...(consent && shared === "none" && opened === "conditional" && CONSENT),
    });
    if (sharing.type === "none" && opening.type !== "none")
      yield judge("/opening/type", sharing.type, opening.type);
    else if (sharing.type === "conditional" && opening.type === "unconditional" && !namesRestricted(entry))
      yield { ...judge("/opening/type", sharing.type, opening.type), ...RESTRICT };
    for (const [pointer, field] of each(fields, "/fields")) {
      // A field that says nothing of its own sharing is judged with its entry.
      if (!field.sharing || isBroken(entry, pointer)) continue;
      const opened = field.opening ?? opening.type;
      if (STRICTNESS[opened] < STRICTNESS[field.sharing])
        yield judge(`${pointer}/${field.opening ? "opening" : "sharing"}`, field.sharing, opened);
    }
  },
};

/** Whether the fields that make sharing conditional are marked, and none of them is opened. */
function namesRestricted({ value }: Entry): boolean {
  const restricted = [...each(value.fields, "")].filter(
    ([, { sharing }]) => sharing && sharing !== "unconditional",
  );
  return restricted.length > 0 && restricted.every(([, { opening }]) => opening === "none");
}

const ZH = { unconditional: "无条件", conditional: "有条件", none: "不予" } as const;
const RESTRICT = {
  level: "warning",
  hint: {
    zh: '给受限的信息项写上 sharing 和 "opening": "none"，或把开放类型改为 "conditional"。',
    en: 'Give the restricted items their sharing and "opening": "none", or write the opening type "conditional".',
  },
} as const;
const CONSENT = {
  level: "warning",
  hint: {
    zh: "权利人已同意开放；确认同意的范围与开放的内容一致。",
    en: "Its right-holders agree to open it; make sure that they agree to all that is opened.",
  },
} as const;

const WIDER = (shared: Access, opened: Access) => ({
  message: {
    zh: `开放是“${ZH[opened]}开放”，共享却是“${ZH[shared]}共享”；开放不得宽于共享。`,
    en: `Opening is "${opened}" while sharing is "${shared}"; opening was expected to be no wider than sharing.`,
  },
  hint: {
    zh: `把开放类型写成 "${shared}"，或放宽共享。`,
    en: `Write the opening type "${shared}", or widen sharing.`,
  },
});
