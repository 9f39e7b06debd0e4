// Where the check spends its time, in a process of its own as the check is: `node scripts/bench/check-phases.ts`
// with MULU_CATALOGS and MULU_DATE set prints the phases as JSON.
import config from "../../mulu.config.json" with { type: "json" };
import { readCatalog } from "../../src/catalog/read-fs.ts";
import { catalogRoots } from "../../src/catalog/roots-fs.ts";
import { readCodeLists, readSchemas } from "../../src/catalog/schemas-fs.ts";
import type { Config } from "../../src/catalog/types.gen.ts";
import { compileValidator, type Validate } from "../../src/catalog/validate.ts";
import { judge } from "../../src/rules/judge.ts";
import { sourceSingle } from "../../src/rules/source-single.ts";
import type { Phase } from "./phases.ts";

const root = process.cwd();
const loaded = performance.now();
const validate = compileValidator(readSchemas(root), readCodeLists(root));
// The first call of a kind compiles its schema.
for (const kind of ["dataset", "agency"] as const) validate(kind, {});
const compiled = performance.now();

let validating = 0;
const timed: Validate = (kind, value) => {
  const started = performance.now();
  const issues = validate(kind, value);
  validating += performance.now() - started;
  return issues;
};
const catalog = readCatalog(catalogRoots(config as Config, process.env), config as Config, timed, root);
const read = performance.now();
const date = String(process.env.MULU_DATE);
judge(catalog, date);
const judged = performance.now();
// The duplicate-collection check compares across the whole catalog and has a limit of its own (5 s).
for (const _ of sourceSingle.scope === "catalog" ? sourceSingle.check({ catalog, date }) : []);
const compared = performance.now() - judged;

const took: [string, number][] = [
  ["Node starts, modules load", loaded],
  ["schemas compiled", compiled - loaded],
  // Validation happens while reading; its share is taken out.
  ["records read and parsed", read - compiled - validating],
  ["records validated", validating],
  ["rules, without the next one", judged - read - compared],
  ["one datum, one source (Art. 15)", compared],
];
let at = 0;
const phases = took.map(([name, ms]): Phase => {
  at += ms / 1000;
  return { name, seconds: ms / 1000, at };
});
console.log(JSON.stringify(phases));
