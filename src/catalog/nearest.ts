import { closest, distance } from "fastest-levenshtein";
import type { CodeList } from "./generate.ts";

/** The allowed word nearest to what was written, or undefined where none is near. */
export function nearest(written: string, allowed: string[]): string | undefined {
  if (allowed.length === 0 || written.length > 60) return undefined;
  const same = allowed.find((word) => word.toLowerCase() === written.toLowerCase().trim());
  const best = same ?? closest(written, allowed);
  return same || distance(written, best) <= Math.ceil(written.length * 0.4) ? best : undefined;
}

/** The code that a known spelling stands for (`每天` → `daily`), by code, label or spelling. */
export function codeOfSpelling(list: CodeList | undefined, written: string): string | undefined {
  const key = fold(written);
  return list?.codes.find((c) =>
    [c.code, c.zh, c.en, ...(c.spellings ?? [])].some((spelling) => fold(spelling) === key),
  )?.code;
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
