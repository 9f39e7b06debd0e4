import { isBroken } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Where state or province built a system, agency and authority see to it that its data lands in the city (Art. 4). */
export const landingRecorded: Rule = {
  id: "landing-recorded",
  article: 4,
  level: "warning",
  scope: "system",
  words: {
    zh: "国家、省建系统的数据落地情况有记录，直到落地。",
    en: "For systems built by state or province the landing of their data is recorded, until it has landed.",
  },
  *check(system) {
    const { builtBy, landing } = system.value;
    if (builtBy !== "state" && builtBy !== "province") return;
    if (landing?.state === "landed" || isBroken(system, "/landing")) return;
    yield {
      pointer: landing ? "/landing/state" : "",
      message: landing
        ? {
            zh: `系统由上级建设，数据落地状态是 "${landing.state}"；应当是 "landed"。`,
            en: `The system was built above the city and the landing of its data is "${landing.state}"; "landed" was expected.`,
          }
        : {
            zh: "系统由上级建设，没有数据落地记录（landing）；应当有记录。",
            en: "The system was built above the city and the landing of its data (landing) is not recorded; a record was expected.",
          },
      hint: {
        zh: "会同大数据主管部门向建设单位申请数据落地，再更新 landing。",
        en: "Ask its builder together with the data authority, then update landing.",
      },
    };
  },
};
