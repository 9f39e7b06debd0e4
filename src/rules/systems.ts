import type { Catalog, SystemRecord } from "../catalog/model.ts";

/** The systems of an agency. */
export const systemsOf = (catalog: Catalog, agency: string): SystemRecord[] =>
  [...catalog.systems.values()].filter(({ id }) => id.startsWith(`${agency}/`));
