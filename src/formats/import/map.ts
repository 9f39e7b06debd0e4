import type { CodeList } from "../../catalog/generate.ts";
import type { Dataset, LanguageMap, OpeningType } from "../../catalog/types.gen.ts";
import { licenceOf } from "../licences.ts";
import { dateOf } from "../listing/dates.ts";
import { DATASET_SCHEMA, type MappedRow } from "../listing/map.ts";
import { rowName } from "../listing/row.ts";
import { plainLine } from "../listing/text.ts";
import { OPENING_WORDS } from "../words.ts";
import type { ForeignCodes } from "./codes.ts";
import { EntryReader, isHan } from "./entry-reader.ts";
import type { Fault, Foreign } from "./foreign.ts";
import type { Keys } from "./keys.ts";
import { addressOf, readContact, readSpatial, readTemporal } from "./parts.ts";
import { distinct, readWay } from "./ways.ts";

export interface ForeignContext {
  portal: string;
  date: string;
  keys: Keys;
  codes: ForeignCodes;
  lists: Record<string, CodeList>;
}

export interface MappedForeign extends MappedRow {
  faults: Fault[];
  /** What it calls itself, and what it calls the entries that it is related to. */
  names: string[];
  related: string[];
}

/** An entry of another catalog as one of ours. Nothing is invented: what it does not say is absent. */
export function mapForeign(
  entry: Foreign,
  { portal, date, keys, codes, lists }: ForeignContext,
): MappedForeign {
  const reader = new EntryReader(entry.given, keys);
  const languages = reader.all("language");
  const english = languages.some((value) => /^en\b|\/ENG$/i.test(value));
  const title = reader.words("title", english);
  const description = reader.words("description", english);
  const publisher = reader.words("provider", english);
  const name = plainLine(publisher?.zh ?? "");
  const sourceId = reader.first("id", (value) => plainLine(value) || undefined);
  const type = readOpening(reader, codes);
  const { theme, category, topics } = readThemes(reader, codes);
  const kind = reader.first("classification", codes.class);
  const cycle = reader.first("updateCycle", codes.updateCycle);
  const issued = reader.first("issued", dateOf, WORDS.date);
  // `modified` may be an interval in DCAT-US 1.1: it then says how often the data changes.
  const [repeat] = reader.given("modified").flatMap(({ value }) => codes.updateCycle(value) ?? []);
  const modified = reader.first(
    "modified",
    (value) => dateOf(value) ?? (codes.updateCycle(value) ? "" : undefined),
    WORDS.date,
  );
  const [temporal, spatial] = [readTemporal(reader), readSpatial(reader)];
  const contact = readContact(reader, name, english);
  const page = reader.first("page", addressOf, WORDS.address);
  const codesOf = readCodes(reader);
  const related = reader.all("related");
  const audience = type === "unconditional" ? "public" : "agencies";
  const plainTitles = new Set([
    title?.zh ?? "",
    ...(lists.format?.codes ?? []).flatMap(({ zh, en }) => [zh, en]),
  ]);
  const ways = entry.ways.map((way) => readWay(way, { codes, keys, english, plainTitles, audience, page }));
  const license = readLicense(reader, ways);
  const rights = readConditions(
    reader,
    ways.map((way) => way.reader),
    english,
  );
  const opening = type && { type, ...(type === "conditional" && rights && { conditions: rights }) };
  const given = distinct(ways.flatMap(({ way }) => way ?? []));
  const distributions: Dataset["distributions"] =
    given.length === 0 && page ? [{ id: "page", mode: "page", format: "html", url: page, audience }] : given;
  const keywords = readKeywords(reader, topics, english);
  const faults = [
    ...reader.faults,
    ...ways.flatMap((way) => way.reader.faults),
    ...(issued && modified && issued > modified
      ? [
          {
            pointer: reader.given("issued")[0]?.pointer ?? entry.pointer,
            message: WORDS.order(issued, modified),
          },
        ]
      : []),
  ];

  const record: Dataset = {
    $schema: DATASET_SCHEMA,
    title: { zh: plainLine(title?.zh ?? ""), ...(title?.en && { en: plainLine(title.en) }) },
    ...(description && { description }),
    ...(keywords.length > 0 && { keywords }),
    ...codesOf,
    ...(kind && { classification: { class: kind, ...(category && { category }) } }),
    ...(theme && { theme }),
    ...(opening && { opening }),
    ...((cycle ?? repeat) && { updateCycle: cycle ?? repeat }),
    ...(issued && { issued }),
    ...(modified && { modified }),
    ...(temporal && { temporal }),
    ...(spatial && { spatial }),
    ...(distributions.length > 0 && { distributions }),
    ...(license && { license }),
    ...(contact && { contact }),
    status: "active",
    origin: { portal, row: rowName(entry.raw), raw: entry.raw, date },
  };
  return {
    title: record.title?.zh ?? "",
    publisher: name,
    ...(publisher?.en && { publisherEn: plainLine(publisher.en) }),
    at: entry.pointer,
    ...(sourceId && { sourceId }),
    marks: [page ?? "", description?.zh ?? "", theme ?? "", issued ?? ""],
    row: rowName(entry.raw),
    record,
    uses: [...reader.uses, ...ways.flatMap((way) => way.reader.uses)],
    faults,
    names: [...entry.iris, ...(sourceId ? [sourceId] : []), ...(page ? [page] : [])],
    related,
  };
}

