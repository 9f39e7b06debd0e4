/** A text that may not appear, and what it is: the record and the pointer it comes from. */
export interface Secret {
  text: string;
  what: string;
}

/** Finds many texts at once: in lower case, and where they begin or end with a letter or digit of ASCII, as whole words. */
export type Matcher = (text: string) => Set<Secret>;

const HEAD = 4;

/** @param secrets each of at least 4 characters; shorter ones say nothing and are passed over */
export function matcher(secrets: Iterable<Secret>): Matcher {
  const byHead = new Map<string, [string, Secret][]>();
  for (const secret of secrets) {
    const needle = secret.text.toLowerCase();
    const head = needle.slice(0, HEAD);
    if (head.length < HEAD) continue;
    const bucket = byHead.get(head);
    if (bucket) bucket.push([needle, secret]);
    else byHead.set(head, [[needle, secret]]);
  }
  return (text) => {
    const found = new Set<Secret>();
    const lower = text.toLowerCase();
    for (let at = 0; at + HEAD <= lower.length; at++) {
      for (const [needle, secret] of byHead.get(lower.slice(at, at + HEAD)) ?? [])
        if (lower.startsWith(needle, at) && isWhole(lower, at, at + needle.length)) found.add(secret);
    }
    return found;
  };
}

const isWhole = (text: string, from: number, to: number) =>
  !(joins(text[from]) && joins(text[from - 1])) && !(joins(text[to - 1]) && joins(text[to]));

const joins = (character: string | undefined) => character !== undefined && /[a-z0-9_]/.test(character);
