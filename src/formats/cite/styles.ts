import { type CitedItem, isoOf } from "./item.ts";

/** A reference as GB/T 7714 writes one of a data set that is read online. */
export function gbt7714({ author, title, version, publisher, issued, accessed, URL }: CitedItem): string {
  const year = issued["date-parts"][0][0];
  return [
    closed(author[0]?.literal),
    closed(`${title}[DS/OL]`),
    ...(version ? [closed(`${version}版`)] : []),
    closed(`${publisher}, ${year}(${isoOf(issued)})[${isoOf(accessed)}]`),
    URL,
  ].join(" ");
}

/** A reference as APA 7 writes one of a data set, as plain text. */
export function apa({ author, title, version, publisher, issued, URL }: CitedItem): string {
  const year = issued["date-parts"][0][0];
  return [
    closed(author[0]?.literal),
    `(${year}).`,
    closed(`${title}${version ? ` (Version ${version})` : ""} [Data set]`),
    closed(publisher),
    URL,
  ].join(" ");
}

/** Ends with one full stop, also where the text has its own. */
const closed = (text = "") => `${text.replace(/[.。\s]+$/, "")}.`;
