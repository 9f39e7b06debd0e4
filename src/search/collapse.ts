import type { Columns } from "./columns.ts";

/** Entries of one agency with the same title stand in one place of a list, the best or newest in front. */
export interface Group {
  first: number;
  others: number[];
}

/** Joins records of the same title and agency; a group stands where its first record stood. */
export function collapse(columns: Columns, numbers: number[]): Group[] {
  const alike = firstAlike(columns);
  const groups = new Map<number | undefined, Group>();
  for (const number of numbers) {
    const group = groups.get(alike[number]);
    if (group) group.others.push(number);
    else groups.set(alike[number], { first: number, others: [] });
  }
  return [...groups.values()];
}

/** For each record the first of the same title and agency: in the order of records they are neighbours. */
function firstAlike({ zh, agency }: Columns): number[] {
  const firsts: number[] = [];
  for (const [number, title] of zh.entries()) {
    const before = number - 1;
    const same = agency[before] === agency[number] && zh[before] === title;
    firsts.push(same ? (firsts[before] ?? number) : number);
  }
  return firsts;
}
