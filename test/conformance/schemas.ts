import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { AnySchemaObject, ErrorObject } from "ajv";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { conformance, readConformance } from "./shared.ts";

/** What a schema says against a document: where, and what. */
export type Judge = (document: unknown) => string[];

/**
 * A judge by a schema of others, as it is: their patterns are written for no `u` flag.
 * @param path of the schema
 * @param beside paths of schemas that it leans on
 */
export const judgeBy = (path: string, beside: string[] = []): Judge =>
  judge(
    schemaAt(path),
    beside.filter((other) => other !== path).map((other) => schemaAt(other)),
  );

/** The same by schemas at hand. */
export function judge(schema: AnySchemaObject, beside: AnySchemaObject[] = []): Judge {
  const options = { strict: false, allErrors: true, unicodeRegExp: false };
  const ajv = /draft-0[467]/.test(schema.$schema ?? "") ? new Ajv(options) : new Ajv2020(options);
  addFormats.default(ajv);
  // The library knows no `iri`: an address with characters outside ASCII is one, a text with a space is none.
  ajv.addFormat("iri", /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i);
  for (const other of beside) ajv.addSchema(other);
  const validate = ajv.compile(schema);
  return (document) => {
    validate(document);
    return (validate.errors ?? []).map(faultOf);
  };
}

const schemaAt = (path: string) => JSON.parse(readConformance(path)) as AnySchemaObject;

/** The paths of all schemas in a folder. */
export const schemasIn = (folder: string): string[] =>
  readdirSync(conformance(folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => join(folder, file));

const faultOf = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath || "/"} ${message} ${JSON.stringify(params)}`;