/** The opening type. @param codes reads the type */
const readOpening = (reader: EntryReader, codes: ForeignCodes): OpeningType | undefined =>
  reader.first("opening.type", (value) =>
    // CKAN says by the licence whether a package is open; that it is not says nothing.
    value === "true" ? "unconditional" : codes.opening(value),
  );

/** The conditions, which the rights of the entry, or of one of its ways, state. */
function readConditions(reader: EntryReader, ways: EntryReader[], english: boolean): LanguageMap | undefined {
  const [words] = [
    reader.words("opening.conditions", english),
    ...ways.map((way) => way.words("distributions[].rights", english)),
  ].filter((each) => each !== undefined);
  const { zh, en } = OPENING_WORDS.conditional;
  const text = words?.zh.replace(`${zh}。`, "");
  const other = words?.en?.replace(`${en}.`, "").trim();
  return text ? { zh: text, ...(other && { en: other }) } : undefined;
}

/** The theme and the category, and the other theme words, which become keywords. */
function readThemes(reader: EntryReader, codes: ForeignCodes) {
  let theme: Dataset["theme"];
  let category: ReturnType<ForeignCodes["category"]>;
  const topics: string[] = [];
  for (const one of reader.given("theme")) {
    const [asTheme, asCategory] = [codes.theme(one.value), codes.category(one.value)];
    if (one.value.includes("#classification-category.")) category ??= asCategory;
    else if (asTheme) theme ??= asTheme;
    else if (asCategory) category ??= asCategory;
    else if (/^https?:/.test(one.value)) {
      reader.use(one, "unmapped");
      continue;
    } else if (!one.key.endsWith("notation")) topics.push(plainLine(one.value));
    reader.use(one, "mapped");
  }
  return { theme, category, topics };
}

/** Words to find the entry by. A graph keeps no pairs of languages, so each word stands for itself. */
function readKeywords(reader: EntryReader, topics: string[], english: boolean): LanguageMap[] {
  const words = new Map<string, LanguageMap>();
  for (const one of reader.given("keywords")) {
    const text = plainLine(one.value);
    const known = words.has(text);
    const isEnglish = /^en/i.test(one.lang ?? "") || (english && !one.lang && !isHan(text));
    if (text && !known) words.set(text, { zh: text, ...(isEnglish && { en: text }) });
    reader.use(one, text ? (known ? "unused" : "mapped") : "unmapped", known ? "elsewhere" : undefined);
  }
  for (const topic of topics) if (topic && !words.has(topic)) words.set(topic, { zh: topic });
  return [...words.values()];
}

/** The guideline's code, by its form, and the code of registration. */
function readCodes(reader: EntryReader): Pick<Dataset, "resourceCode" | "registrationCode"> {
  const found: Pick<Dataset, "resourceCode" | "registrationCode"> = {};
  for (const one of reader.given("resourceCode")) {
    if (/^[123][0-9]{5,}\/[0-9]+$/.test(one.value)) found.resourceCode ??= one.value;
    else found.registrationCode ??= one.value;
    reader.use(one, "mapped");
  }
  return found;
}

/** The licence of the entry, else the one that its ways share. */
function readLicense(reader: EntryReader, ways: { reader: EntryReader }[]): string | undefined {
  const own = reader.first(
    "license",
    (value) => {
      const id = licenceOf(value.trim());
      return /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(id) ? id : undefined;
    },
    undefined,
  );
  for (const one of reader.given("license"))
    if (!/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(one.value) && !addressOf(one.value))
      reader.faults.push({ pointer: one.pointer, message: WORDS.license });
  const shared = new Set(
    ways.flatMap((way) => way.reader.given("distributions[].license")).map(({ value }) => licenceOf(value)),
  );
  const [only] = shared;
  return own ?? (shared.size === 1 && only && /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(only) ? only : undefined);
}

const WORDS = {
  date: {
    zh: "这不是日期，没有导入；应当是 2026-11-23 这样的日期。",
    en: "This is no date and was not imported; one like 2026-11-23 was expected.",
  },
  address: {
    zh: "这不是网址，没有导入；应当以 http:// 或 https:// 开头。",
    en: "This is no web address and was not imported; it should start with http:// or https://.",
  },
  license: {
    zh: "这不是许可的网址或 SPDX 标识，没有导入。",
    en: "This is neither a licence's address nor an SPDX identifier and was not imported.",
  },
  order: (issued: string, modified: string) => ({
    zh: `发布日期 ${issued} 晚于更新日期 ${modified}；两个日期都照原样导入。`,
    en: `It was issued on ${issued}, after it was modified on ${modified}; both dates were imported as they stand.`,
  }),
};
