import { creditCheckCharacter } from "../catalog/credit-code.ts";
import type { Rule } from "./rule.ts";

/** The register of agencies is short and ours, so a wrong check character is an error (Art. 16). */
export const creditCodeValid: Rule = {
  id: "credit-code-valid",
  article: 16,
  level: "error",
  scope: "agency",
  words: {
    zh: "机构的统一社会信用代码校验位正确。",
    en: "The check character of an agency's credit code is right.",
  },
  *check({ value: { creditCode } }) {
    if (!creditCode) return;
    const expected = creditCheckCharacter(creditCode.slice(0, 17));
    if (expected === creditCode[17]) return;
    yield {
      pointer: "/creditCode",
      message: {
        zh: `"${creditCode}" 的校验位是 "${creditCode[17]}"；按前 17 位应当是 "${expected}"。`,
        en: `The check character of "${creditCode}" is "${creditCode[17]}"; its first 17 characters give "${expected}".`,
      },
      hint: {
        zh: "对照登记证书重新抄写这 18 位。",
        en: "Copy the 18 characters again from the certificate.",
      },
    };
  },
};
