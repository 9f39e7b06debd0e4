import type { Rule } from "./rule.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * The check character of a unified social credit code: (31 − Σ value·3^(i−1) mod 31) mod 31.
 * Source: GB 32100-2015. The second modulus matters: without it a sum of zero has no character.
 * @param body the first 17 characters
 * @returns undefined where a character is outside the alphabet
 */
export function creditCheckCharacter(body: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

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
