import type { Words } from "../../catalog/finding.ts";
import type { ExportSite } from "../export.ts";
import { componentsOf } from "./components.ts";
import { PARAMETERS, parametersOf } from "./parameters.ts";
import { type ApiPath, PATHS, TAGS } from "./paths.ts";

type Json = Record<string, unknown>;

/**
 * The static API of a site as an OpenAPI 3.1 document (OpenAPI Specification 3.1.1).
 * @param schemas the standard, by name without `.schema.json`
 */
export function openApiOf(site: ExportSite, schemas: Record<string, Json>): Json {
  const definitions = [
    ...new Set(PATHS.flatMap(({ schemas = [], lines }) => (lines ? [...schemas, lines] : schemas))),
  ];
  return {
    openapi: "3.1.1",
    info: {
      title: both({ zh: site.title.zh, en: site.title.en ?? site.title.zh }),
      summary: both(SUMMARY),
      description: DESCRIPTION.map(both).join("\n\n"),
      version: "v1",
      contact: { email: site.mail },
    },
    externalDocs: { url: `${site.url}api/`, description: both(REFERENCE) },
    servers: [{ url: site.url.replace(/\/$/, "") }],
    tags: Object.entries(TAGS).map(([name, title]) => ({ name, description: both(title) })),
    paths: Object.fromEntries(PATHS.map((path) => [path.path, { get: operationOf(path) }])),
    components: {
      parameters: Object.fromEntries(
        Object.entries(PARAMETERS).map(([name, parameter]) => [name, parameterOf(name, parameter)]),
      ),
      responses: { missing: { description: both(MISSING) } },
      schemas: componentsOf(schemas, definitions, site.site),
    },
  };
}

const operationOf = ({ path, id, tag, title, type, schemas = [], lines }: ApiPath): Json => ({
  operationId: id,
  tags: [tag],
  summary: both(title),
  ...(parametersOf(path).length > 0 && {
    parameters: parametersOf(path).map((name) => ({ $ref: `#/components/parameters/${name}` })),
  }),
  responses: {
    200: {
      description: lines ? `${both(title)} (${lines})` : both(title),
      content: { [type]: schemas.length > 0 ? { schema: schemaOf(schemas) } : {} },
    },
    404: { $ref: "#/components/responses/missing" },
  },
});

const schemaOf = (names: string[]): Json => {
  const references = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return references.length === 1 ? (references[0] ?? {}) : { anyOf: references };
};

const parameterOf = (name: string, { title, pattern, example }: (typeof PARAMETERS)[string]): Json => ({
  name,
  in: "path",
  required: true,
  description: both(title),
  schema: { type: "string", pattern },
  example,
});

/** English first, since programs' tools show one text; Chinese beside it. */
const both = ({ zh, en }: Words): string => (zh === en ? zh : `${en} · ${zh}`);

const SUMMARY: Words = { zh: "公共数据目录的静态接口", en: "Static API of the public data catalog" };
const REFERENCE: Words = { zh: "接口说明和兼容承诺", en: "Reference and what stays compatible" };
const MISSING: Words = { zh: "这个地址没有文件", en: "There is no file at this address" };
const DESCRIPTION: Words[] = [
  {
    zh: "每个地址是一个文件，只读，不需要密钥。集合分页，`next` 给出下一页的路径，从 `api/v1/` 起。",
    en: "Each address is a file, to be read without a key. Collections come in pages; `next` gives the path of the page that follows, from `api/v1/` on.",
  },
  {
    zh: "v1 之内属性和代码只增不减：程序应当跳过不认识的属性，并接受新的代码。",
    en: "Within v1 properties and codes are added, never taken away: a program should pass over properties that it does not know and accept new codes.",
  },
];
