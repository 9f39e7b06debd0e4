import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { ANNOTATIONS } from "../src/catalog/validate.ts";

interface Operation {
  parameters?: { $ref: string }[];
  responses: { 200: { content: Record<string, { schema?: object }> } };
}
interface Description {
  paths: Record<string, { get: Operation }>;
  components: { parameters: Record<string, { schema: { pattern: string } }> };
}

/** How a built site stands to the description that it publishes, read as a program reads it that knows nothing else. */
export interface Described {
  /** Paths that no file answers. */
  unanswered: string[];
  /** Files of the API that are of no path, their parameters being what the description says of them. */
  undescribed: string[];
  /** Files that do not fit the schema of their path. */
  misfits: { file: string; errors: string[] }[];
  /** How many files were judged by a schema. */
  judged: number;
}

/** @param root a built site's folder */
export function describedBy(root: string): Described {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
  const { paths, components } = read("api/v1/openapi.json") as Description;
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
  ajv.addVocabulary([...ANNOTATIONS, "components"]);
  addFormats.default(ajv);
  const kinds = Object.entries(paths).map(([path, { get }]) => {
    const schema = Object.values(get.responses[200].content)[0]?.schema;
    return {
      path,
      pattern: patternOf(path, components.parameters),
      validate: schema && ajv.compile({ ...schema, components }),
      answered: false,
    };
  });
  const found: Described = { unanswered: [], undescribed: [], misfits: [], judged: 0 };
  for (const file of filesOf(root)) {
    // Paths that are written out stand before those in braces.
    const kind = kinds.find(({ pattern }) => pattern.test(`/${file}`));
    if (kind) kind.answered = true;
    else if (/^(api\/v1|sdk)\//.test(file)) found.undescribed.push(file);
    if (!kind?.validate) continue;
    found.judged++;
    if (kind.validate(read(file))) continue;
    const errors = (kind.validate.errors ?? []).slice(0, 3);
    found.misfits.push({
      file,
      errors: errors.map(({ instancePath, message }) => `${instancePath} ${message}`),
    });
  }
  found.unanswered = kinds.filter(({ answered }) => !answered).map(({ path }) => path);
  return found;
}

const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .sort();

/** The addresses that a path and the patterns of its parameters allow. */
function patternOf(path: string, parameters: Description["components"]["parameters"]): RegExp {
  const parts = path.split(/\{(\w+)\}/).map((part, i) => {
    if (i % 2 === 0) return part.replaceAll(".", "\\.");
    const pattern = parameters[part]?.schema.pattern;
    if (!pattern) throw new Error(`The parameter "${part}" is described nowhere.`);
    return `(?:${pattern.replace(/^\^|\$$/g, "")})`;
  });
  return new RegExp(`^${parts.join("")}$`, "u");
}
