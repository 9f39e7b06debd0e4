import type { Level, Words } from "../catalog/finding.ts";
import type { Dataset, Field } from "../catalog/types.gen.ts";
import type { Column } from "../tables/scan/column.ts";
import { IDENTIFIERS } from "../tables/scan/identifier.ts";
import { type Hit, scanColumn } from "../tables/scan/scan-column.ts";

/** What the scan of a data file found in a column; row and column place it, `message` holds masked evidence only. */
export interface ScanProblem {
  level: Level;
  article: number;
  alsoArticles?: number[];
  /** The row of the first value, as the reader counts it. */
  row: number;
  /** The column as the file names it. */
  column: string;
  message: Words;
  hint: Words;
}

type Scanned = Pick<Partial<Dataset>, "opening" | "fields">;

/**
 * Scans a table for personal identifiers (Arts. 28 and 32).
 * @param entry the entry whose data it is
 * @param columns as the file names them: by a field's name or its title
 * @returns `see` takes each row, `problems` says what was found
 */
export function scanTable(entry: Scanned, columns: string[]) {
  const fields = columns.map((column) =>
    entry.fields?.find((field) => field?.name === column || field?.title?.zh === column),
  );
  const named: Column[] = columns.map((column, at) => {
    const field = fields[at];
    return field
      ? { name: field.name, title: field.title.zh, identifierRole: field.identifierRole }
      : { title: column };
  });
  const scans = named.map((column, at) =>
    scanColumn(
      column,
      named.filter((_, other) => other !== at),
    ),
  );
  return {
    /** Looks at a row's cells; what a cell that is missing would hold is passed over. */
    see(cells: readonly unknown[], row: number): void {
      for (let at = 0; at < scans.length; at++) {
        const cell = cells[at];
        if (cell !== null && cell !== undefined) scans[at]?.see(textOf(cell), row);
      }
    },
    problems: (): ScanProblem[] =>
      scans.flatMap((scan, at) =>
        scan.hits().flatMap((hit) => judge(entry, fields[at], columns[at] ?? "", hit) ?? []),
      ),
  };
}

/** JSON and GeoJSON hold values within values. */
const textOf = (cell: unknown) =>
  typeof cell === "string" ? cell : typeof cell === "object" ? JSON.stringify(cell) : String(cell);

function judge(entry: Scanned, field: Field | undefined, column: string, hit: Hit): ScanProblem | undefined {
  if (field?.publicByLaw || field?.opening === "none") return undefined;
  const opened = field?.opening ?? entry.opening?.type;
  const released = opened !== "none" && entry.opening?.release !== undefined;
  const error = released || opened === "unconditional";
  if (!error && (field?.identifierRole === "citizenId" || field?.sharing === "none")) return undefined;
  const [first] = hit.first;
  if (!first) return undefined;
  return {
    level: error ? "error" : "warning",
    article: 32,
    ...(released ? { alsoArticles: [28] } : {}),
    row: first.row,
    column,
    message: describe(column, hit, released ? "released" : error ? "open" : "guarded"),
    hint: error ? HINTS.open : HINTS.guarded,
  };
}

/** Where the column stands: opened to all, opened after it was masked or cleared, or given to some only. */
type Standing = "open" | "released" | "guarded";

function describe(column: string, { identifier, values, first }: Hit, standing: Standing): Words {
  const evidence = first.map(({ row, masked }) => ({ row, masked }));
  const zh = evidence.map(({ row, masked }) => `第 ${row} 行 ${masked}`).join("、");
  const en = evidence.map(({ row, masked }) => `row ${row}: ${masked}`).join(", ");
  const { zh: kind, en: kindEn } = IDENTIFIERS[identifier];
  const count = values === 1 ? "1 value" : `${values} values`;
  return {
    zh: `"${column}" 列有 ${values} 个值含${kind}（${zh}）；${STANDINGS[standing].zh}`,
    en: `In the column "${column}" ${count} ${values === 1 ? "holds" : "hold"} ${kindEn} (${en}); ${STANDINGS[standing].en}`,
  };
}

const STANDINGS: Record<Standing, Words> = {
  open: {
    zh: "无条件开放的文件不应当有个人标识。",
    en: "a file that is open to all was expected to hold no personal identifier.",
  },
  released: {
    zh: "脱敏、脱密后开放的数据不应当有个人标识。",
    en: "data that was masked or cleared before it was opened was expected to hold none.",
  },
  guarded: {
    zh: "这一列没有标明是个人标识，也没有标明不予开放。",
    en: "the column was expected to be marked as a personal identifier or as not opened.",
  },
};

const HINTS: Record<"open" | "guarded", Words> = {
  open: {
    zh: '从文件中去掉这些值，或在该信息项写上 "opening": "none"；法律要求公开的，用 publicByLaw 写明依据。',
    en: 'Take these values out of the file, or write "opening": "none" on the item; where a law orders them to be public, name it under publicByLaw.',
  },
  guarded: {
    zh: '在该信息项写上 "opening": "none"；是身份证号码的，再写上 "identifierRole": "citizenId"。',
    en: 'Write "opening": "none" on the item; where it holds citizen numbers, also "identifierRole": "citizenId".',
  },
};
