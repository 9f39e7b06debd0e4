import { parseArgs } from "node:util";
import { dayAt } from "../src/calendar/day.ts";
import type { Lang } from "../src/catalog/finding.ts";

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
  try {
    const names = ["lang", "date", ...(formats.length > 0 ? ["format"] : []), ...texts];
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
    if (lang !== "zh" && lang !== "en") throw new Error(`--lang ${lang}: expected zh or en`);
    if (format !== undefined && !formats.includes(format))
      throw new Error(`--format ${format}: expected ${formats.join(" or ")}`);
    if (date !== undefined && !isDate(date)) throw new Error(`--date ${date}: expected YYYY-MM-DD`);
    const own = values as Partial<Record<Text, string> & Record<Flag, boolean>>;
    return { ...own, lang: lang as Lang, format, date, positionals };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

/** Today in the city's time zone, YYYY-MM-DD. */
export const today = (timeZone: string) => dayAt(timeZone)(Date.now());

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

const defaultLang = (env: NodeJS.ProcessEnv): Lang =>
  /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "zh" : "en";
