import { parseArgs } from "node:util";
import type { Lang } from "../src/catalog/finding.ts";

/** Options that several commands share. A wrong one ends the command with a sentence, exit 2. */
export function readOptions({ format: formats = ["text"] }: { format?: string[] } = {}) {
  try {
    const { values } = parseArgs({
      options: { lang: { type: "string" }, format: { type: "string" }, date: { type: "string" } },
    });
    const lang = values.lang ?? defaultLang(process.env);
    const format = values.format ?? formats[0];
    const date = values.date ?? process.env.MULU_DATE;
    if (lang !== "zh" && lang !== "en") throw new Error(`--lang ${lang}: expected zh or en`);
    if (!formats.includes(format ?? ""))
      throw new Error(`--format ${format}: expected ${formats.join(" or ")}`);
    if (date !== undefined && !isDate(date)) throw new Error(`--date ${date}: expected YYYY-MM-DD`);
    return { lang: lang as Lang, format, date };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

/** Today in the city's time zone, YYYY-MM-DD. */
export const today = (timeZone: string) =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date());

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const defaultLang = (env: NodeJS.ProcessEnv): Lang =>
  /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "zh" : "en";
