import type { DataRun } from "./data-fs.ts";
import type { Result, Run } from "./run-fs.ts";

/** One line of the table: what, how much, what it may be at most, and the part of that which it takes. */
export interface Row {
  name: string;
  value: string;
  limit?: string;
  ratio?: number;
}

/** What a machine of 2 cores may need at most. Seconds and bytes; those of commands hold for this many entries. */
export const LIMITS = {
  entries: 10_000,
  // The comparison of Art. 15 adds at most 5 s to a check, which otherwise takes at most 3 s.
  check: { wall: 8, without: 3, change: 1, peak: 400e6 },
  history: { wall: 5 },
  build: { wall: 40, peak: 1.2e9 },
  types: { typescript6: 6, typescript7: 2 },
  exports: { wall: 45, peak: 1e9 },
  page: { htmlAndCss: 30e3, script: 10e3 },
  // The check may take two and a half times as long as the parser alone.
  data: { slower: 2.5, peak: 300e6 },
};

/** The numbers of a result in the order in which they are read. */
export function rowsOf({ entries, catalog, check, history, build, exports, site, types }: Result): Row[] {
  const limits = entries === LIMITS.entries ? LIMITS : undefined;
  return [
    row("catalog: mean bytes of an entry", number(catalog.bytes / catalog.entries)),
    ...command("check", check, { one: "an entry", entries }, limits?.check),
    row("check: without Art. 15", seconds, check.without, limits?.check.without),
    row("check: one changed entry, at worst", seconds, check.change, limits?.check.change),
    row(
      `history: ${number(history.commits)} commits, both sites`,
      seconds,
      history.seconds,
      limits?.history.wall,
    ),
    ...command("build", build, { one: "an entry shown", entries: site.entries }, limits?.build),
    ...command(
      "exports, API and SDK",
      exports,
      { one: "an entry shown", entries: site.entries },
      limits?.exports,
    ),
    row("site: entries shown", number(site.entries)),
    row("site: pages", number(site.pages)),
    row("site: files", number(site.files)),
    row("site: bytes", megabytes(site.bytes)),
    row("search: files", number(site.searchFiles)),
    row("search: bytes", megabytes(site.searchBytes)),
    row("entry page, median: HTML + CSS gzipped", kilobytes(site.median.htmlAndCss)),
    row("entry page, largest", kilobytes, site.largest.htmlAndCss, LIMITS.page.htmlAndCss),
    row("entry page, most JavaScript gzipped", kilobytes, site.mostScript.script, LIMITS.page.script),
    row("SDK, three entries: TypeScript 6", seconds, types.typescript6, limits?.types.typescript6),
    ...(types.typescript7 === undefined
      ? []
      : [row("SDK, three entries: TypeScript 7", seconds, types.typescript7, limits?.types.typescript7)]),
  ];
}

/** The numbers of the check of a large table. */
export function rowsOfData({ rows, bytes, bare, check, peak, frictionless }: DataRun): Row[] {
  const speed = (size: number, time: number) => `${(size / 1e6 / time).toFixed(1)} MB/s`;
  const times = (value: number) => `${value.toFixed(2)} times`;
  const { data } = LIMITS;
  return [
    row("data: rows", number(rows)),
    row("data: bytes", megabytes(bytes)),
    row("data: the parser alone", speed(bytes, bare)),
    row("data: check", speed(bytes, check)),
    row("data: check, to the parser's time", times, check / bare, data.slower),
    ...(peak === undefined ? [] : [row("data: check, peak memory", megabytes, peak, data.peak)]),
    ...(frictionless
      ? [
          row(
            `data: frictionless, ${number(frictionless.rows)} rows`,
            speed(frictionless.bytes, frictionless.seconds),
          ),
          ...(frictionless.peak === undefined
            ? []
            : [row("data: frictionless, peak memory", megabytes(frictionless.peak))]),
        ]
      : []),
  ];
}

/** The part of the machine that other programs took while the commands ran, from 0 to 1; unknown counts as none. */
export const disturbance = ({ check, build, exports }: Result, cores: number): number =>
  Math.max(...[check, build, exports].map(({ others = 0, wall }) => others / (wall * cores)));

/** The table as a terminal shows it. */
export function formatRows(rows: Row[]): string {
  const lines = [
    ["", "measured", "limit", "of limit"],
    ...rows.map(({ name, value, limit = "", ratio }) => [
      name,
      value,
      limit,
      ratio === undefined ? "" : verdict(ratio),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function command(
  name: string,
  run: Run,
  { one, entries }: { one: string; entries: number },
  limits?: { wall: number; peak: number },
): Row[] {
  // Microseconds, as the calibration.
  const each = (run.wall / entries) * 1e6;
  const rows: (Row | undefined)[] = [
    row(`${name}: wall time`, seconds, run.wall, limits?.wall),
    run.user === undefined ? undefined : row(`${name}: user + system`, seconds(run.user + (run.system ?? 0))),
    run.others === undefined ? undefined : row(`${name}: other programs meanwhile`, seconds(run.others)),
    run.peak === undefined ? undefined : row(`${name}: peak memory`, megabytes, run.peak, limits?.peak),
    run.largestProcess === undefined
      ? undefined
      : row(`${name}: largest process`, megabytes(run.largestProcess)),
    row(`${name}: ${one}`, `${(each / 1000).toFixed(2)} ms`),
    row(`${name}: ${one}, in round trips`, (each / run.calibration).toFixed(1)),
    ...run.phases.map((phase) => row(`    ${phase.name}`, seconds(phase.seconds))),
  ];
  return rows.filter((found) => found !== undefined);
}

function row(name: string, value: string): Row;
function row(name: string, format: (value: number) => string, value: number, limit?: number): Row;
function row(name: string, format: string | ((value: number) => string), value = 0, limit?: number): Row {
  if (typeof format === "string") return { name, value: format };
  if (limit === undefined) return { name, value: format(value) };
  return { name, value: format(value), limit: format(limit), ratio: value / limit };
}

const verdict = (ratio: number) => `${Math.round(ratio * 100)} %${ratio > 1 ? "  over" : ""}`;
const number = (value: number) => Math.round(value).toLocaleString("en");
const seconds = (value: number) => `${value.toFixed(2)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (bytes: number) => `${(bytes / 1e3).toFixed(1)} KB`;
