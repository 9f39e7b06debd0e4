import type { Lang } from "../../catalog/finding.ts";
import type { LanguageMap } from "../../catalog/types.gen.ts";
import {
  changedOn,
  type ExportEntry,
  type ExportSite,
  nameOf,
  newestRelease,
  pageOf,
  providerOf,
  titleOf,
} from "../export.ts";

/** A cited data set as CSL-JSON has it: the one mapping that every style is written from. */
export interface CitedItem {
  id: string;
  type: "dataset";
  title: string;
  author: { literal: string }[];
  publisher: string;
  issued: CslDay;
  accessed: CslDay;
  /** The newest release, where there is one. */
  version?: string;
  URL: string;
  language: "zh-CN" | "en";
}
export interface CslDay {
  "date-parts": [[year: number, month: number, day: number]];
}

/**
 * What is cited of an entry: its newest release, by the agency that provides the data. The day of access is the one that
 * the site shows the state of, so that the same catalog gives the same citation.
 */
export function citedItem(site: ExportSite, entry: ExportEntry, lang: Lang): CitedItem {
  const release = newestRelease(entry);
  const say = (words: LanguageMap) => oneLine((lang === "en" ? words.en : undefined) ?? words.zh);
  const hasPage = lang === "zh" || entry.title?.en !== undefined;
  return {
    id: [entry.id.replaceAll("/", "-"), release?.id].filter(Boolean).join("-"),
    type: "dataset",
    title: say(titleOf(entry)),
    author: [{ literal: say(nameOf(providerOf(site, entry))) }],
    publisher: say(site.title),
    issued: dayOf(release?.published ?? changedOn(site, entry)),
    accessed: dayOf(site.date),
    ...(release && { version: release.id }),
    URL: pageOf(site, entry.id, hasPage ? lang : "zh"),
    language: hasPage && lang === "en" ? "en" : "zh-CN",
  };
}

/** YYYY-MM-DD of a day. */
export const isoOf = ({ "date-parts": [[year, month, day]] }: CslDay): string =>
  [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");

function dayOf(iso: string): CslDay {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { "date-parts": [[year, month, day]] };
}

/** A line break or a control character would break the lines of some formats. */
const oneLine = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
