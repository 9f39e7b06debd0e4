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

/** Whether a licence is no public one, but has its text on the city's site. */
export const isOwn = (id: string): boolean => id.startsWith("LicenseRef-");

/** Address of a licence's text; one of the city's own stands on its site. */
export const licenceAddress = ({ url }: ExportSite, id: string): string =>
  isKnownOpen(id)
    ? (LICENCES[id]?.url ?? "")
    : isOwn(id)
      ? `${url}licences/#${encodeURIComponent(id)}`
      : `https://spdx.org/licenses/${encodeURIComponent(id)}.html`;

/** The licence as Europe's portals know it. */
export const licenceIri = (site: ExportSite, id: string): string => {
  const eu = isKnownOpen(id) ? LICENCES[id]?.eu : undefined;
  return eu ? EU + eu : licenceAddress(site, id);
};

/** The SPDX identifier of a licence's address or of its spelling, else the address itself. */
export function licenceOf(address: string): string {
  const plain = plainAddress(address);
  const known = Object.entries(LICENCES).find(
    ([id, { url, eu }]) =>
      [id.toLowerCase(), plainAddress(url), ...(eu ? [plainAddress(EU + eu)] : [])].includes(plain) ||
      SPELLINGS[id]?.includes(plain),
  );
  const named =
    /\/licences\/#(LicenseRef-[^#]+)$/.exec(address)?.[1] ??
    /^https?:\/\/spdx\.org\/licenses\/(.+?)(\.html)?$/.exec(address)?.[1];
  return known?.[0] ?? decoded(named ?? address);
}

const plainAddress = (address: string) =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/(legalcode|deed)?(\.[a-z-]+)?\/?$/, "");

/** What portals call the same licences. */
const SPELLINGS: Record<string, string[]> = {
  "CC0-1.0": ["cc-zero", "cc0"],
  "CC-BY-4.0": ["cc-by-4"],
  "ODbL-1.0": ["odc-odbl", "odbl"],
  "ODC-By-1.0": ["odc-by"],
  "PDDL-1.0": ["odc-pddl", "pddl"],
};

/** An address that others wrote need not be a right one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
