// Quality and speed of the check for repeated collection: `node scripts/bench/one-source.ts [--n 10000]`.
// Prints precision and recall over the labelled pairs of test/pairs/one-source.json, those kept aside apart, and the
// time over a synthetic catalog. Ends with 1 where precision is under 0.95, recall under 0.85, or it
// takes over 5 s of processor time, which other work on the machine doesn't stretch.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import config from "../../mulu.config.json" with { type: "json" };
import type { Catalog, Stored } from "../../src/catalog/model.ts";
import type { Config } from "../../src/catalog/types.gen.ts";
import { findRepeatedCollection } from "../../src/rules/one-source/find.ts";
import { makeAgencies } from "./agencies.ts";
import { makeEntry } from "./entry.ts";
import { judgePairs, type PairFile, type Score, scoreOf } from "./pairs.ts";

const LIMITS = { precision: 0.95, recall: 0.85, seconds: 5 };
const { values } = parseArgs({ options: { n: { type: "string", default: "10000" } } });

const verdicts = judgePairs(JSON.parse(readFileSync("test/pairs/one-source.json", "utf8")) as PairFile);
const scores: [string, Score][] = [
  ["all", scoreOf(verdicts)],
  ["tuned on", scoreOf(verdicts.filter(({ pair }) => !pair.aside))],
  ["kept aside", scoreOf(verdicts.filter(({ pair }) => pair.aside))],
];
for (const [name, { pairs, precision, recall, wrong }] of scores)
  console.log(
    `${name.padEnd(12)} ${String(pairs).padStart(4)} pairs  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  wrong: ${wrong.join(", ") || "none"}`,
  );

const catalog = syntheticCatalog(Number(values.n));
const items = [...catalog.entries.values()].reduce((sum, { value }) => sum + (value.fields?.length ?? 0), 0);
const started = performance.now();
const processor = process.cpuUsage();
const groups = findRepeatedCollection(catalog);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(processor);
const busy = (user + system) / 1e6;
const repeats = groups.reduce((sum, group) => sum + group.repeats.length, 0);
console.log(
  `${catalog.entries.size} entries, ${items} items: ${seconds.toFixed(2)} s (${busy.toFixed(2)} s of processor time), ${repeats} repeats of ${groups.length} sources`,
);

const poor = scores.some(
  ([, { precision, recall }]) => precision < LIMITS.precision || recall < LIMITS.recall,
);
process.exitCode = poor || busy > LIMITS.seconds ? 1 : 0;

/** The catalog of the other benches, in memory. */
function syntheticCatalog(size: number): Catalog {
  const agencies = makeAgencies();
  const stored = <T>(id: string, value: T): Stored<T> => ({
    id,
    file: `${id}.json`,
    text: "",
    value,
    issues: [],
  });
  const ids: string[] = [];
  const entries: Catalog["entries"] = new Map();
  for (let number = 0; number < size; number++) {
    const { id, value } = makeEntry(number, agencies, ids);
    ids.push(id);
    entries.set(id, { ...stored(id, value), agency: id.split("/")[0]! });
  }
  return {
    config: config as Config,
    entries,
    agencies: new Map(agencies.map(({ id, value }) => [id, stored(id, value)])),
    systems: new Map(),
    editions: [],
    repeated: [],
    misfits: [],
    known: new Set(),
    dataFiles: new Map(),
    files: size,
  };
}
