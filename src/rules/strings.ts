/** Every text in a value, at any depth. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* stringsIn(part);
}

/** Whether a value names one of these identities; `agency/entry#item` names its entry. */
export function namesOne(value: unknown, identities: ReadonlySet<string>): boolean {
  for (const text of stringsIn(value)) if (identities.has(identityIn(text))) return true;
  return false;
}

/** The identity that a text may be: `agency/entry` of `agency/entry#item`. */
export const identityIn = (text: string): string => text.split("#", 1)[0] ?? "";
