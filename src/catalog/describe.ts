import type { ErrorObject } from "ajv";
import { closest, distance } from "fastest-levenshtein";
import type { Issue, Words } from "./finding.ts";
import type { CodeList } from "./generate.ts";
import { pointerPath, pointerTo } from "./parse.ts";

export interface PropertySchema {
  title?: string;
  en?: { title: string };
  examples?: unknown[];
  enum?: string[];
  properties?: Record<string, PropertySchema>;
  [key: string]: unknown;
}

/** Where the words come from: the code lists, and the schema whose properties a conditional `required` names. */
export interface Vocabulary {
  lists: Record<string, CodeList>;
  root: PropertySchema;
}

/** Words for one schema error: what stands there, what was expected, what to write. */
export function describe(error: ErrorObject, { lists, root }: Vocabulary): Issue {
  const describer = DESCRIBERS[error.keyword];
  const issue = describer ? describer(error, { lists, root }) : unknownKeyword(error);
  return { level: "error", pointer: error.instancePath, ...issue };
}

/** A value as it is shown in a message: JSON, shortened. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The allowed word nearest to what was written, or undefined where none is near. */
export function nearest(written: string, allowed: string[]): string | undefined {
  if (allowed.length === 0 || written.length > 60) return undefined;
  const same = allowed.find((word) => word.toLowerCase() === written.toLowerCase().trim());
  const best = same ?? closest(written, allowed);
  return same || distance(written, best) <= Math.ceil(written.length * 0.4) ? best : undefined;
}

