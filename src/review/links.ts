/** An address that a record names and did not name before. */
export interface NewLink {
  url: string;
  /** The records that name it: identifiers. */
  records: string[];
}

/**
 * What a look at an address told. Whatever may have kept the answer from us is `unknown`, never dead: an outage, a refusal,
 * a forbidden host, no network.
 */
export interface LinkState {
  state: "reachable" | "broken" | "unknown";
  /** The HTTP status, or a word for why there is none. */
  why: string;
}

export type CheckedLink = NewLink & LinkState;

/** Looks at one address. Never throws. */
export type LookAt = (url: string) => Promise<LinkState>;

/** A record in two states; where there is no earlier one, all that it names is new. */
interface Named {
  id: string;
  before?: { value: unknown } | undefined;
  after?: { value: unknown } | undefined;
}

/** The addresses that the touched records name anew, sorted. */
export function newLinks(...records: Named[][]): NewLink[] {
  const found = new Map<string, Set<string>>();
  for (const { id, before, after } of records.flat()) {
    const known = new Set(urlsIn(before?.value));
    for (const url of urlsIn(after?.value))
      if (!known.has(url)) found.set(url, (found.get(url) ?? new Set()).add(id));
  }
  return [...found]
    .map(([url, ids]) => ({ url, records: [...ids].sort() }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/**
 * Looks at all of them, a few at a time, in a stable order. Where no server at all answered, the names that were not found
 * say more of the network here than of the addresses.
 */
export async function checkLinks(links: NewLink[], lookAt: LookAt, atOnce = 4): Promise<CheckedLink[]> {
  const checked: CheckedLink[] = new Array(links.length);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < links.length; at = next++) {
      const link = links[at];
      if (link) checked[at] = { ...link, ...(await lookAt(link.url)) };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (checked.some(({ why }) => /^\d+$/.test(why))) return checked;
  return checked.map((link) => (link.why === "dns" ? { ...link, state: "unknown", why: "network" } : link));
}

/** Every text of a record that is a web address; what an imported record was made from is not looked at. */
function urlsIn(value: unknown): string[] {
  if (typeof value === "string") return /^https?:\/\/\S+$/i.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === "$schema" || key === "origin" ? [] : urlsIn(part),
  );
}
