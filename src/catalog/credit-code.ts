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
