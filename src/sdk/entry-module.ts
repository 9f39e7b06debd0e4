import type { SiteEntry } from "../catalog/project.ts";
import { codeValues, columnsOf, type RowColumn } from "./column.ts";
import { bothLanguages, describeColumn, docComment, oneLine } from "./comment.ts";

/** Files of a package by path. */
export type PackageFiles = Map<string, string>;

/** The module of an entry: its rows as a type, and what the client needs to read them. */
export function entryModule(entry: SiteEntry): PackageFiles {
  const columns = columnsOf(entry.fields);
  const title = bothLanguages(entry.title ?? { zh: entry.id });
  const about = docComment([title, ...(entry.description ? [bothLanguages(entry.description)] : [])]);
  const plain = columns.map(({ field: _, ...column }) => column);
  const value = { id: entry.id, columns: plain };
  const types = `import type { Descriptor } from ${JSON.stringify(INDEX)};

${about}export interface Row {
${columns.map(rowProperty).join("")}}

${docComment([title])}declare const descriptor: Descriptor<Row>;
export default descriptor;
`;
  return new Map([
    [`datasets/${entry.id}.js`, `export default ${JSON.stringify(value)};\n`],
    [`datasets/${entry.id}.d.ts`, types],
  ]);
}

/** The module of an entry that has moved: its old name goes on working. */
export function aliasModule(id: string, successor: string): PackageFiles {
  const target = JSON.stringify(`../${successor}.js`);
  const note = `/** @deprecated ${oneLine(id)} → ${oneLine(successor)} */\n`;
  return new Map([
    [`datasets/${id}.js`, `export { default } from ${target};\n`],
    [`datasets/${id}.d.ts`, `${note}export { default, type Row } from ${target};\n`],
  ]);
}

/** The package's own start, from a module on. */
const INDEX = "../../index.js";

function rowProperty(column: RowColumn): string {
  const type =
    codeValues(column)
      ?.map((value) => JSON.stringify(value))
      .join(" | ") ?? TYPES[column.type];
  const nullable = column.required ? "" : " | null";
  return `${docComment(describeColumn(column), "  ")}  ${column.name}: ${type}${nullable};\n`;
}

const TYPES = {
  string: "string",
  date: "string",
  datetime: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
} as const;
