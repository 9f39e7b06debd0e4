// The check itself; scripts/check.ts says how it is run.
import { sortFindings } from "../../src/catalog/finding.ts";
import { type Checked, check } from "../../src/rules/check-fs.ts";
import { readOptions, today } from "../options.ts";
import { FORMATS } from "./formats.ts";

const { lang, format, date, positionals, changed, data } = readOptions({
  formats: Object.keys(FORMATS),
  texts: ["changed"],
  flags: ["data"],
});
const root = process.cwd();
const judged = check(root, { given: positionals, since: changed, dayOf: (zone) => date ?? today(zone) });

if ("refusals" in judged) {
  for (const refusal of judged.refusals) console.error(refusal[lang]);
  process.exitCode = 2;
} else {
  const checked = await withData(judged);
  const write = FORMATS[format ?? "text"];
  process.stdout.write((await write?.(checked, { lang, root, env: process.env })) ?? "");
  // These two have no place for what is said of the choice.
  if (format === "gitlab" || format === "sarif") for (const note of checked.notes) console.error(note[lang]);
  if (checked.findings.some(({ level }) => level === "error")) process.exitCode = 1;
}

/** With the findings in data files: of all with `--data`, else of those that were chosen. */
async function withData(checked: Checked): Promise<Checked> {
  const { catalog, own, findings, notes } = checked;
  if (!catalog || catalog.dataFiles.size === 0 || (!own && !data)) return checked;
  const { checkTables } = await import("../../src/rules/check-data-fs.ts");
  const step = process.stderr.isTTY
    ? (done: number, all: number) => process.stderr.write(done < all ? `\r${done} / ${all}` : "\r\x1b[K")
    : undefined;
  const found = await checkTables(catalog, own, step);
  return {
    ...checked,
    findings: sortFindings([...findings, ...found.findings]),
    notes: [...notes, ...found.notes],
  };
}
