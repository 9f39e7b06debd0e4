import {
  contactOf,
  type ExportEntry,
  type ExportSite,
  nameOf,
  newestRelease,
  ownerOf,
  pageOf,
  providerOf,
  titleOf,
  waysOf,
} from "../export.ts";

type Column = (site: ExportSite, entry: ExportEntry) => string | undefined;

/** The columns of the catalog as a table: names of properties, with the language where there are two. */
const COLUMNS: Record<string, Column> = {
  id: (_, { id }) => id,
  "title.zh": (_, entry) => titleOf(entry).zh,
  "title.en": (_, entry) => titleOf(entry).en,
  "description.zh": (_, { description }) => description?.zh,
  "description.en": (_, { description }) => description?.en,
  "keywords.zh": (_, { keywords }) => keywords?.map(({ zh }) => zh).join("; "),
  resourceCode: (_, { resourceCode }) => resourceCode,
  agency: (_, { id }) => ownerOf(id),
  "provider.zh": (site, entry) => nameOf(providerOf(site, entry)).zh,
  theme: (_, { theme }) => theme,
  subject: (_, { subject }) => subject,
  opening: (_, { opening }) => opening?.type,
  "conditions.zh": (_, { opening }) => opening?.conditions?.zh,
  updateCycle: (_, { updateCycle }) => updateCycle,
  issued: (_, { issued }) => issued,
  modified: (_, { modified }) => modified,
  released: (_, entry) => newestRelease(entry)?.published,
  asOf: (_, entry) => newestRelease(entry)?.asOf,
  license: (_, { license }) => license,
  "office.zh": (site, entry) => contactOf(site, entry).office.zh,
  phone: (site, entry) => contactOf(site, entry).phone,
  fields: (_, { fields }) => fields?.map(({ name }) => name).join("; "),
  formats: (_, { distributions }) => [...new Set(distributions?.map(({ format }) => format))].join("; "),
  addresses: (site, entry) =>
    waysOf(site, entry)
      .map(({ address }) => address)
      .join(" "),
  page: (site, { id }) => pageOf(site, id),
  status: (_, { status }) => status ?? "active",
};

const SHARED: Record<string, Column> = {
  sharing: (_, { sharing }) => sharing?.type,
  "sharingConditions.zh": (_, { sharing }) => sharing?.conditions?.zh,
};

/** On the sharing site the table says of each entry how it is shared, too. */
const columnsOf = ({ site }: ExportSite) => (site === "share" ? { ...COLUMNS, ...SHARED } : COLUMNS);

/** The table's first row. */
export const headingsOf = (site: ExportSite): string[] => Object.keys(columnsOf(site));

/** An entry's row. */
export const rowOf = (site: ExportSite, entry: ExportEntry): string[] =>
  Object.values(columnsOf(site)).map((column) => column(site, entry) ?? "");
