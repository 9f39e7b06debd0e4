import type { CodeList } from "../../catalog/generate.ts";
import { codeOfSpelling } from "../../catalog/nearest.ts";
import type { Format, Mode, OpeningType, Theme, UpdateCycle } from "../../catalog/types.gen.ts";

/** Reads a portal's spellings as codes. `undefined` means: no spelling of that code list. */
export interface Codes {
  theme(written: string): Theme | undefined;
  opening(written: string): OpeningType | undefined;
  updateCycle(written: string): UpdateCycle | undefined;
  format(written: string): Format | undefined;
  mode(written: string): Mode | undefined;
}

/** @param lists the code lists of the standard with their spellings */
export function readCodes(lists: Record<string, CodeList>): Codes {
  const known = new Map<string, string | undefined>();
  // A listing repeats its few spellings thousands of times, so each is looked up once.
  const find = (list: string, written: string) => {
    const key = `${list} ${written}`;
    if (!known.has(key)) known.set(key, codeOfSpelling(lists[list], written));
    return known.get(key);
  };
  return {
    theme: (written) => find("theme", written) as Theme | undefined,
    opening: (written) => find("opening-type", written) as OpeningType | undefined,
    updateCycle: (written) => find("update-cycle", withoutNote(written)) as UpdateCycle | undefined,
    format: (written) =>
      formatParts(written)
        .map((part) => find("format", part))
        .find(Boolean) as Format | undefined,
    mode: (written) => find("mode", written) as Mode | undefined,
  };
}

/** `每年（更新说明：…）` says `每年`. */
const withoutNote = (written: string) => written.replace(/\s*[（(].*$/s, "") || written;

/** `电子表格-xlsx` is an xlsx, `数据库/其他` a database: the whole, else what follows the sign, else what precedes it. */
function formatParts(written: string): string[] {
  const [head = "", ...tail] = written.split(/[-:：/]/);
  return tail.length === 0 ? [written] : [written, tail.join("-"), head].filter(Boolean);
}
