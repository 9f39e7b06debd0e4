import type { Catalog, Entry, Stored, SystemRecord } from "../catalog/model.ts";
import { isEnded } from "../catalog/tombstone.ts";

/** Whether duties still hold for an entry: a closed one may go on being shared, a tombstone owes nothing. */
export const isKept = ({ value: { status } }: Entry) => !isEnded(status, "share");

/**
 * Whether the schema has a finding at this place, below it or around it. What stands there is wrong then, not missing,
 * and has been dropped from the value; a rule that called it missing would report one mistake twice.
 * @param pointer JSON Pointer, not the root
 */
export const isBroken = ({ issues }: Stored<unknown>, pointer: string) =>
  issues.some((issue) =>
    issue.pointer === ""
      ? issue.rule === "value-type"
      : `${issue.pointer}/`.startsWith(`${pointer}/`) || `${pointer}/`.startsWith(`${issue.pointer}/`),
  );

/** Whether a record says something at this property, right or wrong. */
export const states = <T extends object>(record: Stored<T>, property: keyof T & string) =>
  record.value[property] !== undefined || isBroken(record, `/${property}`);

/** The system that collects an entry's data: one of its own agency, or of the agency that provides the data. */
export const systemOf = (
  { agency, value: { collection, provider } }: Entry,
  { systems }: Catalog,
): SystemRecord | undefined =>
  systems.get(`${agency}/${collection?.system}`) ?? systems.get(`${provider?.agency}/${collection?.system}`);

/** The identities of the entries in the folder that an identity names, readable or not. */
export function entriesOf({ known }: Catalog, id: string): string[] {
  const folder = `${id.split("/")[0]}/`;
  return [...known].filter((key) => key.startsWith(folder) && !key.startsWith(`${folder}systems/`));
}
