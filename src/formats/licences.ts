import type { ExportSite } from "./export.ts";

interface Licence {
  /** Its text. */
  url: string;
  /** Its name in the EU's list of licences. */
  eu?: string;
}

/** Open licences by SPDX identifier. */
const LICENCES: Record<string, Licence> = {
  "CC0-1.0": { url: "https://creativecommons.org/publicdomain/zero/1.0/", eu: "CC0" },
  "CC-BY-4.0": { url: "https://creativecommons.org/licenses/by/4.0/", eu: "CC_BY_4_0" },
  "CC-BY-SA-4.0": { url: "https://creativecommons.org/licenses/by-sa/4.0/", eu: "CC_BYSA_4_0" },
  "ODbL-1.0": { url: "https://opendatacommons.org/licenses/odbl/1-0/", eu: "ODC_BL" },
  "ODC-By-1.0": { url: "https://opendatacommons.org/licenses/by/1-0/", eu: "ODC_BY" },
  "PDDL-1.0": { url: "https://opendatacommons.org/licenses/pddl/1-0/", eu: "ODC_PDDL" },
};

const EU = "http://publications.europa.eu/resource/authority/licence/";

/** Whether a licence is an open one that machines know; a city's own licence is for people to judge. */
export const isKnownOpen = (licence: string | undefined): boolean => Object.hasOwn(LICENCES, licence ?? "");

/** Address of a licence's text; one of the city's own is named on its site. */
export const licenceAddress = ({ url }: ExportSite, id: string): string =>
  isKnownOpen(id)
    ? (LICENCES[id]?.url ?? "")
    : id.startsWith("LicenseRef-")
      ? `${url}standard/dataset/#license.${encodeURIComponent(id)}`
      : `https://spdx.org/licenses/${encodeURIComponent(id)}.html`;

/** The licence as Europe's portals know it. */
export const licenceIri = (site: ExportSite, id: string): string => {
  const eu = isKnownOpen(id) ? LICENCES[id]?.eu : undefined;
  return eu ? EU + eu : licenceAddress(site, id);
};

/** The SPDX identifier of a licence's address, or the address itself. */
export const licenceOf = (address: string): string =>
  Object.entries(LICENCES).find(([, { url, eu }]) => address === url || (eu && address === EU + eu))?.[0] ??
  decodeURIComponent(
    /#license\.([^#]+)$/.exec(address)?.[1] ??
      /^https:\/\/spdx\.org\/licenses\/(.+?)(\.html)?$/.exec(address)?.[1] ??
      address,
  );
