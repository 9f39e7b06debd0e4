import type { Catalog } from "../catalog/model.ts";
import { type CheckedLink, checkLinks, type LookAt, newLinks } from "../review/links.ts";

/** How the web addresses of the whole catalog are doing: what is broken first, what could not be told next. */
export async function buildLinks(
  { entries, agencies, systems }: Pick<Catalog, "entries" | "agencies" | "systems">,
  lookAt: LookAt,
): Promise<CheckedLink[]> {
  const records = [...entries.values(), ...agencies.values(), ...systems.values()];
  const links = await checkLinks(
    newLinks(records.map((after) => ({ id: after.id, after }))),
    lookAt,
    AT_ONCE,
  );
  return links.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

/** More than a review does: a city names thousands of addresses, on many servers. */
const AT_ONCE = 16;

const ORDER: CheckedLink["state"][] = ["broken", "unknown", "reachable"];
