import type { Lang, Words } from "../../catalog/finding.ts";
import { pointerPath } from "../../catalog/parse.ts";
import type { SiteEntry } from "../../catalog/project.ts";
import type { Change } from "../change/change.ts";
import { compareEntries } from "../change/compare.ts";
import { describeChange, itemName, type Vocabulary } from "../change/describe.ts";
import { propertyOf } from "../change/property.ts";
import type { HistoryChange } from "./history.ts";
import { PUBLIC_WORDS } from "./public-words.ts";

/** Codes may be told from what to what. */
const CODES = [
  "/opening/type",
  "/status",
  "/classification/class",
  "/theme",
  "/subject",
  "/updateCycle",
  "/license",
];

/** The record's own day, which each row has already, and what a change of the status brings along. */
const UNTOLD = ["/modified", "/statusOn", "/reason"];

/**
 * What changed between two states of an entry that the public could see, in generated words: no text of an earlier state
 * is quoted, and nothing is said of data items, ways, releases and references that are not public today, not even that
 * they are gone.
 * @param before and `after` are open projections, `today` is the one that the site shows
 */
export function publicChanges(
  before: SiteEntry,
  after: SiteEntry,
  today: SiteEntry,
  vocabulary: Vocabulary,
): HistoryChange[] {
  const codes: Change[] = [];
  const seen = { fieldAdded: new Set<string>(), field: new Set<string>(), releaseAdded: new Set<string>() };
  const properties = new Set<string>();
  let isWayAdded = false;
  for (const change of compareEntries(partOfToday(before, today), partOfToday(after, today))) {
    const code = codeChange(change);
    if (code) codes.push(code);
    else if (change.kind === "fieldAdded" || change.kind === "field")
      seen[change.kind].add(change.field.name);
    else if (change.kind === "releaseAdded") seen.releaseAdded.add(change.release.id);
    else if (change.kind === "distributionAdded") isWayAdded = true;
    else if (!/Removed$/.test(change.kind) && !UNTOLD.includes(change.pointer))
      properties.add(pointerPath(change.pointer)[0] ?? "");
  }
  const items = (kind: "fieldAdded" | "field", lang: Lang) =>
    (today.fields ?? [])
      .filter(({ name }) => seen[kind].has(name) && !(kind === "field" && seen.fieldAdded.has(name)))
      .map((field) => itemName(field, lang));
  const title = (name: string, lang: Lang) =>
    PUBLIC_WORDS[lang].property(name, propertyOf(vocabulary.schemas, "dataset", `/${name}`));
  const released = inBoth((lang) => PUBLIC_WORDS[lang].released([...seen.releaseAdded]));
  return [
    ...inBoth((lang) => codes.map((change) => describeChange(change, vocabulary, lang))),
    ...released.map((words): HistoryChange => ({ ...words, kind: "released" })),
    ...inBoth((lang) => [
      ...PUBLIC_WORDS[lang].itemsAdded(items("fieldAdded", lang)),
      ...PUBLIC_WORDS[lang].itemsChanged(items("field", lang)),
      ...(isWayAdded ? [PUBLIC_WORDS[lang].wayAdded] : []),
      ...PUBLIC_WORDS[lang].changed([...properties].map((name) => title(name, lang))),
    ]),
  ];
}

/** Sentences in both languages, in the same order. */
function inBoth(tell: (lang: Lang) => string[]): Words[] {
  const en = tell("en");
  return tell("zh").map((zh, i) => ({ zh, en: en[i] ?? zh }));
}

/** The change of a code, without all that the record says about it; nothing where it is another change. */
function codeChange(change: Change): Change | undefined {
  if (!CODES.includes(change.pointer) || !("before" in change)) return undefined;
  const { pointer, before, after } = change;
  if (typeof before !== "string" || typeof after !== "string") return undefined;
  // The name of a licence of somebody's own is free text.
  if (/^LicenseRef/i.test(before) || /^LicenseRef/i.test(after)) return undefined;
  return change.kind === "opening"
    ? { kind: "opening", pointer, before: change.before, after: change.after, basis: [] }
    : { kind: "property", pointer, before, after };
}

/** An earlier state as far as it is about what is public today. */
function partOfToday(state: SiteEntry, today: SiteEntry) {
  const value = { ...state };
  const names = new Set(today.fields?.map(({ name }) => name));
  if (value.fields) value.fields = value.fields.filter(({ name }) => names.has(name));
  for (const key of ["distributions", "releases"] as const) {
    const ids = new Set(today[key]?.map(({ id }) => id));
    Object.assign(value, value[key] && { [key]: value[key].filter(({ id }) => ids.has(id)) });
  }
  for (const key of ["related", "relatedCodes"] as const)
    if (value[key]) value[key] = value[key].filter((name) => today[key]?.includes(name));
  return { id: today.id, value };
}
