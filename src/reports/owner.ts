import type { Finding } from "../catalog/finding.ts";
import type { Catalog } from "../catalog/model.ts";
import { type Named, named } from "./answers.ts";

/** Whose duty a finding is about, and the entry that it stands in. */
export interface Owner {
  agency: string;
  entry?: Named;
}

/**
 * A function that says whose a finding is: its folder's agency. The configuration, the editions and what lies outside
 * every folder are the authority's, and so is all that keeps the lists up to date, wherever it shows (Art. 13).
 */
export function owners(catalog: Catalog): (finding: Pick<Finding, "file" | "article">) => Owner {
  const { authority } = catalog.config.offices;
  const byFile = new Map<string, Owner>();
  for (const { id, file } of [...catalog.misfits, ...catalog.repeated, ...catalog.systems.values()]) {
    const [agency = ""] = id.split("/");
    if (catalog.known.has(agency)) byFile.set(file, { agency });
  }
  for (const { id, agency, file, value } of catalog.entries.values())
    byFile.set(file, { agency, entry: named(id, value) });
  for (const { id, file } of catalog.agencies.values()) byFile.set(file, { agency: id });
  return ({ file, article }) => {
    // A folder without its agency.json: the finding names the file that is missing.
    const missing = /([^/]+)\/agency\.json$/.exec(file)?.[1];
    const owner = byFile.get(file) ?? { agency: missing ?? authority };
    return article === 13 ? { ...owner, agency: authority } : owner;
  };
}
