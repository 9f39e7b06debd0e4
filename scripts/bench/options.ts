import { parseArgs } from "node:util";

export interface BenchOptions {
  /** Numbers of entries, one run each. */
  sizes: number[];
  /** Where the numbers go. */
  json: string;
  /** Whether catalogs and sites stay for a look. */
  keep: boolean;
}

const MAX_ENTRIES = 100_000;

/**
 * Reads the arguments of `npm run bench`.
 * @throws with a sentence where one is wrong
 */
export function benchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      n: { type: "string", default: "1000,10000" },
      json: { type: "string", default: ".mulu/bench/result.json" },
      keep: { type: "boolean", default: false },
    },
  });
  const sizes = values.n.split(",").map((text) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0));
  if (sizes.some((size) => size < 1 || size > MAX_ENTRIES))
    throw new Error(
      `--n ${values.n}: expected numbers of entries from 1 to ${MAX_ENTRIES}, for instance 1000,10000`,
    );
  if (!values.json.endsWith(".json"))
    throw new Error(`--json ${values.json}: expected a name ending in .json`);
  return { sizes: [...new Set(sizes)], json: values.json, keep: values.keep };
}
