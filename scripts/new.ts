// Asks for a new record and writes it. `npm run new -- [agency|dataset|system] [--answers file.json|-] [--questions]
// [--dry-run] [--lang zh|en] [--date YYYY-MM-DD]`. Exit 1 where answers are wrong, 2 where it is called wrongly, 130 on Ctrl+C.
import { readFileSync } from "node:fs";
import { type Finding, summarize, type Words } from "../src/catalog/finding.ts";
import { loadProject, type Project } from "../src/catalog/load-fs.ts";
import { harmless } from "../src/catalog/output/harmless.ts";
import { formatFindings } from "../src/catalog/output/text.ts";
import { parseRecord } from "../src/catalog/parse.ts";
import { catalogRoots } from "../src/catalog/roots-fs.ts";
import { compileValidator } from "../src/catalog/validate.ts";
import { agencyForm } from "../src/forms/agency.ts";
import { datasetForm } from "../src/forms/dataset.ts";
import { describeForm } from "../src/forms/describe-form.ts";
import { proposeFields } from "../src/forms/fields.ts";
import type { Answers, Context, Form } from "../src/forms/form.ts";
import { placeOf } from "../src/forms/judge.ts";
import { type Made, makeFromAnswers, type Target } from "../src/forms/make.ts";
import { placeRecord, writeRecord } from "../src/forms/place-fs.ts";
import { systemForm } from "../src/forms/system.ts";
import { parseHead, readHead } from "../src/tables/head-fs.ts";
import { askKind, type Desk, forget, makeByAsking } from "./new/asking.ts";
import { terminalAsk } from "./new/prompts.ts";
import { newWords as words } from "./new/words.ts";
import { readOptions, today } from "./options.ts";

const FORMS: Record<string, Form> = { agency: agencyForm, dataset: datasetForm, system: systemForm };

const cwd = process.cwd();
const options = readOptions({ texts: ["answers"], flags: ["dry-run", "questions"] });
const { lang } = options;
const [kind, ...surplus] = options.positionals;
if (surplus[0] !== undefined) refuse(words.surplus(surplus[0]));
if (kind !== undefined && !Object.hasOwn(FORMS, kind)) refuse(words.kind(kind));
const asks = options.answers === undefined && !options.questions;
if (!asks && kind === undefined) refuse(words.kind(kind));
if (asks && !(process.stdin.isTTY && process.stderr.isTTY)) refuse(words.noTerminal);

const project = load();
const validate = compileValidator(project.schemas, project.lists);
const start: Context = {
  standard: project,
  catalog: project.catalog,
  date: options.date ?? today(project.config.timeZone),
  answers: {},
  item: {},
  others: [],
};
if (options.questions)
  process.stdout.write(`${JSON.stringify(describeForm(formOf(kind), start), null, 2)}\n`);
else if (options.answers !== undefined) await makeFrom(options.answers, formOf(kind));
else await makeWithTerminal();

/** Without a terminal: all answers at once, or all that is wrong with them. */
async function makeFrom(source: string, form: Form): Promise<void> {
  if (form !== agencyForm && project.catalog.agencies.size === 0) refuse(words.noAgency, 1);
  const given = { ...start, answers: await withTable(readAnswers(source)) };
  const result = makeFromAnswers(form, given, validate, targetOf(form, given));
  if ("wrong" in result) {
    for (const { id, message, hint } of result.wrong)
      for (const line of [id, `  ${message[lang]}`, hint ? `  ${hint[lang]}` : ""])
        console.error(harmless(line));
    return refuse(words.wrong(result.wrong.length), 1);
  }
  const { made, answers, proposed } = result;
  if (proposed.length > 0) say(words.proposed(proposed));
  write(form, { ...given, answers }, made);
}

function readAnswers(source: string): Answers {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(source === "-" ? 0 : source);
  } catch (error) {
    return refuse(words.unreadable(source, (error as Error).message));
  }
  const { value, issues } = parseRecord(bytes);
  if (value === undefined) {
    for (const { message, hint } of issues)
      console.error([message[lang], hint?.[lang] ?? ""].join(" ").trim());
    process.exit(1);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(words.noObject(source), 1);
  return value as Answers;
}

/** Items from the table that the answers name, where they give none themselves. */
async function withTable(answers: Answers): Promise<Answers> {
  if (typeof answers.table !== "string" || answers.fields !== undefined) return answers;
  const head = await readHead(answers.table);
  return "columns" in head ? { ...answers, fields: proposeFields(head, project.lists) } : refuse(head, 1);
}

async function makeWithTerminal(): Promise<void> {
  const ask = terminalAsk(lang);
  const name = kind ?? (await askKind(Object.values(FORMS), ask, lang));
  if (name === undefined) return end(130);
  const form = formOf(name);
  if (form !== agencyForm && project.catalog.agencies.size === 0) refuse(words.noAgency, 1);
  const desk: Desk = {
    ask,
    lang,
    cwd,
    validate,
    context: start,
    started: {},
    refresh: () => load().catalog,
    readTable: readHead,
    parseTable: parseHead,
    target: targetOf,
    say,
  };
  const result = await makeByAsking(form, desk);
  if (typeof result === "number") return end(result);
  write(form, result.context, result.made);
  if (!options["dry-run"]) forget(form, desk);
}

function end(code: number): void {
  process.exitCode = code;
}

function targetOf(form: Form, context: Context): Target {
  const roots = catalogRoots(project.config, process.env);
  return (answers) => placeRecord(form, answers, context, { roots, cwd });
}

function write(form: Form, context: Context, { file, text, findings }: Made): void {
  if (options["dry-run"]) {
    process.stdout.write(text);
    report(findings);
    return;
  }
  if (!writeRecord(file, text, cwd)) refuse(words.exists(file), 1);
  say(words.written(file));
  report(findings);
  say(words.next(file, placeOf(form, context).id));
}

/** What the check says of the record: warnings, for one with errors is not written. */
function report(findings: Finding[]): void {
  if (findings.length === 0) say(words.clean);
  else {
    say(words.left(findings.length));
    console.error(formatFindings(findings, summarize(findings, 1), lang));
  }
}

function formOf(name: string | undefined): Form {
  return FORMS[name ?? ""] ?? refuse(words.kind(name));
}

function load(): Project {
  const loaded = loadProject(cwd);
  if (!Array.isArray(loaded)) return loaded;
  process.stderr.write(formatFindings(loaded, summarize(loaded, 1), lang));
  process.exit(1);
}

/** Talk goes to standard error, so that standard output is the record alone (`--dry-run`) or the questions. */
function say(sentence: Words): void {
  console.error(sentence[lang]);
}

function refuse(sentence: Words, code = 2): never {
  say(sentence);
  process.exit(code);
}
