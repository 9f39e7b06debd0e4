import type { Lang } from "../../catalog/finding.ts";
import type { ExportEntry, ExportSite } from "../export.ts";
import { bibtex } from "./bibtex.ts";
import { citedItem } from "./item.ts";
import { ris } from "./ris.ts";
import { apa, gbt7714 } from "./styles.ts";

/** A citation of an entry, ready to be copied. */
export interface Citation {
  /** The name of the style or format, the same in both languages. */
  name: string;
  text: string;
  lang: Lang;
}

/** The citations of an entry: the style of the page's language first, then the other, then what programs read. */
export function citationsOf(site: ExportSite, entry: ExportEntry, lang: Lang): Citation[] {
  const item = citedItem(site, entry, lang);
  const chinese: Citation = { name: "GB/T 7714", text: gbt7714(citedItem(site, entry, "zh")), lang: "zh" };
  const english: Citation = { name: "APA", text: apa(citedItem(site, entry, "en")), lang: "en" };
  return [
    ...(lang === "zh" ? [chinese, english] : [english, chinese]),
    { name: "BibTeX", text: bibtex(item), lang },
    { name: "RIS", text: ris(item), lang },
    { name: "CSL-JSON", text: JSON.stringify([item]), lang },
  ];
}