/** The code that a known spelling stands for (`每天` → `daily`), by code, label or spelling. */
export function codeOfSpelling(list: CodeList | undefined, written: string): string | undefined {
  const key = fold(written);
  return list?.codes.find((c) =>
    [c.code, c.zh, c.en, ...(c.spellings ?? [])].some((spelling) => fold(spelling) === key),
  )?.code;
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

type Described = Omit<Issue, "level" | "pointer"> & { pointer?: string };
type Describer = (error: ErrorObject, vocabulary: Vocabulary) => Described;

const schemaOf = (error: ErrorObject) => (error.parentSchema ?? {}) as PropertySchema;
const titleOf = (schema: PropertySchema | undefined, fallback: string): Words => ({
  zh: schema?.title ?? fallback,
  en: schema?.en?.title ?? fallback,
});
const lastPart = (error: ErrorObject) => pointerPath(error.instancePath).at(-1) ?? "";
const write = (value: unknown): { hint: Words } => ({
  hint: { zh: `请写成 ${show(value)}。`, en: `Write ${show(value)}.` },
});
const example = (schema: PropertySchema | undefined): { hint?: Words } =>
  schema?.examples?.length
    ? { hint: { zh: `例如：${show(schema.examples[0])}。`, en: `For example: ${show(schema.examples[0])}.` } }
    : {};

/** Rule id and words for each keyword of the standard's schemas. */
const DESCRIBERS: Record<string, Describer> = {
  required(error, { root }) {
    const name = String(error.params.missingProperty);
    const property = schemaOf(error).properties?.[name] ?? root.properties?.[name];
    const title = titleOf(property, name);
    const shown = property?.examples?.[0];
    return {
      rule: "property-given",
      message: {
        zh: `缺少必填属性 "${name}"（${title.zh}）。`,
        en: `The required property "${name}" (${title.en}) is missing.`,
      },
      ...(shown === undefined
        ? {}
        : {
            hint: { zh: `例如："${name}": ${show(shown)}。`, en: `For example: "${name}": ${show(shown)}.` },
          }),
    };
  },
  additionalProperties(error) {
    const name = String(error.params.additionalProperty);
    const known = Object.keys(schemaOf(error).properties ?? {}).filter((key) => key !== "$schema");
    const near = nearest(name, known);
    return {
      rule: "property-known",
      pointer: pointerTo(error.instancePath, name),
      message: {
        zh: `这里有未知属性 "${name}"；可用的属性：${known.join("、")}。`,
        en: `Here stands the unknown property "${name}"; expected one of ${known.join(", ")}.`,
      },
      hint: near
        ? { zh: `请写成 "${near}"，或删去它。`, en: `Write "${near}", or remove it.` }
        : { zh: "删去这个属性。", en: "Remove this property." },
    };
  },
  enum(error, { lists }) {
    const { enum: allowed = [] } = schemaOf(error);
    const title = titleOf(schemaOf(error), lastPart(error));
    const list = Object.values(lists).find((candidate) => candidate.title.zh === schemaOf(error).title);
    const written = String(error.data);
    const near =
      typeof error.data === "string"
        ? (codeOfSpelling(list, written) ?? nearest(written, allowed))
        : undefined;
    const labelled = allowed.map((code) => {
      const label = list?.codes.find((c) => c.code === code)?.zh;
      return label ? `${code}（${label}）` : code;
    });
    return {
      rule: "code-known",
      message: {
        zh: `${show(error.data)} 不是“${title.zh}”的代码；可用的代码：${labelled.join("、")}。`,
        en: `${show(error.data)} is not a code of "${title.en}"; expected one of ${allowed.join(", ")}.`,
      },
      hint: near
        ? { zh: `请写成 "${near}"。`, en: `Write "${near}".` }
        : { zh: "从上面的代码中选一个。", en: "Choose one of these codes." },
    };
  },
  type(error) {
    const expected = TYPES[String(error.params.type)] ?? {
      zh: String(error.params.type),
      en: String(error.params.type),
    };
    return {
      rule: "value-type",
      message: {
        zh: `这里是 ${show(error.data)}；应当是${expected.zh}。`,
        en: `Here stands ${show(error.data)}; ${expected.en} was expected.`,
      },
      ...example(schemaOf(error)),
    };
  },
  pattern: (error) => {
    const title = titleOf(schemaOf(error), lastPart(error));
    const about = WRITTEN_AS[String(error.params.pattern)];
    return {
      rule: "value-pattern",
      message: {
        zh: `${show(error.data)} 的写法不对；${about?.zh ?? `“${title.zh}”应当符合 ${error.params.pattern}`}。`,
        en: `${show(error.data)} is not written right; ${about?.en ?? `"${title.en}" matches ${error.params.pattern}`}.`,
      },
      ...example(schemaOf(error)),
    };
  },
  format(error) {
    const about = FORMATS[String(error.params.format)] ?? {
      zh: String(error.params.format),
      en: String(error.params.format),
    };
    return {
      rule: "value-format",
      message: { zh: `${show(error.data)} 不是${about.zh}。`, en: `${show(error.data)} is not ${about.en}.` },
      ...(error.params.format === "date" ? dateHint(error.data) : example(schemaOf(error))),
    };
  },
  minLength: (error) => size(error, "个字符", "characters", "至少", "at least"),
  maxLength: (error) => size(error, "个字符", "characters", "至多", "at most"),
  minItems: (error) => size(error, "项", "items", "至少", "at least"),
  maxItems: (error) => size(error, "项", "items", "至多", "at most"),
  minProperties: (error) => size(error, "个属性", "properties", "至少", "at least"),
  minimum: (error) => size(error, "", "", "至少为", "at least"),
  maximum: (error) => size(error, "", "", "至多为", "at most"),
  uniqueItems: (error) => ({
    rule: "value-unique",
    message: {
      zh: `第 ${error.params.j + 1} 项与第 ${error.params.i + 1} 项相同；每项只写一次。`,
      en: `Items ${error.params.j + 1} and ${error.params.i + 1} are the same; each stands once.`,
    },
    hint: { zh: "删去重复的一项。", en: "Remove one of them." },
  }),
  not: () => ({
    rule: "path-or-url",
    message: {
      zh: "这条获取途径同时写了 path 和 url；只能写一个。",
      en: "This distribution has both path and url; only one of them was expected.",
    },
    hint: {
      zh: "文件在本仓库中用 path，在别处用 url。",
      en: "Keep path for a file of this repository, url for anything else.",
    },
  }),
};

function dateHint(value: unknown): { hint?: Words } {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(String(value)) ?? [];
  if (!year || !month || !day || Number(month) > 12 || Number(day) > 31) return write("2026-01-31");
  return write(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function size(error: ErrorObject, unitZh: string, unitEn: string, zh: string, en: string): Described {
  const { limit } = error.params;
  return {
    rule: unitEn === "" ? "value-range" : "value-size",
    message: {
      zh: `这里是 ${show(error.data)}；应当${zh} ${limit}${unitZh && ` ${unitZh}`}。`,
      en: `Here stands ${show(error.data)}; ${en} ${limit}${unitEn && ` ${unitEn}`} expected.`,
    },
    ...example(schemaOf(error)),
  };
}

const unknownKeyword = (error: ErrorObject): Described => ({
  rule: `schema-${error.keyword}`,
  message: {
    zh: `${show(error.data)} 不符合模式（${error.keyword}）。`,
    en: `${show(error.data)} does not match the schema (${error.keyword}).`,
  },
});

const TYPES: Record<string, Words> = {
  string: { zh: "带引号的文本", en: "a text in quotes" },
  object: { zh: "一个对象 { … }", en: "an object { … }" },
  array: { zh: "一个列表 [ … ]", en: "a list [ … ]" },
  integer: { zh: "整数", en: "a whole number" },
  number: { zh: "数字", en: "a number" },
  boolean: { zh: "true 或 false", en: "true or false" },
};

const FORMATS: Record<string, Words> = {
  date: { zh: "真实的日期；日期写成 年-月-日", en: "a real date; dates are written year-month-day" },
  uri: { zh: "完整的网址；网址以 https:// 开头", en: "a complete web address; it starts with https://" },
  email: { zh: "电子邮箱地址", en: "an e-mail address" },
  regex: { zh: "合法的正则表达式", en: "a valid regular expression" },
};

const WRITTEN_AS: Record<string, Words> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": {
    zh: "标识由小写字母、数字和连字符组成",
    en: "an identifier has lower-case letters, digits and hyphens",
  },
  "^https?://": {
    zh: "网址以 http:// 或 https:// 开头",
    en: "a web address starts with http:// or https://",
  },
  "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$": {
    zh: "条目标识写成 机构/条目",
    en: "an entry is written agency/entry",
  },
  "^[A-Za-z_][A-Za-z0-9_]*$": {
    zh: "列名以字母开头，由字母、数字和下划线组成",
    en: "a column name starts with a letter and has letters, digits and underscores",
  },
  "^[0-9]{6}$": { zh: "行政区划代码是六位数字", en: "a division code has six digits" },
  "^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$": {
    zh: "统一社会信用代码是 18 位数字和大写字母（不含 I、O、S、V、Z）",
    en: "a credit code has 18 digits and capital letters (without I, O, S, V, Z)",
  },
};
