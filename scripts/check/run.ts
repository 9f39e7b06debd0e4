// The check itself; scripts/check.ts says how it is run.
import { check } from "../../src/rules/check-fs.ts";
import { readOptions, today } from "../options.ts";
import { FORMATS } from "./formats.ts";

const { lang, format, date, positionals, changed } = readOptions({
  formats: Object.keys(FORMATS),
  texts: ["changed"],
});
const root = process.cwd();
const checked = check(root, { given: positionals, since: changed, dayOf: (zone) => date ?? today(zone) });

if ("refusals" in checked) {
  for (const refusal of checked.refusals) console.error(refusal[lang]);
  process.exitCode = 2;
} else {
  const write = FORMATS[format ?? "text"];
  process.stdout.write((await write?.(checked, { lang, root, env: process.env })) ?? "");
  // These two have no place for what is said of the choice.
  if (format === "gitlab" || format === "sarif") for (const note of checked.notes) console.error(note[lang]);
  if (checked.findings.some(({ level }) => level === "error")) process.exitCode = 1;
}
