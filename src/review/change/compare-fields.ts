import { pointerTo } from "../../catalog/parse.ts";
import type { Field } from "../../catalog/types.gen.ts";
import type { Change, RenameSign } from "./change.ts";
import { byKey, differences, same } from "./compare-values.ts";

/** What happened to the data items. One item is the other by its name, or by a sign that it was renamed. */
export function* compareFields(before: Field[] | undefined, after: Field[] | undefined): Generator<Change> {
  const [earlier, later] = [byKey(before, "name"), byKey(after, "name")];
  const gone = [...earlier.values()].filter(({ name }) => !later.has(name));
  const kept: string[] = [];
  for (const field of later.values()) {
    const pointer = pointerTo("/fields", field.name);
    const was = earlier.get(field.name);
    if (was) kept.push(field.name);
    const renamed = was ? undefined : findRenamed(field, gone);
    if (renamed) {
      gone.splice(gone.indexOf(renamed.was), 1);
      yield { kind: "fieldRenamed", pointer, from: renamed.was.name, field, by: renamed.by };
    } else if (!was) yield { kind: "fieldAdded", pointer, field };
    const compared = was ?? renamed?.was;
    if (!compared) continue;
    for (const difference of differences(compared, field, pointer))
      if (difference.property !== "name") yield { kind: "field", field, was: compared, ...difference };
  }
  for (const field of gone) yield { kind: "fieldRemoved", pointer: pointerTo("/fields", field.name), field };
  if (
    !same(
      kept,
      [...earlier.keys()].filter((name) => later.has(name)),
    )
  )
    yield { kind: "fieldsReordered", pointer: "/fields" };
}

const SIGNS: [RenameSign, (field: Field) => string | undefined][] = [
  ["element", ({ element }) => element],
  ["title", ({ title }) => title?.zh],
  ["definition", ({ definition }) => definition?.zh],
];

/** An item that is gone and has the same data element, title or definition, where exactly one does. */
function findRenamed(field: Field, gone: Field[]): { was: Field; by: RenameSign } | undefined {
  for (const [by, signOf] of SIGNS) {
    const sign = signOf(field);
    const alike = sign === undefined ? [] : gone.filter((other) => signOf(other) === sign);
    if (alike[0] && alike.length === 1) return { was: alike[0], by };
  }
  return undefined;
}
