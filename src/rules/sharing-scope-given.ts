import { isBroken, isKept } from "./records.ts";
import { each, type Rule } from "./rule.ts";

const LIMITS = ["audience", "part", "conditions"] as const;

/** Unconditional sharing is for all agencies; conditional sharing says which agencies, or which part (Art. 18). */
export const sharingScopeGiven: Rule = {
  id: "sharing-scope-given",
  article: 18,
  head: 1,
  level: "error",
  scope: "entry",
  words: {
    zh: "无条件共享面向所有机构；有条件共享写明向哪些机构共享，或共享哪一部分。",
    en: "Unconditional sharing is for all agencies; conditional sharing names the agencies or the part.",
  },
  *check(entry) {
    const { sharing, fields } = entry.value;
    if (!sharing || !isKept(entry)) return;
    if (sharing.type === "unconditional") {
      for (const key of LIMITS) {
        if (!sharing[key]) continue;
        yield {
          pointer: `/sharing/${key}`,
          message: {
            zh: `共享类型是 "unconditional"，又写了 ${key}；无条件共享应当面向所有机构。`,
            en: `Sharing is "unconditional", but limited by ${key}; all agencies were expected.`,
          },
          hint: {
            zh: `删去 ${key}，或把类型改为 "conditional" 并写明依据。`,
            en: `Remove ${key}, or write the type "conditional" and name the basis.`,
          },
        };
      }
    }
    if (sharing.type !== "conditional" || sharing.audience?.length || sharing.part) return;
    if (LIMITS.some((key) => isBroken(entry, `/sharing/${key}`))) return;
    // Items that are not shared at all show the part, too.
    if ([...each(fields, "")].some(([, field]) => field.sharing === "none")) return;
    yield {
      ...(sharing.conditions && { level: "warning" }),
      pointer: "/sharing",
      message: {
        zh: "有条件共享没有写明向哪些机构（audience）或哪一部分（part）；应当写明其一。",
        en: "Conditional sharing names neither agencies (audience) nor a part (part); one of them was expected.",
      },
      hint: { zh: "写上 audience 或 part。", en: "Write audience or part." },
    };
  },
};
