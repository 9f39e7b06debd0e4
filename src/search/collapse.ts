import type { Columns } from "./columns.ts";

/** Entries of one agency with the same title stand in one place of a list, the best or newest in front. */
export interface Group {
  first: number;
  others: number[];
}

/** Joins records of the same title and agency; a group stands where its first record stood. */
export function collapse({ zh, agency }: Columns, numbers: number[]): Group[] {
  const groups = new Map<string, Group>();
  for (const number of numbers) {
    const key = `${agency[number]} ${zh[number]}`;
    const group = groups.get(key);
    if (group) group.others.push(number);
    else groups.set(key, { first: number, others: [] });
  }
  return [...groups.values()];
}
