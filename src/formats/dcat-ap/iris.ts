import { type ExportEntry, type ExportSite, pageOf } from "../export.ts";
import { conceptIri, euIri } from "./concepts.ts";

/** The identifiers of nodes that several documents name. */
export const datasetIri = (site: ExportSite, id: string): string => `${pageOf(site, id)}#dataset`;
export const recordIri = (site: ExportSite, id: string): string => `${pageOf(site, id)}#record`;
export const agentIri = ({ url }: ExportSite, id: string): string => `${url}agencies/${id}/#agent`;
export const catalogIri = ({ url }: ExportSite): string => `${url}#catalog`;
/** Those of an entry's ways. @param page address of the entry's page */
export const wayIri = (page: string, id: string): string => `${page}#distribution-${id}`;
export const applyIri = (page: string): string => `${page}#apply`;
export const serviceIri = (page: string, id: string): string => `${page}#service-${id}`;

/** A reference system by its number, `EPSG:4490`. GCJ-02 has none: the standard names it itself. */
export const systemIri = (crs: string | undefined): string | undefined => {
  if (crs === "GCJ-02") return "https://mulu.example/schemas/v1/#GCJ-02";
  const code = /^EPSG:(\d+)$/.exec(crs ?? "")?.[1];
  return code && `http://www.opengis.net/def/crs/EPSG/0/${code}`;
};

/** The themes of an entry: the portal's, the EU's, and the category of its class. */
export const themesOf = (
  site: ExportSite,
  { theme, classification }: ExportEntry,
): (string | undefined)[] => [
  theme && conceptIri(site, "theme", theme),
  euIri(site, "theme", theme),
  classification?.category && conceptIri(site, "classification-category", classification.category),
];
