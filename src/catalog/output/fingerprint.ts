import type { Finding } from "../finding.ts";
import { hashOf } from "../hash.ts";

/**
 * A name for each finding that stays when lines shift or items of a list move: its file, rule, place without the
 * indices and words; of findings that are alike, their number.
 * @param pathOf the path from the repository's top
 */
export function fingerprints(findings: Finding[], pathOf: (file: string) => string): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ file, rule, pointer, message }) => {
    const same = [pathOf(file), rule, pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*"), message.zh];
    const key = JSON.stringify(same);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hashOf([...same, count]);
  });
}
