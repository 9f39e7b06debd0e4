import { SHARING_RANKS } from "./bases.ts";
import { rankWords } from "./bases-words.ts";
import { isBroken, isKept } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Base data is shared unconditionally, thematic data is shared; a higher law may forbid it by name (Art. 20). */
export const sharingAsClassified: Rule = {
  id: "sharing-as-classified",
  article: 20,
  head: 1,
  level: "error",
  scope: "entry",
  words: {
    zh: "基础数据无条件共享，主题数据应当共享；上位法禁止的写明例外依据。",
    en: "Base data is shared unconditionally and thematic data is shared; a higher law that forbids it is named as exception.",
  },
  *check(entry, { date }) {
    const { classification, sharing } = entry.value;
    const { type, exception } = sharing ?? {};
    const base = classification?.class === "base" && (type === "conditional" || type === "none");
    const thematic = classification?.class === "thematic" && type === "none";
    if ((!base && !thematic) || !isKept(entry) || isBroken(entry, "/sharing/exception")) return;
    const zh = base ? "基础数据应当无条件共享" : "主题数据应当共享";
    const en = base
      ? "base data was expected to be shared unconditionally"
      : "thematic data was expected to be shared";
    const wanted = base ? ['"unconditional"'] : ['"unconditional"', '"conditional"'];
    if (!exception) {
      yield {
        pointer: "/sharing/type",
        message: { zh: `共享类型是 "${type}"；${zh}。`, en: `Sharing is "${type}"; ${en}.` },
        hint: {
          zh: `写成 ${wanted.join(" 或 ")}，或用 sharing.exception 写明禁止共享的上位法。`,
          en: `Write ${wanted.join(" or ")}, or name the higher law that forbids it as sharing.exception.`,
        },
      };
    } else if (!SHARING_RANKS.includes(exception.rank)) {
      yield {
        pointer: "/sharing/exception/rank",
        message: {
          zh: `共享类型是 "${type}"，例外依据只是${rankWords([exception.rank]).zh}；应当是${rankWords(SHARING_RANKS).zh}。`,
          en: `Sharing is "${type}" and the exception is only a ${rankWords([exception.rank]).en}; one of ${rankWords(SHARING_RANKS).en} was expected.`,
        },
        hint: {
          zh: `写明禁止共享的上位法，或把类型写成 ${wanted.join(" 或 ")}。`,
          en: `Name the higher law that forbids it, or write the type ${wanted.join(" or ")}.`,
        },
      };
    } else {
      const ended = exception.to !== undefined && exception.to < date;
      yield {
        level: "warning",
        pointer: ended ? "/sharing/exception/to" : "/sharing/exception",
        message: {
          zh: `共享类型是 "${type}"，例外依据“${exception.title}”${ended ? `施行到 ${exception.to} 为止` : "须经大数据主管部门同意"}；${zh}。`,
          en: `Sharing is "${type}" under the exception "${exception.title}", which ${ended ? `was in force until ${exception.to}` : "needs the data authority's approval"}; ${en}.`,
        },
        hint: ended
          ? {
              zh: `换用现行的上位法，或把类型写成 ${wanted.join(" 或 ")}。`,
              en: `Name a higher law in force, or write the type ${wanted.join(" or ")}.`,
            }
          : {
              zh: "保留同意的材料；依据失效后改回。",
              en: "Keep the approval; change it back once the basis ends.",
            },
      };
    }
  },
};
