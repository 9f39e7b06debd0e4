// Measures check and build on synthetic catalogs, and the check of a large data file (alone with --data); with --search it
// asks the judged searches of test/queries instead, with --filters a search page of real portals in a browser.
// `npm run bench -- [--n 1000,10000] [--data] [--search] [--filters] [--json file] [--keep] [--lang zh|en]`.
// Catalogs and sites go to .mulu/bench and are removed again, except with --keep. Memory and CPU time on Linux only.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { dirname, resolve } from "node:path";
import { type DataRun, measureData } from "./bench/data-fs.ts";
import { type FiltersRun, measureFilters } from "./bench/filters-fs.ts";
import { formatFilters } from "./bench/filters-table.ts";
import { type BenchOptions, benchOptions } from "./bench/options.ts";
import { type Result, run } from "./bench/run-fs.ts";
import { measureSearch, measureSuggest } from "./bench/search-fs.ts";
import { formatSearch, formatSuggest } from "./bench/search-table.ts";
import { disturbance, formatRows, LIMITS, rowsOf, rowsOfData } from "./bench/table.ts";
import { wordsFor } from "./options.ts";

const { sizes, json, keep, search, filters } = readOptions();
const config = JSON.parse(readFileSync("mulu.config.json", "utf8")) as { sites: { open: { url: string } } };
const base = new URL(config.sites.open.url).pathname;
const started = performance.now();

/** So many entries suggestions must stay quick with. */
const SUGGESTED_FROM = 5000;

if (search) {
  const runs = await measureSearch((line) => say(line));
  const suggest = await measureSuggest(SUGGESTED_FROM, (line) => say(line));
  writeResult({ runs, suggest });
  for (const run of runs) console.log(`\n${formatSearch(run)}`);
  if (suggest) console.log(`\nSuggestions, ${SUGGESTED_FROM} real entries: ${formatSuggest(suggest)}`);
  process.exit(0);
}

if (filters) {
  const runs: FiltersRun[] = [];
  for (const size of sizes) runs.push(await measureFilters(size, { keep, log: (line) => say(line) }));
  writeResult({ runs });
  for (const run of runs) console.log(`\n${formatFilters(run)}`);
  process.exit(0);
}

const DATA_ROWS = 1_000_000;
const results: Result[] = [];
let data: DataRun;
try {
  for (const size of sizes) {
    const name = `${size.toLocaleString("en")} entries`;
    results.push(await run(size, { base, keep, log: (line) => say(`${name}: ${line.trim()}`) }));
  }
  data = await measureData(DATA_ROWS, (line) => say(`data: ${line}`));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

const machine = {
  platform: `${process.platform}-${process.arch}`,
  node: process.version,
  processor: cpus()[0]?.model,
  cores: availableParallelism(),
  memory: totalmem(),
};
writeResult({ machine, limits: LIMITS, results, data });

for (const result of results) {
  console.log(`\n${result.entries.toLocaleString("en")} entries, ${result.catalog.agencies} agencies`);
  console.log(formatRows(rowsOf(result)));
  const disturbed = disturbance(result, machine.cores);
  if (disturbed > 0.1)
    console.log(
      `Other programs took ${Math.round(disturbed * 100)} % of the machine meanwhile: measure again.`,
    );
}
console.log(`\nA table of ${data.rows.toLocaleString("en")} rows\n${formatRows(rowsOfData(data))}`);
console.log(`
Node ${machine.node} on ${machine.cores} cores (${machine.processor}). Peak memory is the sum over all living processes, seen
every 50 ms; pages that they share count for each. A round trip parses and writes one fixed record: compare machines by it.
Phases of a build run side by side: each counts from the line before it. Limits are for ${LIMITS.entries.toLocaleString("en")} entries.
Written to ${json}.`);

function readOptions(): BenchOptions {
  const words = wordsFor();
  try {
    return benchOptions(process.argv.slice(2), words);
  } catch (error) {
    console.error(
      words.refusal(error as Error, ["data", "search", "filters", "keep"], ["n", "json", "lang"]),
    );
    process.exit(2);
  }
}

function writeResult(result: object): void {
  mkdirSync(dirname(resolve(json)), { recursive: true });
  writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
}

function say(line: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
}
