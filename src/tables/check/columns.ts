import { nearest } from "../../catalog/nearest.ts";
import { type Field, GEOMETRY, isNamed } from "../derive/columns.ts";
import type { createFaults } from "./fault.ts";
import { FAULTS } from "./words.ts";

/**
 * The fields of a table's columns in the file's order; tells columns that are missing, foreign or there twice.
 * @param absent whether a field may lack its column
 */
export function matchColumns(
  heads: string[],
  fields: Field[],
  absent: (field: Field) => boolean,
  faults: ReturnType<typeof createFaults>,
): (Field | undefined)[] {
  const none = () => "";
  const taken = new Map<Field, string>();
  const found = heads.map((head) => {
    const field = fields.find((one) => isNamed(one, head));
    // What has no name or stands there twice is told when the file is opened.
    if (head === "" || (head === GEOMETRY && !field)) return undefined;
    if (!field) {
      const names = fields.flatMap(({ name, title }) => [name, title?.zh ?? name]);
      faults.add(FAULTS.extraColumn(nearest(head, names)), 1, head, none);
      return undefined;
    }
    const other = taken.get(field);
    if (other !== undefined) {
      if (other !== head) faults.add(FAULTS.sameColumn(other), 1, head, none);
      return undefined;
    }
    taken.set(field, head);
    return field;
  });
  for (const field of fields)
    if (!taken.has(field) && !absent(field))
      faults.add(FAULTS.missingColumn(field.title?.zh ?? field.name), 1, field.name, none);
  return found;
}
