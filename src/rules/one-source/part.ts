import type { Dataset } from "../../catalog/types.gen.ts";
import { fold } from "./lexicon.ts";

/**
 * Whether the words that say which part of an entry is shared leave an item in: `不含成绩` leaves all others,
 * `证号、状态` only these, `收入仅返回区间` all but one, `本部门的记录` any.
 * @param part as it stands under `sharing.part`
 * @param title of the item
 */
export function partGives(part: string, title: string, { fields }: Partial<Dataset>): boolean {
  const clauses = clausesOf(part);
  const named = clauses.find((clause) => names(clause, title));
  if (named) return !RESTRICTED.test(named);
  return !clauses.some((clause) => {
    if (WITHHELD.test(clause)) return false;
    const [before = "", after] = clause.split(ONLY);
    // What stands before 仅 is an item that alone is restricted, or else everything is.
    if (after !== undefined) return !(fields ?? []).some((field) => names(before, field?.title?.zh ?? ""));
    return clause.includes("、");
  });
}

/** Conditions bind every consumer; they take an item away only where they name it: `现居住地址只给到街道`. */
export const conditionsGive = (conditions: string, title: string): boolean =>
  !clausesOf(conditions).some((clause) => names(clause, title) && RESTRICTED.test(clause));

const clausesOf = (text: string) => text.split(/[，；。,;]/).filter(Boolean);

const WITHHELD = /不含|不包括|不提供|不共享|除外/;
const ONLY = /仅|只/;
const RESTRICTED = new RegExp(`${WITHHELD.source}|${ONLY.source}`);

const names = (clause: string, title: string): boolean => title !== "" && fold(clause).includes(fold(title));
