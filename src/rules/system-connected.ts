import type { Rule } from "./rule.ts";
import { systemsOf } from "./systems.ts";

/** Existing business systems connect to the city platform, and the connection is in use (Arts. 6 and 17). */
export const systemConnected: Rule = {
  id: "system-connected",
  article: 17,
  alsoArticles: [6],
  level: "warning",
  scope: "agency",
  words: {
    zh: "业务系统接入市平台并交换数据。",
    en: "Business systems are connected to the city platform and exchange data.",
  },
  *check({ id }, { catalog }) {
    for (const { file, text, value } of systemsOf(catalog, id)) {
      const { state, lastExchange } = value.connection ?? {};
      if (!state || (state === "connected" && lastExchange)) continue;
      yield {
        file,
        text,
        pointer: "/connection",
        message:
          state === "connected"
            ? {
                zh: `系统“${value.name?.zh}”已接入，却没有交换记录（lastExchange）。`,
                en: `The system "${value.name?.en ?? value.name?.zh}" is connected, but no exchange is recorded (lastExchange).`,
              }
            : {
                zh: `系统“${value.name?.zh}”的接入状态是 "${state}"；应当接入市平台。`,
                en: `The connection of the system "${value.name?.en ?? value.name?.zh}" is "${state}"; "connected" was expected.`,
              },
        hint: {
          zh: "与平台运行机构办理接入，再更新记录。",
          en: "Arrange the connection with the platform operator, then update the record.",
        },
      };
    }
  },
};
