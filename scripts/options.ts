import { parseArgs } from "node:util";
import { dayAt } from "../src/calendar/day.ts";
import type { Lang } from "../src/catalog/finding.ts";
import { OPTION_WORDS } from "./option-words.ts";

interface Accepted<Text extends string, Flag extends string> {
  /** Values of `--format`, the first is the default. */
  formats?: string[];
  /** Names of further options that take a text. */
  texts?: Text[];
  /** Names of options that take nothing. */
  flags?: Flag[];
}

/** The options that commands share. A wrong one ends the command with a sentence, exit 2. */
export function readOptions<Text extends string = never, Flag extends string = never>({
  formats = [],
  texts = [],
  flags = [],
}: Accepted<Text, Flag> = {}) {
  const names = ["lang", "date", ...(formats.length > 0 ? ["format"] : []), ...texts];
  const words = wordsFor();
  try {
    const { values, positionals } = parseArgs({
      options: Object.fromEntries([
        ...names.map((name) => [name, { type: "string" as const }]),
        ...flags.map((name) => [name, { type: "boolean" as const }]),
      ]),
      allowPositionals: true,
    });
    const given = values as Record<string, string | undefined>;
    const lang = given.lang ?? defaultLang(process.env);
    const format = given.format ?? formats[0];
    const date = given.date ?? process.env.MULU_DATE;
    if (lang !== "zh" && lang !== "en") throw new Error(words.expected(`--lang ${lang}`, ["zh", "en"]));
    if (format !== undefined && !formats.includes(format))
      throw new Error(words.expected(`--format ${format}`, formats));
    if (date !== undefined && !isDate(date))
      throw new Error(words.expected(`--date ${date}`, ["YYYY-MM-DD"]));
    const own = values as Partial<Record<Text, string> & Record<Flag, boolean>>;
    return { ...own, lang: lang as Lang, format, date, positionals };
  } catch (error) {
    console.error(words.refusal(error as Error, flags, names));
    process.exit(2);
  }
}

/** Today in the city's time zone, YYYY-MM-DD. */
export const today = (timeZone: string) => dayAt(timeZone)(Date.now());

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** What a wrong command line is told in, as far as it says. */
export const wordsFor = (argv = process.argv) => OPTION_WORDS[askedLang(argv) ?? defaultLang(process.env)];

/** The language that a command line asks for, where the rest of it may be wrong. */
function askedLang(argv: string[]): Lang | undefined {
  const [, asked] = /(?:^| )--lang[ =](zh|en)(?: |$)/.exec(argv.slice(2).join(" ")) ?? [];
  return asked as Lang | undefined;
}

const defaultLang = (env: NodeJS.ProcessEnv): Lang =>
  /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "zh" : "en";
