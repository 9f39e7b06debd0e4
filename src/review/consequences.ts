import type { Words } from "../catalog/finding.ts";
import { CONSEQUENCE_WORDS as words } from "./consequence-words.ts";
import type { Review } from "./review.ts";

/** The parts of a review that its summary is made from. */
type Parts = Omit<Review, "base" | "head" | "from" | "date" | "verdict" | "consequences">;

/** How many consequences the summary names. */
const MOST = 8;

/** Findings on values that are left out when a record is read. */
const UNREAD = new Set(["code-known", "value-type"]);

const errorsOf = ({ findings }: Parts) => findings.introduced.filter(({ level }) => level === "error").length;
const breaking = ({ impacts }: Parts) => impacts.filter(({ bump }) => bump === "major");
const closing = ({ turns }: Parts) => turns.filter(({ direction }) => direction === "closes");
const baseless = (parts: Parts) => closing(parts).filter(({ basis }) => basis?.suffices === false);

/** What the request comes to, in one sentence. @param files how many files it changes */
export function verdictOf(parts: Parts, files: number): Words {
  if (files === 0) return words.nothing;
  const opening = parts.turns.filter(({ direction }) => direction === "opens").length;
  return words.verdict({
    files,
    entries: parts.entries.length,
    errors: errorsOf(parts),
    closing: closing(parts).length,
    baseless: baseless(parts).length,
    opening,
    breaking: breaking(parts).length,
    rewritten: parts.entries.filter(({ fate }) => fate === "rewritten").length,
  });
}

/** The consequences that weigh most, each told once: what closes without a basis first. */
export function consequencesOf(parts: Parts): Words[] {
  const { turns, clocks, links, authors, entries, data, approvals } = parts;
  const told = new Set(turns.map(({ change }) => change));
  const closed = new Set(closing(parts).map(({ entry }) => entry));
  const unsigned = authors.filter(({ kind }) => kind === "unsigned").length;
  const foreign = authors.length - unsigned;
  const kinds = new Set(approvals.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
  const replaced = data.filter(
    ({ from, before, after }) => !from && before !== undefined && after !== undefined,
  );
  const removed = data.filter(({ after }) => after === undefined);
  const broken = links.state === "checked" ? links.links.filter(({ state }) => state === "broken").length : 0;
  const named = [
    ...baseless(parts).map((turn) => words.baseless(turn)),
    ...entries.filter(({ fate }) => fate === "unreadable").map(({ id }) => words.unreadable(id)),
    ...closing(parts)
      .filter(({ basis }) => basis?.suffices !== false)
      .map((turn) => words.closes(turn)),
    ...breaking(parts)
      .filter(
        ({ entry, cause, change }) => !told.has(change) && !(cause === "accessNarrowed" && closed.has(entry)),
      )
      .map((impact) => words.breaks(impact)),
    ...turns.filter(({ direction }) => direction === "opens").map((turn) => words.opens(turn)),
    ...clocks.filter(({ late, state }) => late && state !== "removed").map((clock) => words.late(clock)),
  ];
  const shown = named.length > MOST ? [...named.slice(0, MOST), words.more(named.length - MOST)] : named;
  return [
    ...(errorsOf(parts) > 0 ? [words.errors(errorsOf(parts))] : []),
    ...(parts.findings.introduced.some(({ rule }) => UNREAD.has(rule)) ? [words.unread] : []),
    ...(["standard", "rules", "configuration"] as const)
      .filter((kind) => kinds.has(kind))
      .map((kind) => words.governs(kind)),
    ...shown,
    ...(replaced.length > 0 ? [words.replaced(replaced.length)] : []),
    ...(removed.length > 0 ? [words.removed(removed.length)] : []),
    ...(broken > 0 ? [words.links(broken)] : []),
    ...(foreign > 0 ? [words.foreign(foreign)] : []),
    ...(unsigned > 0 ? [words.unsigned(unsigned)] : []),
  ];
}
