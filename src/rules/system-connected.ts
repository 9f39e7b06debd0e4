import { isBroken } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Existing business systems connect to the city platform, and the connection is in use (Arts. 6 and 17). */
export const systemConnected: Rule = {
  id: "system-connected",
  article: 17,
  alsoArticles: [6],
  level: "warning",
  scope: "system",
  words: {
    zh: "业务系统接入市平台并交换数据。",
    en: "Business systems are connected to the city platform and exchange data.",
  },
  *check(system) {
    const { state, lastExchange } = system.value.connection ?? {};
    if (!state || isBroken(system, "/connection")) return;
    if (state !== "connected") {
      yield {
        pointer: "/connection/state",
        message: {
          zh: `系统的接入状态是 "${state}"；应当是 "connected"。`,
          en: `The connection of the system is "${state}"; "connected" was expected.`,
        },
        hint: {
          zh: "与平台运行机构办理接入，再更新 connection。",
          en: "Arrange the connection with the platform operator, then update connection.",
        },
      };
    } else if (!lastExchange) {
      yield {
        pointer: "/connection",
        message: {
          zh: "系统已接入，没有交换记录（lastExchange）；应当有最近一次交换的日期。",
          en: "The system is connected, but no exchange is recorded (lastExchange); the day of the last one was expected.",
        },
        hint: { zh: "交换数据后写上 lastExchange。", en: "Write lastExchange once data was exchanged." },
      };
    }
  },
};
