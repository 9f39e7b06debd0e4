import { MEANINGS, type Meaning, meaningOf, type Reason, UNUSED } from "./keys.ts";
import { isPersonal, type Raw } from "./row.ts";
import { isBlank, isPlaceholder, plainLine, splitTags } from "./text.ts";

/** What became of one raw value: the report counts these. */
export interface Use {
  key: string;
  value: string;
  /**
   * `unused` values can be read and have no place; `placeholder` values say that nothing is given, `empty` ones
   * (blacked out ones, too) say nothing at all.
   */
  outcome: "mapped" | "unmapped" | "unused" | "placeholder" | "empty";
  reason?: Reason;
  /** Where it stands, in a document that has places. */
  at?: string;
}

/** Reads a row by meaning and notes what became of each value. */
export class RowReader {
  readonly raw: Raw;
  readonly uses: Use[] = [];

  constructor(raw: Raw) {
    this.raw = raw;
  }

  /** The values of a meaning that say something, the most telling key first. */
  given(meaning: Meaning): { key: string; value: unknown }[] {
    return MEANINGS[meaning].keys.flatMap((key) => {
      const value = Object.hasOwn(this.raw, key) ? this.raw[key] : undefined;
      if (isBlank(value)) return [];
      if (isPersonal(key, value)) this.use(key, "…", "unused", "person");
      else if (!Array.isArray(value) && isPlaceholder(plainLine(String(value))))
        this.use(key, String(value), "placeholder");
      else if (typeof value === "object" && !Array.isArray(value))
        this.use(key, JSON.stringify(value), "unmapped");
      else return [{ key, value }];
      return [];
    });
  }

  /** The first value that can be read; the others are noted as given elsewhere. */
  first<T>(meaning: Meaning, read: (value: string) => T | undefined): T | undefined {
    let found: T | undefined;
    for (const { key, value } of this.given(meaning)) {
      const mapped = read(String(value));
      if (mapped === undefined) this.use(key, String(value), "unmapped");
      else if (found === undefined) this.use(key, String(value), "mapped");
      else this.use(key, String(value), "unused", "elsewhere");
      found ??= mapped;
    }
    return found;
  }

  text(meaning: Meaning, clean: (raw: string) => string): string | undefined {
    return this.first(meaning, (value) => clean(value) || undefined);
  }

  /** All words of a meaning. */
  all(meaning: Meaning): string[] {
    return this.given(meaning).flatMap(({ key, value }) => {
      const words = splitTags(value);
      for (const word of words) this.use(key, word, "mapped");
      return words;
    });
  }

  use(key: string, value: string, outcome: Use["outcome"], reason?: Reason): void {
    this.uses.push({ key, value, outcome, ...(reason && { reason }) });
  }

  /** All notes, with those on keys that are empty or have no property. */
  finish(): Use[] {
    for (const [key, value] of Object.entries(this.raw)) {
      if (isBlank(value)) this.use(key, "", "empty");
      if (isBlank(value) || meaningOf(key)) continue;
      const reason = UNUSED.get(key);
      if (reason) this.use(key, reason === "person" ? "…" : String(value), "unused", reason);
      else this.use(key, typeof value === "string" ? value : JSON.stringify(value), "unmapped");
    }
    return this.uses;
  }
}
