import type { Dataset, Format, LanguageMap, Mode } from "../../catalog/types.gen.ts";
import { publisherName } from "./agencies.ts";
import type { Codes } from "./codes.ts";
import { dateOf } from "./dates.ts";
import { readContact, readFormats, readOpening, readPage, readThemes } from "./parts.ts";
import { RowReader, type Use } from "./reader.ts";
import { keptRaw, type Raw, rowName } from "./row.ts";
import { plainLine, plainText } from "./text.ts";

export interface MappedRow {
  /** Blank where the row has no title: it cannot become an entry. */
  title: string;
  publisher: string;
  /** The publisher's English name, where the source gives one. */
  publisherEn?: string;
  /** Where it stands, in a document that has places. */
  at?: string;
  sourceId?: string;
  /** Fields that tell rows of one publisher and title apart, the most lasting first. */
  marks: string[];
  row: string;
  record: Dataset;
  uses: Use[];
}

export interface MapContext {
  portal: string;
  date: string;
  codes: Codes;
  /** Whether an address stands in this row only. */
  isOwn(address: string): boolean;
}

export const DATASET_SCHEMA = "https://mulu.example/schemas/v1/dataset.schema.json";

/** What a format that is no file is served as. */
const MODES: Partial<Record<Format, Mode>> = { rest: "api", wms: "api", database: "exchange" };

/** One raw row as an entry. Nothing is invented: what the row does not say is absent. */
export function mapRow(raw: Raw, context: MapContext): MappedRow {
  const { portal, date, codes, isOwn } = context;
  const row = new RowReader(raw);
  const title = row.text("title", plainLine) ?? "";
  const publisher = publisherName(
    row.text("publisher", plainLine) ?? "",
    row.text("district", plainLine) ?? "",
  );
  const description = row.text("description", plainText);
  const { theme, topics } = readThemes(row, codes);
  const keywords = [...new Set([...row.all("tags"), ...topics, ...row.all("topics")])];
  const opening = readOpening(row, codes);
  const formats = readFormats(row, codes, opening);
  const page = readPage(row, isOwn);
  const audience = opening?.type === "unconditional" ? "public" : "agencies";
  const distributions: Dataset["distributions"] = [
    ...formats.map(
      (format) => ({ id: format, mode: MODES[format] ?? ("file" as const), format, audience }) as const,
    ),
    ...(page ? [{ id: "page", mode: "page", format: "html", url: page, audience } as const] : []),
  ];
  const updateCycle = row.first("updateCycle", codes.updateCycle);
  const issued = row.first("issued", dateOf);
  const modified = row.first("modified", dateOf);
  const contact = readContact(row, publisher);
  const sourceId = row.text("sourceId", plainLine);
  const record: Dataset = {
    $schema: DATASET_SCHEMA,
    title: { zh: title },
    ...(description && { description: { zh: description } }),
    ...(keywords.length > 0 && { keywords: keywords.map((zh): LanguageMap => ({ zh })) }),
    ...(theme && { theme }),
    ...(opening && { opening }),
    ...(updateCycle && { updateCycle }),
    ...(issued && { issued }),
    ...(modified && { modified }),
    ...(distributions.length > 0 && { distributions }),
    ...(contact && { contact }),
    status: "active",
    origin: { portal, row: rowName(raw), raw: keptRaw(raw), date },
  };
  const marks = [
    page ?? "",
    description ?? "",
    formats.join(),
    theme ?? "",
    opening?.type ?? "",
    issued ?? "",
  ];
  return { title, publisher, sourceId, marks, row: rowName(raw), record, uses: row.finish() };
}
