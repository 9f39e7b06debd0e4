import { parseArgs } from "node:util";
import { OPTION_WORDS, type OptionWords } from "../option-words.ts";

export interface BenchOptions {
  /** Numbers of entries, one run each. */
  sizes: number[];
  /** Where the numbers go. */
  json: string;
  /** Whether nothing but the check of a large data file is measured. */
  data: boolean;
  /** Whether nothing but the judged searches is asked. */
  search: boolean;
  /** Whether nothing but searching with filters is measured, in a browser. */
  filters: boolean;
  /** Whether catalogs and sites stay for a look. */
  keep: boolean;
}

const MAX_ENTRIES = 100_000;

/**
 * Reads the arguments of `npm run bench`.
 * @throws with a sentence where one is wrong
 */
export function benchOptions(args: string[], words: OptionWords = OPTION_WORDS.en): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      n: { type: "string" },
      json: { type: "string", default: ".mulu/bench/result.json" },
      data: { type: "boolean", default: false },
      search: { type: "boolean", default: false },
      filters: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      lang: { type: "string" },
    },
  });
  const { n = values.filters ? "50000" : "1000,10000" } = values;
  const sizes = n.split(",").map((text) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0));
  if (sizes.some((size) => size < 1 || size > MAX_ENTRIES))
    throw new Error(words.sizes(`--n ${n}`, MAX_ENTRIES));
  if (!values.json.endsWith(".json")) throw new Error(words.jsonName(`--json ${values.json}`));
  return {
    sizes: values.data ? [] : [...new Set(sizes)],
    json: values.json,
    data: values.data,
    search: values.search,
    filters: values.filters,
    keep: values.keep,
  };
}
