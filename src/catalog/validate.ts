import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe } from "./describe.ts";
import { EDITOR_KEYWORDS } from "./editor-help.ts";
import { type Issue, once } from "./finding.ts";
import { proveFixes } from "./fix/prove.ts";
import type { CodeList } from "./generate.ts";
import { misplacedRecord } from "./misplaced.ts";
import { type Parsed, parseRecord, pointerPath } from "./parse.ts";
import type { PropertySchema } from "./schema-example.ts";
import { uniqueItems } from "./unique-items.ts";

export type Kind = "dataset" | "agency" | "system" | "edition" | "config";

/** Judges the shape of a value. Compile once, call often. */
export type Validate = (kind: Kind, value: unknown) => Issue[];

/** Keywords of ours that annotate: ajv's strict mode knows these and refuses any other. */
export const ANNOTATIONS = ["audience", "en", "enumDescriptions", "enumDetails", ...EDITOR_KEYWORDS];

/**
 * Compiles the schemas of the standard (JSON Schema 2020-12, strict).
 * @param schemas by name, without `.schema.json`
 * @param lists the code lists, for the nearest allowed value
 */
export function compileValidator(schemas: Record<string, object>, lists: Record<string, CodeList>): Validate {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    strictRequired: false,
    // Compiling took longer than judging a small catalog. The schemas themselves are proven by a test.
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  ajv.removeKeyword("uniqueItems").addKeyword(uniqueItems).addVocabulary(ANNOTATIONS);
  addFormats.default(ajv);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  const compiled = new Map<Kind, ValidateFunction>();
  const judge: Validate = (kind, value) => {
    let validate = compiled.get(kind);
    if (!validate) {
      validate = ajv.getSchema(`https://mulu.example/schemas/v1/${kind}.schema.json`);
      if (!validate) throw new Error(`no schema for ${kind}`);
      compiled.set(kind, validate);
    }
    if (validate(value)) return [];
    const errors = (validate.errors ?? []).filter((error) => error.keyword !== "if");
    const vocabulary = { lists, root: validate.schema as PropertySchema };
    const said = new Set(errors.map(({ keyword, instancePath }) => `${keyword} ${instancePath}`));
    const isOwn = ({ keyword, instancePath }: ErrorObject) =>
      !said.has(`${STRONGER[keyword]} ${instancePath}`);
    return once(errors.filter(isOwn).map((error) => describe(error, vocabulary)));
  };
  return (kind, value) => proveFixes(value, judge(kind, value), (changed) => judge(kind, changed));
}

/** The keyword that says more about the same value; what the first says beside it is no news. */
const STRONGER: Record<string, string> = { format: "pattern", type: "enum", items: "maxItems" };

/**
 * The value without the parts that have the wrong shape, so that rules may trust the types of what is left.
 * Array elements keep their index (a hole stays), so that pointers stay right.
 */
export function prune(value: unknown, issues: Issue[]): unknown {
  if (issues.length === 0) return value;
  const copy: unknown = structuredClone(value);
  for (const { pointer, rule } of issues) {
    const path = pointerPath(pointer);
    const key = path.pop();
    if (key === undefined) {
      if (rule === "value-type") return {};
      continue;
    }
    const parent = path.reduce<unknown>((node, part) => child(node, part), copy);
    if (typeof parent === "object" && parent !== null) delete (parent as Record<string, unknown>)[key];
  }
  return copy;
}

/**
 * Parses a record and judges its shape.
 * @param bytes the file's content
 * @returns the value without what has the wrong shape; none where the text is no JSON at all or a record of another kind
 */
export function parseAs(kind: Kind, bytes: Uint8Array, validate: Validate): Parsed {
  const { text, value, issues } = parseRecord(bytes);
  const mendable = MENDED.has(kind) && issues.every(({ fix }) => fix);
  const told = (found: Issue[]) => found.map(mendable ? orFix : withoutFix);
  if (value === undefined) return { text, issues: told(issues) };
  const misplaced = misplacedRecord(kind, value);
  if (misplaced) return { text, issues: [...told(issues), misplaced] };
  const shape = validate(kind, value);
  return { text, value: prune(value, shape), issues: told([...issues, ...shape]) };
}

/** What `npm run fix` goes through; and it leaves a file that it cannot write anew without a loss. */
const MENDED = new Set<Kind>(["dataset", "agency", "system"]);

const withoutFix = ({ fix: _, ...issue }: Issue): Issue => issue;

/** The hint of what can be mended names the command that does it. */
function orFix(issue: Issue): Issue {
  if (!issue.fix || !issue.hint) return issue;
  const { zh, en } = issue.hint;
  const hint = {
    zh: `${zh.slice(0, -1)}，或运行 \`npm run fix\`。`,
    en: `${en.slice(0, -1)}, or run \`npm run fix\`.`,
  };
  return { ...issue, hint };
}

const child = (node: unknown, part: string): unknown =>
  typeof node === "object" && node !== null && Object.hasOwn(node, part)
    ? (node as Record<string, unknown>)[part]
    : undefined;
