import type { CodeList } from "../../catalog/generate.ts";
import { codeOfSpelling } from "../../catalog/nearest.ts";
import type {
  ClassificationCategory,
  ClassificationClass,
  Format,
  OpeningType,
  Theme,
  UpdateCycle,
} from "../../catalog/types.gen.ts";

/** Reads the codes of other standards as ours: by the maps that the writers use, then by spelling. */
export interface ForeignCodes {
  theme(written: string): Theme | undefined;
  category(written: string): ClassificationCategory | undefined;
  class(written: string): ClassificationClass | undefined;
  opening(written: string): OpeningType | undefined;
  updateCycle(written: string): UpdateCycle | undefined;
  format(written: string): Format | undefined;
}

const TABLES: Record<string, string> = {
  theme: "data-theme",
  "update-cycle": "frequency",
  format: "file-type",
  "opening-type": "access-right",
};
const EU = "http://publications.europa.eu/resource/authority/";
const IANA = /^https?:\/\/www\.iana\.org\/assignments\/media-types\//;

/** @param lists the code lists of the standard with their maps */
export function foreignCodes(lists: Record<string, CodeList>): ForeignCodes {
  const known = new Map<string, string | undefined>();
  const find = (list: string, targets: string[]) => (written: string) => {
    const key = `${list} ${written}`;
    if (!known.has(key)) known.set(key, codeOf(lists[list], list, targets, written));
    return known.get(key);
  };
  return {
    theme: find("theme", ["eu"]) as ForeignCodes["theme"],
    category: find("classification-category", []) as ForeignCodes["category"],
    class: find("classification-class", []) as ForeignCodes["class"],
    opening: find("opening-type", ["eu", "dcatUs1"]) as ForeignCodes["opening"],
    updateCycle: find("update-cycle", ["eu", "iso8601", "dcatUs"]) as ForeignCodes["updateCycle"],
    format: find("format", ["eu", "iana"]) as ForeignCodes["format"],
  };
}

function codeOf(
  codeList: CodeList | undefined,
  list: string,
  targets: string[],
  written: string,
): string | undefined {
  // A row on a page of code lists like ours: `…/standard/codes/#theme.transport`.
  const own = new RegExp(`#${list}\\.([A-Za-z]+)$`).exec(written)?.[1];
  if (own) return codeList?.codes.find(({ code }) => code === own)?.code;
  if (/^https?:/.test(written) && !written.startsWith(`${EU}${TABLES[list]}/`) && !IANA.test(written))
    return undefined;
  const name = written
    .replace(`${EU}${TABLES[list]}/`, "")
    .replace(IANA, "")
    .replace(/\s*;.*$/, "");
  for (const target of targets) {
    const found = codeList?.codes.filter(({ maps }) => maps?.[target]?.toLowerCase() === name.toLowerCase());
    if (found?.length) return chosen(found);
  }
  return codeOfSpelling(codeList, name);
}

/**
 * One of several codes that a target has one word for: `TXT` is our `txt` too, and JSON is sooner a file than an
 * interface; `OCTET` may be anything.
 */
function chosen(found: CodeList["codes"]): string | undefined {
  const files = found.filter(({ code }) => code !== "rest" && code !== "wms");
  const list = found.length > 1 && files.length > 0 ? files : found;
  return list.length === 1
    ? list[0]?.code
    : list.find(({ code, maps }) => maps?.eu?.toLowerCase() === code.toLowerCase())?.code;
}
