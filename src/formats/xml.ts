import Builder from "fast-xml-builder";

/** Elements by name; a property with `@` in front is an attribute, `#text` the text between tags. */
export type Xml = { [name: string]: string | Xml | Xml[] };

/** What XML cannot hold is left out. */
const clean = (_name: string, value: unknown) =>
  String(value).replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
  indentBy: " ",
  tagValueProcessor: clean,
  attributeValueProcessor: clean,
});

/** XML of one or more elements, without a declaration. */
export const xmlOf = (elements: Xml): string => builder.build(elements);

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
