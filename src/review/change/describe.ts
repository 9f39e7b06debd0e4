import type { Lang } from "../../catalog/finding.ts";
import type { CodeList } from "../../catalog/generate.ts";
import type { LanguageMap } from "../../catalog/types.gen.ts";
import { citation } from "../../lists/rows.ts";
import type { Change, FieldChange } from "./change.ts";
import { CHANGE_WORDS } from "./change-words.ts";
import { compareCodes, type FieldCode } from "./compare-codes.ts";
import { excerpt, excerpts } from "./excerpt.ts";
import { propertyOf } from "./property.ts";

/** Where names and labels come from. */
export interface Vocabulary {
  schemas: Record<string, object>;
  lists: Record<string, CodeList>;
}

/**
 * A change in one sentence. It quotes what stands in the record, so it is plain text that a writer has to escape.
 * @param record name of the schema that the change's pointer belongs to
 */
export function describeChange(
  change: Change,
  vocabulary: Vocabulary,
  lang: Lang,
  record = "dataset",
): string {
  const words = CHANGE_WORDS[lang];
  const { titles, codes } = propertyOf(vocabulary.schemas, record, change.pointer);
  const names = titles.map((title) => title[lang]);
  const name = words.path(names);
  const list = codes ? vocabulary.lists[codes] : undefined;
  const label = (list: string, code: string | undefined) =>
    code === undefined ? words.unknown : labelOf(vocabulary.lists[list], code, lang);
  const all = (items: string[]) =>
    items.map((item) => words.quote(excerpt(labelOf(list, item, lang)))).join(words.comma);
  const last = names.at(-1) ?? "";
  switch (change.kind) {
    case "added":
      return words.added(quoted(change.title, lang));
    case "deleted":
      return words.deleted(quoted(change.title, lang));
    case "moved":
      return words.moved(change.from, change.to);
    case "status":
      return [
        words.status(
          label("record-status", change.before),
          label("record-status", change.after),
          change.on,
          change.successor,
        ),
        ...(change.basis.length > 0 ? [words.rests(change.basis.map(citation).join(words.comma))] : []),
        ...(change.reason ? [words.reason(quoted(change.reason, lang))] : []),
      ].join(words.gap);
    case "sharing":
    case "opening": {
      const typeList = `${change.kind}-type`;
      const [was, is] = [change.before, change.after].map(
        (type) => type && words.quote(label(typeList, type)),
      );
      const type = words.types[change.kind];
      const sentence = !was
        ? words.given(type, is ?? "")
        : is
          ? words.changed(type, was, is)
          : words.dropped(type, was);
      return change.basis.length > 0
        ? [sentence, words.rests(change.basis.map(citation).join(words.comma))].join(words.gap)
        : sentence;
    }
    case "basis":
      return words.items(
        name,
        change.added.map(citation).join(words.comma),
        change.removed.map(citation).join(words.comma),
      );
    case "items":
      if (change.whole) return words[change.whole](name, all([...change.added, ...change.removed]));
      return words.items(name, all(change.added), all(change.removed));
    case "fieldAdded":
      return words.fieldAdded(itemName(change.field, lang), label("field-type", change.field.type));
    case "fieldRemoved":
      return words.fieldRemoved(itemName(change.field, lang));
    case "fieldRenamed":
      return words.fieldRenamed(change.from, itemName(change.field, lang), words.signs[change.by]);
    case "fieldsReordered":
      return words.fieldsReordered;
    case "field":
      return change.property === "codes"
        ? words.ofField(itemName(change.field, lang), codesChange(change, lang))
        : words.ofField(itemName(change.field, lang), fieldChange(last, change, list, lang));
    case "distributionAdded":
    case "distributionRemoved": {
      const { id, mode, format, audience } = change.distribution;
      const about = [label("mode", mode), label("format", format), label("audience", audience)];
      return words[change.kind](id, about.join(words.comma));
    }
    case "distribution":
      return words.ofDistribution(change.distribution.id, valueChange(last, change, list, lang));
    case "releaseAdded":
      return words.releaseAdded(change.release.id, change.release.asOf);
    case "releaseRemoved":
      return words.releaseRemoved(change.release.id);
    case "release":
      return words.ofRelease(change.release.id, valueChange(last, change, list, lang));
    case "property":
      return valueChange(name, change, list, lang);
    default:
      return change satisfies never;
  }
}

/** The name of a data item as a sentence has it: its title, then its name in files. */
export const itemName = ({ name, title }: { name: string; title?: LanguageMap }, lang: Lang): string =>
  CHANGE_WORDS[lang].item(title ? textIn(title, lang) : name, name);

const textIn = (map: LanguageMap, lang: Lang) => map[lang] ?? map.zh;
const quoted = (map: LanguageMap | undefined, lang: Lang) => (map ? excerpt(textIn(map, lang)) : "");

const labelOf = (list: CodeList | undefined, code: string, lang: Lang) =>
  list?.codes.find((candidate) => candidate.code === code)?.[lang] ?? code;

function valueChange(
  name: string,
  { before, after }: { before?: unknown; after?: unknown },
  list: CodeList | undefined,
  lang: Lang,
): string {
  const words = CHANGE_WORDS[lang];
  const [was, is] = [shown(before, list, lang), shown(after, list, lang)];
  if (before === undefined) return words.given(name, is && words.quote(excerpt(is)));
  if (after === undefined) return words.dropped(name, was && words.quote(excerpt(was)));
  if (!was || !is) return words.rewritten(name);
  // Equal in this language: the other one differs.
  if (was === is) {
    const other = lang === "zh" ? "en" : "zh";
    const texts = [before, after].map((value) => (value as Partial<LanguageMap>)[other]);
    if (texts[0] === texts[1]) return words.rewritten(name);
    return valueChange(words.inOther(name), { before: texts[0], after: texts[1] }, undefined, lang);
  }
  const [piece, other] = excerpts(was, is).map(words.quote);
  return words.changed(name, piece ?? "", other ?? "");
}

/** A value that a sentence can hold; nothing for one with parts. */
function shown(value: unknown, list: CodeList | undefined, lang: Lang): string {
  if (typeof value === "boolean") return CHANGE_WORDS[lang][value ? "yes" : "no"];
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return labelOf(list, value, lang);
  const text = value as Partial<LanguageMap> | undefined | null;
  return typeof text?.zh === "string" ? textIn(text as LanguageMap, lang) : "";
}

/** An item without a type of its own has its entry's: that is what it comes from, or goes back to. */
function fieldChange(name: string, change: FieldChange, list: CodeList | undefined, lang: Lang): string {
  const words = CHANGE_WORDS[lang];
  if (change.property !== "sharing" && change.property !== "opening")
    return valueChange(name, change, list, lang);
  const [was, is] = [change.before, change.after].map((type) =>
    type === undefined ? words.asEntry : words.quote(excerpt(shown(type, list, lang))),
  );
  return words.changed(name, was ?? "", is ?? "");
}

function codesChange({ was, field }: FieldChange, lang: Lang): string {
  const words = CHANGE_WORDS[lang];
  const { added, removed, retitled } = compareCodes(was.codes, field.codes);
  if (added.length + removed.length + retitled.length === 0) return words.codesReordered;
  const all = (codes: FieldCode[]) =>
    codes.map(({ value, title }) => words.code(value, title ? textIn(title, lang) : "")).join(words.comma);
  return words.codes(all(added), all(removed), all(retitled));
}
