/** The most of a text that a sentence quotes, in characters. */
const MOST = 60;
/** How much of what is equal stands before the first difference. */
const CONTEXT = 12;

/** A text as a sentence quotes it. */
export function excerpt(text: string, start = 0): string {
  const letters = [...text];
  const piece = letters.slice(start, start + MOST).join("");
  return `${start > 0 ? "…" : ""}${piece}${letters.length > start + MOST ? "…" : ""}`;
}

/** Two texts from shortly before the place where they part, so that a quotation shows what differs. */
export function excerpts(before: string, after: string): [string, string] {
  const [was, is] = [[...before], [...after]];
  if (was.length <= MOST && is.length <= MOST) return [before, after];
  let equal = 0;
  while (equal < was.length && was[equal] === is[equal]) equal++;
  const start = Math.max(0, equal - CONTEXT);
  return [excerpt(before, start), excerpt(after, start)];
}
