import type { Site } from "../catalog/project.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import type { ExportEntry, ExportSite } from "./export.ts";

/** A file of a format: where it lies from the site's root on, and of which media type it is. */
export interface Place {
  path: string;
  type: string;
}

/** A file about one entry; its text is made when it is asked for, since a page needs only to name it. */
export interface EntryFile extends Place {
  text(): string | Uint8Array;
}

/** A file about the whole catalog, written entry by entry so that memory stays flat. */
export interface CatalogFile extends Place {
  head(): string;
  entry(entry: ExportEntry): string;
  tail(): string;
}

/** A form in which others read the catalog. */
export interface Format {
  id: string;
  title: LanguageMap;
  /** The sites that have it; without a word both. */
  sites?: Site[];
  /** Files about the whole catalog. */
  catalog?(site: ExportSite): CatalogFile[];
  /** Files about one entry. */
  entry?(site: ExportSite, entry: ExportEntry): EntryFile[];
  /** Files of any other kind, made when all entries have been seen. */
  rest?(site: ExportSite): { entry(entry: ExportEntry): void; files(): EntryFile[] | Promise<EntryFile[]> };
}
