import { show } from "../describe.ts";
import type { Issue, Words } from "../finding.ts";
import { applyPatch } from "../patch.ts";

/** So many issues are judged again in all tries together; a record that has more to try was made to be slow. */
const MOST_JUDGED = 20_000;

/**
 * The issues, each with its `fix` only where that mends it and brings no other issue; the hint then says what it
 * writes. What two repairs would make together (a list with one code twice) is no repair.
 * @param judge the issues of a changed value
 */
export function proveFixes(value: unknown, issues: Issue[], judge: (value: unknown) => Issue[]): Issue[] {
  const fixable = issues.filter(({ fix }) => fix);
  if (fixable.length === 0) return issues;
  const proven = new Set<Issue>();
  let judged = 0;
  // All at once where that does; else by halves, which soon parts the few that fail from the others.
  const prove = (tried: Issue[], state: State): State => {
    judged += state.issues.length;
    if (judged > MOST_JUDGED) return state;
    const changed = applyPatch(
      state.value,
      tried.flatMap(({ fix = [] }) => fix),
    );
    const now = new Set(tried);
    const others = state.issues.filter((issue) => !now.has(issue));
    const expected = new Set(others.map(keyOf));
    if (judge(changed).every((issue) => expected.has(keyOf(issue)))) {
      for (const issue of tried) proven.add(issue);
      return { value: changed, issues: others };
    }
    if (tried.length === 1) return state;
    const half = Math.ceil(tried.length / 2);
    return prove(tried.slice(half), prove(tried.slice(0, half), state));
  };
  prove(fixable, { value, issues });
  return issues.map((issue) => {
    const { fix, ...rest } = issue;
    return fix && proven.has(issue) ? { ...rest, fix, hint: hintFor(issue) } : rest;
  });
}

interface State {
  value: unknown;
  issues: Issue[];
}

const keyOf = ({ rule, pointer }: Issue) => `${rule} ${pointer}`;

function hintFor({ fix: [operation] = [] }: Issue): Words {
  const shown = show(operation?.op === "remove" ? undefined : operation?.value);
  return { zh: `请写成 ${shown}。`, en: `Write ${shown}.` };
}
