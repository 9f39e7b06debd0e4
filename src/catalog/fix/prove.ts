import { show } from "../describe.ts";
import type { Issue, Words } from "../finding.ts";
import { applyPatch } from "../patch.ts";

/** Beyond this many, trying repairs one by one would take longer than a reader waits. */
const MOST_TRIED = 100;

/**
 * The issues, each with its `fix` only where that mends it and brings no other issue; the hint then says what it
 * writes. What two repairs would make together (a list with one code twice) is no repair.
 * @param judge the issues of a changed value
 */
export function proveFixes(value: unknown, issues: Issue[], judge: (value: unknown) => Issue[]): Issue[] {
  const fixable = issues.filter(({ fix }) => fix);
  if (fixable.length === 0) return issues;
  const proven = new Set<Issue>();
  const tryAll = (tried: Issue[], state: { value: unknown; issues: Issue[] }) => {
    const changed = applyPatch(
      state.value,
      tried.flatMap(({ fix = [] }) => fix),
    );
    const left = judge(changed);
    const expected = new Set(state.issues.filter((issue) => !tried.includes(issue)).map(keyOf));
    if (!left.every((issue) => expected.has(keyOf(issue)))) return state;
    for (const issue of tried) proven.add(issue);
    return { value: changed, issues: state.issues.filter((issue) => !tried.includes(issue)) };
  };
  tryAll(fixable, { value, issues });
  if (proven.size === 0 && fixable.length <= MOST_TRIED)
    fixable.reduce((state, issue) => tryAll([issue], state), { value, issues });
  return issues.map((issue) => {
    const { fix, ...rest } = issue;
    return fix && proven.has(issue) ? { ...rest, fix, hint: hintFor(issue) } : rest;
  });
}

const keyOf = ({ rule, pointer }: Issue) => `${rule} ${pointer}`;

function hintFor({ fix: [operation] = [] }: Issue): Words {
  const shown = show(operation?.op === "remove" ? undefined : operation?.value);
  return { zh: `请写成 ${shown}。`, en: `Write ${shown}.` };
}
