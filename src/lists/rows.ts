import { compare } from "../catalog/finding.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import type { Projection } from "../catalog/project.ts";
import type { Basis, Dataset, ListRow } from "../catalog/types.gen.ts";

export type ListName = "share" | "open" | "negative" | "responsibility";
export type Lists = Record<ListName, ListRow[]>;

/**
 * The lists that the measures demand (Art. 13), and two of practice, as rows in the order of their identifiers.
 * @param open the open projection: the opening list holds public properties only, on both sites alike
 */
export function buildLists(catalog: Catalog, open: Projection): Lists {
  const entries = [...catalog.entries.values()].filter(
    // What is closed to the public may still be shared.
    ({ value: { status = "" } }) => ["active", "suspended", "closed"].includes(status),
  );
  const nameOf = (agency: string) => catalog.agencies.get(agency)?.value.name?.zh ?? agency;
  const providers = (entry: { id: string; provider?: { agency: string } | undefined }) => {
    const value = catalog.agencies.get(entry.provider?.agency ?? entry.id.split("/")[0] ?? "")?.value;
    return { agency: value?.name?.zh, creditCode: value?.creditCode };
  };
  const common = (id: string, value: Partial<Dataset>): ListRow => ({
    id,
    class: value.classification?.class,
    category: value.classification?.category,
    title: value.title?.zh,
    resourceCode: value.resourceCode,
    ...providers({ id, provider: value.provider }),
    description: value.description?.zh,
    formats: [...new Set((value.distributions ?? []).map((way) => way.format))],
    fields: (value.fields ?? []).map((field) => field.title.zh),
    updateCycle: value.updateCycle,
    issued: value.issued,
    relatedCodes: value.relatedCodes,
  });
  const sharing = ({ value: { sharing } }: Entry): Partial<ListRow> => ({
    sharing: sharing?.type,
    sharingConditions:
      [sharing?.conditions?.zh, sharing?.part?.zh, sharing?.audience?.map(nameOf).join("、")]
        .filter(Boolean)
        .join("；") || undefined,
    sharingBasis: sharing?.basis?.map(citation),
    sharingModes: sharing?.modes,
  });
  const opening = ({ opening }: Partial<Dataset>): Partial<ListRow> => ({
    opening: opening?.type,
    openingConditions: [opening?.conditions?.zh, opening?.part?.zh].filter(Boolean).join("；") || undefined,
    openingModes: opening?.modes,
  });

  return {
    share: rows(
      entries
        .filter(
          ({ value }) => value.sharing?.type === "unconditional" || value.sharing?.type === "conditional",
        )
        .map((entry) => ({ ...common(entry.id, entry.value), ...sharing(entry), ...opening(entry.value) })),
    ),
    open: rows(
      [...open.entries.values()].map((entry) => ({ ...common(entry.id, entry), ...opening(entry) })),
    ),
    negative: rows(
      entries
        .filter(({ value }) => value.sharing?.type === "none" || value.opening?.type === "none")
        .map((entry) => ({
          ...common(entry.id, entry.value),
          ...sharing(entry),
          ...opening(entry.value),
          openingBasis: entry.value.opening?.basis?.map(citation),
        })),
    ),
    responsibility: rows(
      entries.map(({ id, agency, value }) => ({
        id,
        title: value.title?.zh,
        ...providers({ id, provider: value.provider }),
        office: (value.contact ?? catalog.agencies.get(agency)?.value.contact)?.office.zh,
        post: catalog.agencies.get(agency)?.value.responsiblePost?.zh,
        updateCycle: value.updateCycle,
      })),
    ),
  };
}

/** A document as a list cites it. */
export const citation = ({ title, number, article }: Pick<Basis, "title" | "number" | "article">) =>
  `《${title}》${number ? `（${number}）` : ""}${article ?? ""}`;

/** Sorted, and without what is empty: an absent value and an empty one are the same to a hash. */
const rows = (list: ListRow[]): ListRow[] =>
  list
    .map(
      (row) =>
        Object.fromEntries(
          Object.entries(row).filter(
            ([, value]) =>
              value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
          ),
        ) as unknown as ListRow,
    )
    .sort((a, b) => compare(a.id, b.id));
