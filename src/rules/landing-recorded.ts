import type { Rule } from "./rule.ts";
import { systemsOf } from "./systems.ts";

/** Where state or province built a system, agency and authority see to it that its data lands in the city (Art. 4). */
export const landingRecorded: Rule = {
  id: "landing-recorded",
  article: 4,
  level: "warning",
  scope: "agency",
  words: {
    zh: "国家、省建系统的数据落地情况有记录并推进落地。",
    en: "For systems built by state or province the landing of their data is recorded and pursued.",
  },
  *check({ id }, { catalog }) {
    for (const { file, text, value } of systemsOf(catalog, id)) {
      if (value.builtBy !== "state" && value.builtBy !== "province") continue;
      const { landing, name } = value;
      if (landing?.state === "landed") continue;
      yield {
        file,
        text,
        pointer: landing ? "/landing/state" : "",
        message: {
          zh: landing
            ? `上级建设的系统“${name?.zh}”的数据落地状态是 "${landing.state}"。`
            : `上级建设的系统“${name?.zh}”没有数据落地记录（landing）。`,
          en: landing
            ? `Data of the system "${name?.en ?? name?.zh}", built above the city, is "${landing.state}".`
            : `The system "${name?.en ?? name?.zh}", built above the city, has no landing record (landing).`,
        },
        hint: {
          zh: "会同大数据主管部门向建设单位申请，并更新状态。",
          en: "Ask the builder together with the data authority, and update the state.",
        },
      };
    }
  },
};
