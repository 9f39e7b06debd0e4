import { compare, type Issue } from "../../catalog/finding.ts";
import type { Agency, Dataset } from "../../catalog/types.gen.ts";
import type { Validate } from "../../catalog/validate.ts";
import { type AgencyDraft, buildAgencies } from "../listing/agencies.ts";
import { entryIds } from "../listing/ids.ts";
import type { MappedRow } from "../listing/map.ts";
import { countUses, type ImportReport, type KeyOrder, type RefusedRow } from "../listing/report.ts";

export interface Import {
  /** Records by their path in the catalog root, sorted by path. */
  records: Map<string, Agency | Dataset>;
  report: ImportReport;
}

export interface Assembly {
  portal: string;
  /** Day of the import, YYYY-MM-DD. */
  date: string;
  validate: Validate;
  /** How the source names things; without a word as listings do. */
  keys?: KeyOrder;
  /** What is done with an entry when every entry has its id. */
  settle?(row: MappedRow, idOf: (row: MappedRow) => string | undefined): void;
}

/**
 * Mapped rows as catalog records with their agencies and a report. A row whose record would break the standard is
 * refused with the reason, never kept.
 */
export function assemble(all: MappedRow[], { portal, date, validate, keys, settle }: Assembly): Import {
  const english = new Map(all.map(({ publisher, publisherEn }) => [publisher, publisherEn]));
  const agencies = buildAgencies(
    portal,
    [...new Set(all.map(({ publisher }) => publisher))].sort(compare),
    date,
    english,
  );
  const agencyOf = ({ publisher }: MappedRow) => agencies.get(publisher) as AgencyDraft;

  const judged = all.map((row) => {
    const issues = row.title ? validate("dataset", row.record) : [NO_TITLE];
    return { row, issues: [...issues, ...validate("agency", agencyOf(row).record)] };
  });
  const mapped = judged.filter(({ issues }) => issues.length === 0).map(({ row }) => row);
  const refusedRows = judged.filter(({ issues }) => issues.length > 0).map(refuse);
  const ids = entryIds(mapped.map((row) => ({ ...row, agency: agencyOf(row).id, portal })));
  const idOf = new Map(mapped.map((row, index) => [row, `${agencyOf(row).id}/${ids[index]}`]));

  const records = new Map<string, Agency | Dataset>();
  for (const [index, row] of mapped.entries()) {
    const { id, record } = agencyOf(row);
    settle?.(row, (other) => idOf.get(other));
    records.set(`${id}/agency.json`, record);
    records.set(`${id}/datasets/${ids[index]}.json`, row.record);
  }
  return {
    records: new Map([...records].sort(([a], [b]) => compare(a, b))),
    report: {
      portal,
      date,
      rows: all.length,
      entries: mapped.length,
      copies: 0,
      refused: refusedRows.length,
      agencies: new Set(mapped.map(agencyOf)).size,
      withoutPublisher: mapped.filter(({ publisher }) => publisher === "").length,
      withoutOpening: mapped.filter(({ record }) => !record.opening).length,
      keys: countUses(
        mapped.flatMap(({ uses }) => uses),
        keys,
      ),
      refusedRows,
    },
  };
}

const refuse = ({ row, issues }: { row: MappedRow; issues: Issue[] }): RefusedRow => ({
  row: row.row,
  ...(row.at !== undefined && { at: row.at }),
  title: row.title,
  reasons: issues.map(({ pointer, rule, message }) => ({ pointer, rule, message })),
});

const NO_TITLE: Issue = {
  level: "error",
  pointer: "/title",
  rule: "title-given",
  message: { zh: "这一行没有名称；条目必须有名称。", en: "The row has no title; an entry needs one." },
};
