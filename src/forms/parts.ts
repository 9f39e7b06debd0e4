import { slug } from "../catalog/slug.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import type { Context, Step } from "./form.ts";

/** A document that something rests on. */
export const basisParts: Step[] = [
  { path: "title" },
  { path: "number", optional: true },
  { path: "article", optional: true },
  { path: "issuer" },
  { path: "rank" },
];

/** An office and how to reach it. */
export const contactParts: Step[] = [
  { path: "office" },
  { path: "phone", optional: true },
  { path: "email", optional: true },
];

/** A document by number and day. */
export const referenceParts: Step[] = [{ path: "number" }, { path: "on", propose: ({ date }) => date }];

/** One publication of the data; named by its month, as most are. */
export const releaseParts: Step[] = [
  { path: "asOf", propose: ({ date }) => date },
  { path: "published", propose: ({ date }) => date },
  { path: "id", propose: ({ item }) => String(item.asOf ?? "").slice(0, 7) || undefined },
];

const FORMAT_OF: Record<string, string> = { api: "json", exchange: "database", file: "csv", page: "html" };

const isOpen = ({ answers }: Context) => answers["opening.type"] === "unconditional";

/** One way to get the data. */
export const distributionParts: Step[] = [
  { path: "mode", propose: ({ others }) => (others.length === 0 ? "file" : undefined) },
  { path: "format", propose: ({ item }) => FORMAT_OF[String(item.mode)] },
  {
    path: "path",
    when: ({ item, answers }) => item.mode === "file" && Array.isArray(answers.releases),
    asked: { zh: "方式是文件，且写了数据发布", en: "the mode is file and there is a release" },
    optional: true,
    otherwise: () => ({
      zh: "文件放在别处的，这里不填，下一问写网址。",
      en: "Pass over where the file lies elsewhere; the next question asks for its address.",
    }),
  },
  {
    path: "url",
    when: ({ item }) => item.mode !== "exchange" && !item.path,
    asked: { zh: "方式不是交换，且没有写文件名", en: "the mode is no exchange and no file name is given" },
  },
  {
    path: "protocol",
    when: ({ item }) => item.mode === "exchange",
    asked: { zh: "方式是交换", en: "the mode is exchange" },
  },
  {
    path: "contact",
    when: ({ item }) => item.mode === "exchange",
    asked: { zh: "方式是交换", en: "the mode is exchange" },
    parts: contactParts,
    propose: ({ catalog, answers }) => catalog.agencies.get(String(answers.agency))?.value.contact,
  },
  {
    path: "audience",
    propose: (context) => (isOpen(context) ? "public" : "agencies"),
    // Where nothing is open to all, a way for the public would be one round the conditions (Art. 27).
    quiet: (context) => !isOpen(context),
  },
  {
    path: "id",
    quiet: true,
    propose: ({ item, others }) => {
      const stem = `${item.mode}-${item.format}`;
      const taken = others.filter(({ id }) => String(id).startsWith(stem)).length;
      return taken === 0 ? stem : `${stem}-${taken + 1}`;
    },
  },
];

/** Name of a column as files and interfaces have it, from its title: English words, else pinyin. */
export function columnName(
  { zh = "", en = "" }: Partial<LanguageMap>,
  taken: string[] = [],
): string | undefined {
  const [first = "", ...rest] = (slug(en) || slug(zh)).split("-");
  const words = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
  if (!words) return undefined;
  const stem = (/^[0-9]/.test(words) ? `_${words}` : words).slice(0, 60);
  let name = stem;
  for (let number = 2; taken.includes(name); number++) name = `${stem}${number}`;
  return name;
}

const namesOf = (items: Context["others"]) => items.map(({ name }) => String(name));

/** One column of the data. */
export const fieldParts: Step[] = [
  { path: "title" },
  {
    path: "name",
    propose: ({ item, others }) => columnName((item.title ?? {}) as Partial<LanguageMap>, namesOf(others)),
    refuses: (value, { others }) =>
      namesOf(others).includes(String(value))
        ? {
            message: {
              zh: `"${value}" 已是另一个信息项的英文名；每个只用一次。`,
              en: `"${value}" is the name of another item already; each was expected once.`,
            },
          }
        : undefined,
  },
  { path: "type", propose: () => "string" },
  {
    path: "length",
    when: ({ item }) => item.type === "string",
    asked: { zh: "类型是字符型", en: "the type is string" },
    optional: true,
  },
  {
    path: "unit",
    when: ({ item }) => NUMERIC.has(String(item.type)),
    asked: { zh: "类型是数值", en: "the type is a number" },
    optional: true,
  },
  { path: "definition", optional: true },
  {
    path: "identifierRole",
    when: ({ answers }) => answers.subject !== "neither",
    asked: { zh: "数据涉及自然人或组织", en: "the data is about persons or organisations" },
    optional: true,
  },
  {
    path: "opening",
    when: ({ item }) => item.identifierRole === "citizenId",
    asked: { zh: "本项是居民身份证号码", en: "the item holds citizen numbers" },
    quiet: true,
    propose: () => "none",
  },
];

const NUMERIC = new Set(["number", "currency", "double", "integer", "float"]);
