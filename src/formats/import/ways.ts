import type { Distribution, Format, LanguageMap, Mode } from "../../catalog/types.gen.ts";
import { plainLine } from "../listing/text.ts";
import type { ForeignCodes } from "./codes.ts";
import { EntryReader } from "./entry-reader.ts";
import type { Given } from "./foreign.ts";
import type { Keys } from "./keys.ts";
import { addressOf } from "./parts.ts";

export interface WayContext {
  codes: ForeignCodes;
  keys: Keys;
  english: boolean;
  /** The entry's title and the words of formats, which say nothing of a way. */
  plainTitles: Set<string>;
  audience: Distribution["audience"];
  /** The entry's own page: a way that only leads there is none. */
  page: string | undefined;
}

/** What a format that is no file is served as. */
const MODES: Partial<Record<Format, Mode>> = { rest: "api", wms: "api", database: "exchange" };

/** A way to the data as a distribution; `undefined` where it says too little to be one. */
export function readWay(given: Given[], context: WayContext): { reader: EntryReader; way?: Distribution } {
  const { codes, keys, english, plainTitles, audience, page } = context;
  const reader = new EntryReader(given, keys);
  const download = reader.first("distributions[].download", addressOf, WORDS.address);
  const service = reader.first("distributions[].service", addressOf, WORDS.address);
  const plain = reader.first("distributions[].url", addressOf, WORDS.address);
  const url = download ?? service ?? plain;
  const format =
    reader.first("distributions[].format", codes.format) ??
    (service ? "rest" : url && url !== page ? byEnding(url, codes, download !== undefined) : undefined);
  const title = titleOf(reader, english, plainTitles);
  const openapi = reader.first("distributions[].openapi", addressOf, WORDS.address);
  const crs = reader.first("distributions[].crs", crsOf);
  const id = reader.first("distributions[].id", (value) =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 60 ? value : undefined,
  );
  for (const one of reader.given("distributions[].license")) reader.use(one, "mapped");
  if (!format || (url === page && !download && format === "html" && page !== undefined)) return { reader };
  // An address that does not give the data itself is one to look at.
  const looked = !download && (format === "html" || (url !== undefined && url !== page));
  const mode: Mode = service ? "api" : (MODES[format] ?? (looked ? "page" : "file"));
  return {
    reader,
    way: {
      id: id ?? format,
      mode,
      ...(title && { title }),
      format,
      // A file that is only found by way of its page has no address of its own.
      ...(url && url !== page && { url }),
      ...(openapi && mode === "api" && { openapi }),
      ...(crs && { crs }),
      audience,
    },
  };
}

function titleOf(reader: EntryReader, english: boolean, plainTitles: Set<string>): LanguageMap | undefined {
  const words = reader.words("distributions[].title", english);
  return words && !plainTitles.has(words.zh) ? { ...words, zh: plainLine(words.zh) } : undefined;
}

/** The format that an address ends with, or a page where nothing says otherwise. */
function byEnding(url: string, codes: ForeignCodes, download: boolean): Format | undefined {
  const ending = /\.([a-z0-9]{2,8})$/i.exec(new URL(url).pathname)?.[1];
  return (ending && codes.format(ending)) || (download ? undefined : "html");
}

const crsOf = (value: string): string | undefined => {
  const code = /(?:EPSG:|\/EPSG\/[^/]+\/)(\d{4,6})$/.exec(value)?.[1];
  return code ? `EPSG:${code}` : /(^|#)GCJ-02$/.test(value) ? "GCJ-02" : undefined;
};

/** Gives each of an entry's ways an id of its own. */
export function distinct(ways: Distribution[]): Distribution[] {
  const taken = new Set<string>();
  return ways.map((way) => {
    let id = way.id;
    for (let n = 2; taken.has(id); n++) id = `${way.id}-${n}`;
    taken.add(id);
    return { ...way, id };
  });
}

const WORDS = {
  address: {
    zh: "这不是网址，没有导入；应当以 http:// 或 https:// 开头。",
    en: "This is no web address and was not imported; it should start with http:// or https://.",
  },
};
