import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATA_FIELDS, writeDataFile } from "./data-file-fs.ts";
import { measure } from "./measure-fs.ts";

/** The check of a large table beside others. Seconds; bytes. */
export interface DataRun {
  rows: number;
  bytes: number;
  /** The parser alone, in a loop that does nothing. */
  bare: number;
  check: number;
  peak?: number | undefined;
  /** The validator of Frictionless, on fewer rows. */
  frictionless?: { rows: number; bytes: number; seconds: number; peak?: number | undefined };
}

const ROUNDS = 3;
/** It takes too long for more. */
const FRICTIONLESS_ROWS = 100_000;
/** Where test/verify/judges.test.ts installs it. */
const PYTHON = ".mulu/python/bin/python";

/**
 * Measures the check of a CSV with ten columns, by turns with the bare parser; the fastest run of each counts.
 * @param log receives a line for every step
 */
export async function measureData(rows: number, log: (line: string) => void): Promise<DataRun> {
  const folder = ".mulu/bench/data";
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "table.csv");
  log("writing a table");
  const bytes = writeDataFile(file, rows);
  const times = { bare: [] as number[], check: [] as number[] };
  const peaks: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const mode of ["bare", "check"] as const) {
      log(`${mode}, ${round + 1} of ${ROUNDS}`);
      const { output, peak } = await measure(["scripts/bench/data-read.ts", file, mode], {});
      const { seconds, count } = JSON.parse(output) as { seconds: number; count: number };
      const expected = mode === "check" ? 0 : rows + 1;
      if (count !== expected) throw new Error(`${mode}: ${count} instead of ${expected}`);
      times[mode].push(seconds);
      if (mode === "check" && peak !== undefined) peaks.push(peak);
    }
  const frictionless = existsSync(PYTHON) ? await measureFrictionless(folder, log) : undefined;
  if (!frictionless) log("frictionless is left out: npm run verify installs it where there is Python 3");
  rmSync(folder, { recursive: true });
  return {
    rows,
    bytes,
    bare: Math.min(...times.bare),
    check: Math.min(...times.check),
    ...(peaks.length > 0 && { peak: Math.max(...peaks) }),
    ...(frictionless && { frictionless }),
  };
}

async function measureFrictionless(folder: string, log: (line: string) => void) {
  log("frictionless");
  const [file, schema] = [join(folder, "short.csv"), join(folder, "schema.json")];
  const bytes = writeDataFile(file, FRICTIONLESS_ROWS);
  writeFileSync(schema, JSON.stringify(SCHEMA));
  const args = ["-m", "frictionless", "validate", file, "--schema", schema];
  const { wall, peak } = await measure(args, {}, undefined, PYTHON);
  return { rows: FRICTIONLESS_ROWS, bytes, seconds: wall, peak };
}

const TYPES: Record<string, string> = { double: "number", currency: "number", datetime: "datetime" };
/** The same in Table Schema. */
const SCHEMA = {
  primaryKey: "stopCode",
  fields: DATA_FIELDS.map(({ name, type, pattern, codes, required }) => ({
    name,
    type: TYPES[type] ?? type,
    ...(type === "datetime" && { format: "%Y-%m-%dT%H:%M:%S%z" }),
    constraints: {
      ...(pattern && { pattern }),
      ...(codes && { enum: codes.map(({ value }) => value) }),
      ...(required && { required }),
    },
  })),
};
