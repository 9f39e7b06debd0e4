import type { Site } from "../catalog/project.ts";
import { api } from "./api/format.ts";
import { atom } from "./atom/format.ts";
import { croissant } from "./croissant/format.ts";
import { csvw } from "./csvw/format.ts";
import { dataPackage } from "./data-package/format.ts";
import { dcatAp } from "./dcat-ap/format.ts";
import { dcatUs } from "./dcat-us/format.ts";
import type { ExportEntry, ExportSite } from "./export.ts";
import type { Format, Place } from "./format.ts";
import { guideline } from "./guideline/format.ts";
import { llms } from "./llms/format.ts";
import { ogcRecords } from "./ogc-records/format.ts";
import { sitemap } from "./sitemap/format.ts";

const FORMATS: Format[] = [
  api,
  dcatAp,
  dcatUs,
  dataPackage,
  csvw,
  croissant,
  ogcRecords,
  guideline,
  atom,
  sitemap,
  llms,
];

/** Every format that a site is written in. */
export const formatsOf = (site: Site): Format[] =>
  FORMATS.filter(({ sites }) => sites?.includes(site) ?? true);

/** The files of other formats that say the same as an entry's page, or as the catalog's first page. */
export const alternatesOf = (site: ExportSite, entry?: ExportEntry): (Place & { format: Format })[] =>
  formatsOf(site.site).flatMap((format) =>
    (entry ? (format.entry?.(site, entry) ?? []) : (format.catalog?.(site) ?? [])).map(({ path, type }) => ({
      path,
      type,
      format,
    })),
  );
