import { posix } from "node:path";
import type { AgencyRecord, Catalog } from "../catalog/model.ts";
import type { Config, Forge } from "../catalog/types.gen.ts";

/** What ownership rests on: the register of agencies and the configuration. A whole catalog will do. */
export type Register = Pick<Catalog, "agencies" | "config">;

export interface Owners {
  /** The agency that answers for a path. */
  agency: string;
  /** Who approves for it on a forge: its accounts, or those of the authority above it. */
  accounts: string[];
}

/**
 * Who owns a path of the repository: the one source of CODEOWNERS and of who must approve a change (Art. 4).
 * An agency owns the folders in its folder. What lies directly in it, its agency.json above all, is the authority's, so
 * that nobody appoints himself; and so is everything outside, from schemas and rules to the editions of the lists.
 * @param path from the repository's top, with `/`
 */
export function ownersOf(path: string, register: Register, forge: Forge): Owners {
  const agency = ownerOf(path, register);
  return { agency, accounts: accountsOf(agency, register, forge) };
}

/** The agency that owns a path, on whatever forge. */
export function ownerOf(path: string, register: Register): string {
  const folder = folderAt(path, register);
  return folder && folder.inside.length > 1
    ? inChargeOf(folder.agency, register)
    : register.config.offices.authority;
}

/** The agency that keeps the folder in which a path lies, its agency.json too; nothing outside every agency's folder. */
export function keeperOf(path: string, register: Register): string | undefined {
  const folder = folderAt(path, register);
  return folder && inChargeOf(folder.agency, register);
}

function folderAt(path: string, { agencies, config }: Register) {
  for (const root of rootsInside(config)) {
    if (!path.startsWith(root)) continue;
    const [agency = "", ...inside] = path.slice(root.length).split("/");
    if (inside[0] && agencies.has(agency)) return { agency, inside };
  }
  return undefined;
}

/**
 * Accounts that approve for an agency. One that has none on a forge is answered for by the authority of its level, then by
 * the city's.
 */
export function accountsOf(agency: string, register: Register, forge: Forge): string[] {
  const { agencies, config } = register;
  const own = agencies.get(agency);
  const county = own && countyAuthority(own, register);
  for (const record of [own, county, agencies.get(config.offices.authority)]) {
    const accounts = record?.value.maintainers?.[forge] ?? [];
    if (accounts.length > 0) return accounts;
  }
  return [];
}

/** The authority above an agency: its county's, or else the city's (Art. 4). */
export function authorityOf(agency: string, register: Register): string {
  const own = register.agencies.get(agency);
  return (own && countyAuthority(own, register)?.id) ?? register.config.offices.authority;
}

/** The configured roots that lie in the repository, each as the beginning of its paths: `catalogs/`. */
export const rootsInside = ({ catalogs }: Pick<Config, "catalogs">): string[] =>
  catalogs
    .map((root) => posix.join(root, "/"))
    .filter((root) => !root.startsWith("../") && !root.startsWith("/"))
    .map((root) => (root === "./" ? "" : root));

/** Who keeps an agency's folder: its successor where it merged, the authority where it is no more. */
function inChargeOf(id: string, { agencies, config }: Register): string {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const agency: AgencyRecord["value"] | undefined = agencies.get(at)?.value;
    if (agency?.status === "active") return at;
    at = agency?.status === "merged" ? agency.successor : undefined;
  }
  return config.offices.authority;
}

/** The data authority of an agency's county (Art. 4: each county names its own). */
function countyAuthority({ value: { level, division } }: AgencyRecord, { agencies }: Register) {
  if (level !== "county" || !division) return undefined;
  return [...agencies.values()].find(
    ({ value }) =>
      value.level === "county" &&
      value.division === division &&
      value.role === "authority" &&
      value.status === "active",
  );
}

/** The register as the repository alone holds it: agencies of roots outside have no folder in it. */
export const registerInside = ({ agencies, config }: Register): Register => ({
  config,
  agencies: new Map(
    [...agencies].filter(([, { file }]) => rootsInside(config).some((root) => file.startsWith(root))),
  ),
});
