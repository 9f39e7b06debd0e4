import type { Catalog } from "../catalog/model.ts";
import { compareEntries } from "../review/change/compare.ts";
import { impactsOf, nextVersion } from "../review/impact.ts";

/** Before the first edition there is no promise. */
export const NO_VERSION = "0.0.0";
/** The version that comes with the first edition that has one. */
export const FIRST_VERSION = "1.0.0";

/**
 * The version of the SDK after all that changed for consumers between two states of a catalog (semantic versioning).
 * @param last the version of the earlier state
 */
export function versionAfter(before: Catalog, after: Catalog, last: string): string {
  const ids = new Set([...before.entries.keys(), ...after.entries.keys()]);
  const bumps = [...ids].flatMap((id) => {
    const [earlier, later] = [before.entries.get(id), after.entries.get(id)];
    if (earlier?.text === later?.text) return [];
    const changes = compareEntries(earlier, later);
    return impactsOf({ id, fate: "changed", before: earlier, after: later, changes }).map(({ bump }) => bump);
  });
  return nextVersion(bumps, last);
}
