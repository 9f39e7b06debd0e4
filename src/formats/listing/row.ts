import { createHash } from "node:crypto";
import { MEANINGS, UNUSED } from "./keys.ts";
import { isBlank } from "./text.ts";

/** One row of a listing: the portal's own keys and values. */
export type Raw = Record<string, unknown>;

/** The first 16 hex digits of the SHA-256 of a row's canonical JSON (keys sorted): its name, whatever its place. */
export const rowName = (raw: Raw) => sha256(canonical(raw)).slice(0, 16);

/** SHA-256 of a text, in hex. */
export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * What `origin.raw` keeps: the row without what is blank or blacked out, keys sorted, so that copies with another
 * order of keys leave the same bytes. What names or reaches a person goes too (the standard knows offices only).
 */
export function keptRaw(raw: Raw): Raw {
  const kept = Object.entries(raw).filter(([key, value]) => !isBlank(value) && !isPersonal(key, value));
  return JSON.parse(canonical(Object.fromEntries(kept))) as Raw;
}

/** A person's name by its key, or a mobile number (also a masked one) where an office's was expected. */
export const isPersonal = (key: string, value: unknown) =>
  UNUSED.get(key) === "person" ||
  (MEANINGS.phone.keys.includes(key) && /(^|\D)1[\d*]{10}(\D|$)/.test(String(value)));

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}
