import { compare, type Issue } from "../../catalog/finding.ts";
import type { CodeList } from "../../catalog/generate.ts";
import type { Agency, Dataset } from "../../catalog/types.gen.ts";
import type { Validate } from "../../catalog/validate.ts";
import { type AgencyDraft, buildAgencies } from "./agencies.ts";
import { readCodes } from "./codes.ts";
import { entryIds } from "./ids.ts";
import { MEANINGS } from "./keys.ts";
import { type MappedRow, mapRow } from "./map.ts";
import { webAddress } from "./parts.ts";
import { countUses, type ImportReport, type RefusedRow } from "./report.ts";
import { type Raw, rowName } from "./row.ts";

export interface ImportOptions {
  portal: string;
  /** Day of the import, YYYY-MM-DD. */
  date: string;
  lists: Record<string, CodeList>;
  validate: Validate;
}

export interface Import {
  /** Records by their path in the catalog root, sorted by path. */
  records: Map<string, Agency | Dataset>;
  report: ImportReport;
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
  const all = distinct.map(([, raw]) => mapRow(raw, context));
  const agencies = buildAgencies(
    portal,
    [...new Set(all.map(({ publisher }) => publisher))].sort(compare),
    date,
  );
  const agencyOf = ({ publisher }: MappedRow) => agencies.get(publisher) as AgencyDraft;

  const judged = all.map((row) => {
    const issues = row.title ? validate("dataset", row.record) : [NO_TITLE];
    return { row, issues: [...issues, ...validate("agency", agencyOf(row).record)] };
  });
  const mapped = judged.filter(({ issues }) => issues.length === 0).map(({ row }) => row);
  const refusedRows = judged.filter(({ issues }) => issues.length > 0).map(refuse);
  const ids = entryIds(mapped.map((row) => ({ ...row, agency: agencyOf(row).id, portal })));

  const records = new Map<string, Agency | Dataset>();
  for (const [index, row] of mapped.entries()) {
    const { id, record } = agencyOf(row);
    records.set(`${id}/agency.json`, record);
    records.set(`${id}/datasets/${ids[index]}.json`, row.record);
  }
  return {
    records: new Map([...records].sort(([a], [b]) => compare(a, b))),
    report: {
      portal,
      date,
      rows: rows.length,
      entries: mapped.length,
      copies: rows.length - distinct.length,
      refused: refusedRows.length,
      agencies: new Set(mapped.map(agencyOf)).size,
      withoutPublisher: mapped.filter(({ publisher }) => publisher === "").length,
      withoutOpening: mapped.filter(({ record }) => !record.opening).length,
      keys: countUses(mapped.flatMap(({ uses }) => uses)),
      refusedRows,
    },
  };
}

const refuse = ({ row, issues }: { row: MappedRow; issues: Issue[] }): RefusedRow => ({
  row: row.row,
  title: row.title,
  reasons: issues.map(({ pointer, rule, message }) => ({ pointer, rule, message })),
});

/** Addresses that stand in one row only: one that several rows share says nothing of any of them. */
function ownAddresses(rows: Raw[]): (address: string) => boolean {
  const seen = new Map<string, number>();
  for (const raw of rows) {
    const addresses = new Set(MEANINGS.page.keys.map((key) => webAddress(raw[key])));
    for (const address of addresses) if (address) seen.set(address, (seen.get(address) ?? 0) + 1);
  }
  return (address) => seen.get(address) === 1;
}

const NO_TITLE: Issue = {
  level: "error",
  pointer: "/title",
  rule: "title-given",
  message: { zh: "这一行没有名称；条目必须有名称。", en: "The row has no title; an entry needs one." },
};
