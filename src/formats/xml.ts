import Builder from "fast-xml-builder";

/** Elements by name; a property with `@` in front is an attribute, `#text` the text between tags. */
export type Xml = { [name: string]: string | Xml | Xml[] };

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
  format: true,
  indentBy: " ",
});

/** XML of one or more elements, without a declaration. Characters that XML cannot hold are left out. */
export const xmlOf = (elements: Xml): string => builder.build(clean(elements));

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

function clean<T extends Xml | Xml[] | string>(value: T): T {
  if (typeof value === "string")
    return value.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "") as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, clean(part)])) as T;
}
