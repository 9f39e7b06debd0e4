import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG, parseConfig } from "./config.ts";
import type { Finding } from "./finding.ts";
import type { CodeList } from "./generate.ts";
import type { Catalog } from "./model.ts";
import { readCatalog } from "./read-fs.ts";
import { unreadable } from "./read-words.ts";
import { catalogRoots } from "./roots-fs.ts";
import { readCodeLists, readSchemas } from "./schemas-fs.ts";
import type { Config } from "./types.gen.ts";
import { compileValidator, type Validate } from "./validate.ts";

/** The standard and one deployment's configuration: what it takes to judge a record. */
export interface Deployment {
  schemas: Record<string, object>;
  lists: Record<string, CodeList>;
  validate: Validate;
  config: Config;
}

export interface Project extends Omit<Deployment, "validate"> {
  catalog: Catalog;
}

/**
 * Reads a whole deployment: standard, configuration and every root.
 * @returns findings instead of a project where the configuration itself cannot be used
 */
export function loadProject(root: string, env: NodeJS.ProcessEnv = process.env): Project | Finding[] {
  const deployment = loadDeployment(root);
  if (Array.isArray(deployment)) return deployment;
  const { schemas, lists, validate, config } = deployment;
  return { schemas, lists, config, catalog: readCatalog(catalogRoots(config, env), config, validate, root) };
}

/**
 * Reads standard and configuration, and no record.
 * @returns findings where the configuration cannot be used
 */
export function loadDeployment(root: string): Deployment | Finding[] {
  const schemas = readSchemas(root);
  const lists = readCodeLists(root);
  const validate = compileValidator(schemas, lists);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, CONFIG));
  } catch (error) {
    return [
      {
        level: "error",
        rule: "file-readable",
        pointer: "",
        file: CONFIG,
        line: 1,
        column: 1,
        ...unreadable(error),
      },
    ];
  }
  const config = parseConfig(bytes, validate);
  return Array.isArray(config) ? config : { schemas, lists, validate, config };
}
