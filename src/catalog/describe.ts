import type { ErrorObject } from "ajv";
import { FORMATS, TYPES, WRITTEN_AS } from "./expected.ts";
import type { Issue, PatchOperation, Words } from "./finding.ts";
import { narrowed, realDay, reformatted } from "./fix/written.ts";
import type { CodeList } from "./generate.ts";
import { codeOfSpelling, nearest } from "./nearest.ts";
import { pointerPath, pointerTo } from "./parse.ts";
import { exampleAt, type PropertySchema } from "./schema-example.ts";

/** Where the words come from: the code lists, and the schema whose properties a conditional `required` names. */
export interface Vocabulary {
  lists: Record<string, CodeList>;
  root: PropertySchema;
}

/**
 * Words for one schema error: what stands there, what was expected, what to write. A `fix` is what was meant, by all
 * that this one error tells; whether it mends the record is for `proveFixes` to say.
 */
export function describe(error: ErrorObject, { lists, root }: Vocabulary): Issue {
  const describer = DESCRIBERS[error.keyword];
  const issue = describer ? describer(error, { lists, root }) : unknownKeyword(error);
  const hint = issue.hint ? {} : example({ examples: exampleAt(root, error.instancePath) });
  return { level: "error", pointer: error.instancePath, ...issue, ...hint };
}

/** A value as it is shown in a message: JSON, shortened. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  // No half of a surrogate pair at the cut.
  return text.length > 80 ? `${text.slice(0, 77).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}

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
/** The patch that writes a value in place of what stands there, where one was meant for certain. */
const meaning = (error: ErrorObject, value: unknown): { fix?: PatchOperation[] } =>
  value === undefined ? {} : { fix: [{ op: "replace", path: error.instancePath, value }] };
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
    const meant = typeof error.data === "string" ? codeOfSpelling(list, written) : undefined;
    const near = meant ?? (typeof error.data === "string" ? nearest(written, allowed) : undefined);
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
      ...meaning(error, meant),
    };
  },
  type(error) {
    const expected = TYPES[String(error.params.type)] ?? {
      zh: String(error.params.type),
      en: String(error.params.type),
    };
    const text = typeof error.data === "string" && schemaOf(error).properties?.zh ? error.data : undefined;
    return {
      rule: "value-type",
      message: {
        zh: `这里是 ${show(error.data)}；应当是${expected.zh}。`,
        en: `Here stands ${show(error.data)}; ${expected.en} was expected.`,
      },
      ...(text === undefined ? example(schemaOf(error)) : write({ zh: text })),
      // Only a text with Chinese in it is certain to be the Chinese one.
      ...meaning(error, text && /\p{Script=Han}/u.test(text) ? { zh: text } : undefined),
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
      ...meaning(error, narrowed(error.data, String(error.params.pattern))),
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
      ...meaning(error, reformatted(error.data, String(error.params.format))),
    };
  },
  minLength: (error) => size(error, LEAST, CHARACTER),
  maxLength: (error) => size(error, MOST, CHARACTER),
  minItems: (error) => size(error, LEAST, ITEM),
  maxItems: (error) => size(error, MOST, ITEM),
  minProperties: (error) => size(error, LEAST, { zh: " 个属性", en: ["property", "properties"] }),
  minimum: (error) => size(error, LEAST),
  maximum: (error) => size(error, MOST),
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

/** The day that was meant, in the form that was expected: 2024年3月1日, 2024/3/1, 20240301. */
function dateHint(value: unknown): { hint?: Words } {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})|^(\d{4})(\d{2})(\d{2})$/.exec(String(value));
  const [year = "", month = "", day = ""] = parts?.slice(1).filter(Boolean) ?? [];
  const date = realDay(year, month, day);
  return date ? write(date) : example({ examples: ["2026-01-31"] });
}

const LEAST: Words = { zh: "至少", en: "at least" };
const MOST: Words = { zh: "至多", en: "at most" };
const CHARACTER = { zh: " 个字符", en: ["character", "characters"] };
const ITEM = { zh: " 项", en: ["item", "items"] };

/** @param unit what is counted (in English one and many), or none where the value itself is the number */
function size(error: ErrorObject, bound: Words, unit?: typeof ITEM): Described {
  const limit = Number(error.params.limit);
  const [one, many] = unit?.en ?? [];
  const counted = unit ? ` ${limit === 1 ? one : many} ${limit === 1 ? "was" : "were"}` : " was";
  return {
    rule: unit ? "value-size" : "value-range",
    message: {
      zh: `这里是 ${show(error.data)}；应当${bound.zh}${unit ? "" : "为"} ${limit}${unit?.zh ?? ""}。`,
      en: `Here stands ${show(error.data)}; ${bound.en} ${limit}${counted} expected.`,
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
