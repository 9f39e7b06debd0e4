import type { Rule } from "./rule.ts";

/** Base data is shared unconditionally, thematic data is shared; a higher law may forbid it by name (Art. 20). */
export const sharingAsClassified: Rule = {
  id: "sharing-as-classified",
  article: 20,
  level: "error",
  scope: "entry",
  words: {
    zh: "基础数据无条件共享，主题数据应当共享；上位法禁止的写明例外依据。",
    en: "Base data is shared unconditionally and thematic data is shared; a higher law that forbids it is named as exception.",
  },
  *check({ value: { classification, sharing } }) {
    const base = classification?.class === "base" && sharing && sharing.type !== "unconditional";
    const thematic = classification?.class === "thematic" && sharing?.type === "none";
    if (!base && !thematic) return;
    const zh = base ? "基础数据应当无条件共享" : "主题数据应当共享";
    const en = base
      ? "base data was expected to be shared unconditionally"
      : "thematic data was expected to be shared";
    const type = sharing?.type;
    yield sharing?.exception
      ? {
          level: "warning",
          pointer: "/sharing/exception",
          message: {
            zh: `共享类型是 "${type}"，${zh}；例外依据是“${sharing.exception.title}”，须经大数据主管部门同意。`,
            en: `Sharing is "${type}", while ${en}; the exception rests on "${sharing.exception.title}" and needs the data authority's approval.`,
          },
          hint: {
            zh: "保留审批材料；依据失效后改回。",
            en: "Keep the approval; change it back once the basis ends.",
          },
        }
      : {
          pointer: "/sharing/type",
          message: { zh: `共享类型是 "${type}"；${zh}。`, en: `Sharing is "${type}"; ${en}.` },
          hint: base
            ? {
                zh: '写成 "unconditional"，或写明 sharing.exception。',
                en: 'Write "unconditional", or name sharing.exception.',
              }
            : {
                zh: '写成 "unconditional" 或 "conditional"，或写明 sharing.exception。',
                en: 'Write "unconditional" or "conditional", or name sharing.exception.',
              },
        };
  },
};
