import type { Field } from "../../catalog/types.gen.ts";
import { byKey, same } from "./compare-values.ts";

export type FieldCode = NonNullable<Field["codes"]>[number];

/** What a data item's own code list gained and lost; a code that stayed may have another title. */
export function compareCodes(before: Field["codes"], after: Field["codes"]) {
  const [earlier, later] = [byKey(before, "value"), byKey(after, "value")];
  return {
    added: [...later.values()].filter(({ value }) => !earlier.has(value)),
    removed: [...earlier.values()].filter(({ value }) => !later.has(value)),
    retitled: [...later.values()].filter(
      ({ value, title }) => earlier.has(value) && !same(earlier.get(value)?.title, title),
    ),
  };
}
