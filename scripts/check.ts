// Judges the records of every root, or some of them: `npm run check -- [paths…] [--changed <rev>]
// [--format text|json|github|gitlab|sarif|markdown] [--lang zh|en] [--date YYYY-MM-DD]`. Paths are records, data files
// or folders; --changed takes what was changed since a revision. Exit 1 on errors, 2 on wrong use.
import { check } from "../src/rules/check-fs.ts";
import { FORMATS } from "./check/formats.ts";
import { readOptions, today } from "./options.ts";

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
  const whole = positionals.length === 0 && changed === undefined;
  const write = FORMATS[format ?? "text"];
  process.stdout.write((await write?.(checked, { lang, root, whole, env: process.env })) ?? "");
  if (checked.findings.some(({ level }) => level === "error")) process.exitCode = 1;
}
