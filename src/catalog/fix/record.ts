import { toText } from "../canonical.ts";
import type { Issue, PatchOperation } from "../finding.ts";
import { orderKeys } from "../key-order.ts";
import { locator, parseRecord } from "../parse.ts";
import { applyPatch, valueAt } from "../patch.ts";
import type { Kind, Validate } from "../validate.ts";
import { inexactNumber } from "./exact.ts";
import { proveFixes } from "./prove.ts";
import { tidyTexts } from "./texts.ts";

/** One value that was written otherwise. `from` is absent where nothing stood. */
export interface Repair {
  pointer: string;
  line: number;
  from?: unknown;
  to: unknown;
}

/** A remark on the file with its line. */
export type Remark = Pick<Issue, "rule" | "message" | "hint"> & { line: number };

export interface FixedRecord {
  /** The file anew; absent where it is as it should be, or is left. */
  text?: string;
  repairs: Repair[];
  /** What writing the file anew mends: its encoding, a comma too many. */
  mended: Remark[];
  /** Whether spaces, line ends or the order of properties change. */
  formatted: boolean;
  /** Why the file is left as it is. */
  left: Remark[];
}

/**
 * Mends what can be mended without a change of meaning: what findings carry as `fix`, then the ends and widths of
 * texts, then form and order. Done twice, it has nothing left to do.
 * @param bytes the file's content
 * @param address what `$schema` says where it is missing
 */
export function fixRecord(
  bytes: Uint8Array,
  kind: Kind,
  address: string,
  { schemas, validate }: { schemas: Record<string, object>; validate: Validate },
): FixedRecord {
  const { text, value, issues } = parseRecord(bytes);
  const nothing = { repairs: [], mended: [], formatted: false, left: [] };
  const remarks = (found: Issue[]): Remark[] => {
    const locate = locator(text);
    return found.map(({ rule, message, hint, pointer, offset }) => ({
      rule,
      message,
      ...(hint && { hint }),
      line: locate(pointer, offset).line,
    }));
  };
  const lasting = issues.filter(({ fix }) => !fix);
  if (lasting.length > 0) return { ...nothing, left: remarks(lasting) };

  const judge = (changed: unknown) => validate(kind, changed);
  const tidy = (changed: unknown) => tidyTexts(changed, kind, schemas);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const given = isObject && !Object.hasOwn(value, "$schema") ? { $schema: address, ...value } : value;
  const [fixed, places] = repaired(given, judge, tidy);
  const written = toText(orderKeys(fixed, kind, schemas));
  if (issues.length === 0 && written === text) return nothing;
  const inexact = inexactNumber(text);
  if (inexact) return { ...nothing, left: remarks([inexact]) };
  const locate = locator(text);
  return {
    text: written,
    repairs: [...(given === value ? [] : ["/$schema"]), ...places].map((pointer) => ({
      pointer,
      line: locate(pointer).line,
      from: valueAt(value, pointer),
      to: valueAt(fixed, pointer),
    })),
    mended: remarks(issues),
    formatted: toText(orderKeys(value, kind, schemas)) !== text,
    left: [],
  };
}

/** The value with all repairs, and the places that changed. A repair may open the way for the next. */
function repaired(
  value: unknown,
  judge: (value: unknown) => Issue[],
  tidy: (value: unknown) => PatchOperation[],
): [unknown, string[]] {
  const asIssue = (operation: PatchOperation): Issue => ({
    level: "warning",
    rule: "text-tidy",
    pointer: operation.path,
    message: { zh: "", en: "" },
    fix: [operation],
  });
  const places: string[] = [];
  for (let current = value; ; ) {
    const issues = [...judge(current), ...tidy(current).map(asIssue)];
    const patch = proveFixes(current, issues, judge).flatMap(({ fix = [] }) => fix);
    if (patch.length === 0) return [current, places];
    current = applyPatch(current, patch);
    for (const { path } of patch)
      if (!places.some((place) => `${path}/`.startsWith(`${place}/`))) places.push(path);
  }
}
