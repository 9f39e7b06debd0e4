import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG } from "../catalog/config.ts";
import { decode } from "../catalog/decode.ts";
import type { Finding, Words } from "../catalog/finding.ts";
import { loadDeployment } from "../catalog/load-fs.ts";
import type { Catalog } from "../catalog/model.ts";
import { readCatalog } from "../catalog/read-fs.ts";
import { catalogRoots } from "../catalog/roots-fs.ts";
import { select } from "../catalog/select-fs.ts";
import { covers } from "../catalog/selection.ts";
import { SELECTION_WORDS as WORDS } from "../catalog/selection-words.ts";
import type { Config } from "../catalog/types.gen.ts";
import { judge } from "./judge.ts";
import { readPart } from "./partial-fs.ts";

/** What a check found, and what its output needs to show it. */
export interface Checked {
  findings: Finding[];
  /** How many records were judged. */
  files: number;
  /** Whether that was everything. */
  whole: boolean;
  notes: Words[];
  /** Absent where the configuration itself cannot be used. */
  config?: Config;
  /** What was read, to check its data; absent where nothing was. */
  catalog?: Catalog;
  /** The paths that were chosen, as findings show them; absent where it was everything. */
  own?: string[];
  /** The text of a file that holds a finding. */
  textOf: (file: string) => string | undefined;
}

interface Wanted {
  /** Paths that a person names, from the project's folder on. */
  given?: string[];
  /** A revision: what was changed since. */
  since?: string;
  /** The day of judgement in the city's time zone, YYYY-MM-DD. */
  dayOf: (timeZone: string) => string;
  env?: NodeJS.ProcessEnv;
}

/**
 * Judges the records of a deployment, all or a selection; the whole catalog is what a selection is compared with.
 * @param root the project's folder
 * @returns what is wrong with the selection, where something is
 */
export function check(root: string, wanted: Wanted): Checked | { refusals: Words[] } {
  const { env = process.env } = wanted;
  const deployment = loadDeployment(root);
  const config = () => textIn(join(root, CONFIG));
  if (Array.isArray(deployment))
    return { findings: deployment, files: 1, whole: true, notes: [], textOf: config };
  const roots = catalogRoots(deployment.config, env);
  const selection = select(wanted, roots, root);
  if ("refusals" in selection) return selection;
  const { paths, own: chosen, changed, named = new Map<string, string[]>(), notes } = selection;
  const { catalog, affected } = paths
    ? readPart({ roots, cwd: root, paths, changed }, deployment)
    : {
        catalog: readCatalog(roots, deployment.config, deployment.validate, root),
        affected: new Set<string>(),
      };
  const all = recordsOf(catalog);
  const holds = (shown: string[]) => [CONFIG, ...all.map(({ file }) => file)].some(covers(shown));
  const empty = [...named].filter(([, shown]) => !holds(shown));
  if (empty.length > 0) return { refusals: empty.map(([path]) => WORDS.empty(path)) };
  const texts = new Map(all.map(({ file, text }) => [file, text]));
  const own = paths ? covers(paths) : () => true;
  const date = wanted.dayOf(deployment.config.timeZone);
  const findings = judge(catalog, date, (file) => own(file) || affected.has(file)).filter(
    // Warnings of a file that was not touched are not of this change.
    ({ file, level }) => own(file) || level === "error",
  );
  return {
    findings,
    whole: paths === undefined,
    files: paths ? all.filter(({ file }) => own(file)).length : catalog.files,
    notes,
    config: deployment.config,
    catalog,
    ...(chosen && { own: chosen }),
    textOf: (file) => (file === CONFIG ? config() : texts.get(file)),
  };
}

/** Absent where the file cannot be read; a finding says so. */
function textIn(file: string): string | undefined {
  try {
    return decode(readFileSync(file)).text;
  } catch {
    return undefined;
  }
}

const recordsOf = ({ entries, agencies, systems, editions, repeated, misfits }: Catalog) => [
  ...entries.values(),
  ...agencies.values(),
  ...systems.values(),
  ...editions,
  ...repeated,
  ...misfits,
];
