import { compare } from "../../catalog/finding.ts";
import type { CodeList } from "../../catalog/generate.ts";
import type { Validate } from "../../catalog/validate.ts";
import { assemble, type Import } from "../import/assemble.ts";
import { readCodes } from "./codes.ts";
import { MEANINGS } from "./keys.ts";
import { mapRow } from "./map.ts";
import { webAddress } from "./parts.ts";
import { type Raw, rowName } from "./row.ts";

export interface ImportOptions {
  portal: string;
  /** Day of the import, YYYY-MM-DD. */
  date: string;
  lists: Record<string, CodeList>;
  validate: Validate;
}

/**
 * Turns the rows of one portal into catalog records. The same rows in any order give the same records and report.
 * A row whose record would break the standard is refused with the reason, never kept.
 */
export function importRows(rows: Raw[], { portal, date, lists, validate }: ImportOptions): Import {
  const distinct = [...new Map(rows.map((raw) => [rowName(raw), raw]))].sort(([a], [b]) => compare(a, b));
  const context = {
    portal,
    date,
    codes: readCodes(lists),
    isOwn: ownAddresses(distinct.map(([, raw]) => raw)),
  };
  const { records, report } = assemble(
    distinct.map(([, raw]) => mapRow(raw, context)),
    { portal, date, validate },
  );
  return { records, report: { ...report, rows: rows.length, copies: rows.length - distinct.length } };
}

/** Addresses that stand in one row only: one that several rows share says nothing of any of them. */
function ownAddresses(rows: Raw[]): (address: string) => boolean {
  const seen = new Map<string, number>();
  for (const raw of rows) {
    const addresses = new Set(MEANINGS.page.keys.map((key) => webAddress(raw[key])));
    for (const address of addresses) if (address) seen.set(address, (seen.get(address) ?? 0) + 1);
  }
  return (address) => seen.get(address) === 1;
}
