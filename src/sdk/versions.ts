import type { Catalog, EditionRecord } from "../catalog/model.ts";
import { projectCatalog, type Site, type SiteEntry } from "../catalog/project.ts";
import type { Tombstone } from "../catalog/tombstone.ts";
import type { Edition } from "../catalog/types.gen.ts";

/** A version of the SDK, with the edition that brought it. */
export interface EditionVersion {
  version: string;
  /** The git trees of that edition. */
  trees: Edition["trees"];
  /** The editions until then, this one too. */
  editions: EditionRecord[];
}

/** What a package says of a catalog. */
export interface PackageState {
  entries: SiteEntry[];
  /** Identifiers that moved, with where to. */
  moved: [id: string, successor: string][];
}

/** The versions that editions brought, the first one first. An edition that changed nothing has the one before. */
export function editionVersions(editions: EditionRecord[]): EditionVersion[] {
  const versions = new Map<string, EditionVersion>();
  for (const [i, { value, issues }] of editions.entries()) {
    const { sdk, trees } = value;
    if (issues.length > 0 || !sdk || !trees || versions.has(sdk)) continue;
    versions.set(sdk, { version: sdk, trees, editions: editions.slice(0, i + 1) });
  }
  return [...versions.values()];
}

/**
 * What a site's package says of the catalog as it was at an edition.
 * @param then the catalog of that day, rebuilt without editions
 * @param purged identifiers that the authority ordered to be removed from the past too
 */
export function stateAt(
  then: Catalog,
  { editions }: EditionVersion,
  purged: Set<string>,
  schemas: Record<string, object>,
  site: Site,
): PackageState {
  const entries = new Map([...then.entries].filter(([id]) => !purged.has(id)));
  const projection = projectCatalog({ ...then, entries, editions }, schemas, site);
  return {
    entries: [...projection.entries.values()].map(({ id, title, description, fields }) => ({
      id,
      ...(title && { title }),
      ...(description && { description }),
      ...(fields && { fields }),
    })),
    moved: movedOf(projection.tombstones.values()),
  };
}

/** The moved among what ended, with where they lead. */
export const movedOf = (tombstones: Iterable<Tombstone>): PackageState["moved"] =>
  [...tombstones].flatMap(({ id, status, successor }) =>
    status === "moved" && successor ? [[id, successor] as [string, string]] : [],
  );

/** The entries that the authority ordered to be removed from the past too. */
export const purgedIds = ({ entries }: Catalog): Set<string> =>
  new Set([...entries.values()].flatMap(({ id, value }) => (value.status === "purged" ? [id] : [])));
