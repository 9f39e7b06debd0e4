import { isBroken, isKept } from "./records.ts";
import type { Rule } from "./rule.ts";

/** An entry states the service modes by which it is shared and opened (Arts. 7 and 11). */
export const modesGiven: Rule = {
  id: "modes-given",
  article: 11,
  alsoArticles: [7],
  head: 1,
  level: "error",
  scope: "entry",
  words: { zh: "写明共享和开放的方式。", en: "The modes of sharing and opening are stated." },
  *check(entry) {
    if (!isKept(entry)) return;
    for (const part of ["sharing", "opening"] as const) {
      const { type, modes } = entry.value[part] ?? {};
      if (type !== "unconditional" && type !== "conditional") continue;
      if (modes?.length || isBroken(entry, `/${part}/modes`)) continue;
      const [zh, en] = part === "sharing" ? ["共享", "sharing"] : ["开放", "opening"];
      yield {
        pointer: modes ? `/${part}/modes` : `/${part}`,
        message: {
          zh: `${zh}没有写服务方式（modes）；应当至少写一种。`,
          en: `No mode of ${en} is stated (modes); at least one was expected.`,
        },
        hint: {
          zh: '写上 "api"、"exchange"、"file" 或 "page"。',
          en: 'Write "api", "exchange", "file" or "page".',
        },
      };
    }
  },
};
