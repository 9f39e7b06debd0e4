import type { Parted } from "../catalog/changed-git.ts";
import { CONFIG } from "../catalog/config.ts";
import type { Lang, Words } from "../catalog/finding.ts";
import { summarize } from "../catalog/finding.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import { judge } from "../rules/judge.ts";
import { affectedBy } from "./affected.ts";
import { approvalsOf } from "./approvals.ts";
import { foreignFolders, unsignedCommits } from "./authors.ts";
import { CAUSES } from "./causes.ts";
import type { Change } from "./change/change.ts";
import { compareParts } from "./change/compare-values.ts";
import { describeChange } from "./change/describe.ts";
import { clocksOf, confirmationsOf } from "./clocks.ts";
import type { RequestCommit } from "./commits-git.ts";
import { compareFindings } from "./compare-findings.ts";
import { consequencesOf, verdictOf } from "./consequences.ts";
import type { DataComparison } from "./data/compare-data-git.ts";
import { dataWords } from "./data/data-words.ts";
import type { ChangedFile } from "./files-git.ts";
import { impactsOf, nextVersion } from "./impact.ts";
import type { CheckedLink, NewLink } from "./links.ts";
import { compareAllLists } from "./list-changes.ts";
import { rootsInside } from "./owners.ts";
import { type Pair, pairEntries, pairRecords, type RecordPair } from "./pairs.ts";
import type { DataReview, EntryReview, Review } from "./review.ts";
import { REVIEW_WORDS as words } from "./review-words.ts";
import type { Side } from "./sides-git.ts";
import { turnsOf } from "./turns.ts";

/** What a review is made from: two states of a catalog, and what lies between them. */
export interface Request {
  range: Parted;
  revisions: { base: string; head: string };
  sides: [Side, Side];
  files: ChangedFile[];
  commits: RequestCommit[];
  /** The day of judgement, YYYY-MM-DD. */
  date: string;
  /** The account that opened the request, on the configured forge. */
  by?: string | undefined;
}

/** The entries and records that a request touches, and the files that it can have brought findings to. */
export interface Touched {
  pairs: Pair[];
  records: RecordPair[];
  affected: (file: string) => boolean;
}

export function touchedBy({ sides: [before, after], files }: Pick<Request, "sides" | "files">): Touched {
  const roots = [...new Set([...after.config.catalogs, ...before.config.catalogs])];
  const pairs = pairEntries(before.catalog, after.catalog, files, roots);
  const records = pairRecords(before.catalog, after.catalog, files, roots);
  const affected = affectedBy(files, { pairs, records }, [before.catalog, after.catalog]);
  return { pairs, records, affected };
}

/**
 * @param links the addresses that are new, looked at or not
 * @param comparisons of data files, by their paths
 */
export function buildReview(
  request: Request,
  { pairs, records, affected }: Touched,
  links: CheckedLink[] | { unchecked: NewLink[] },
  comparisons: Map<string, DataComparison>,
): Review {
  const { range, revisions, sides, files, commits, date, by } = request;
  const [before, after] = sides;
  const both = (tell: (lang: Lang) => string): Words => ({ zh: tell("zh"), en: tell("en") });
  const tellChange = (change: Change, record?: string) =>
    both((lang) => describeChange(change, after, lang, record));
  const titles = new Map(pairs.map((pair) => [pair.id, titleOf(pair)]));
  const turns = pairs.flatMap(turnsOf);
  const impacts = pairs.flatMap(impactsOf);
  const last = before.catalog.editions.at(-1)?.value.sdk ?? FIRST;
  const version = nextVersion(
    impacts.map(({ bump }) => bump),
    last,
  );
  const forge = before.config.forge?.kind;
  const told = {
    entries: pairs.map(
      (pair): EntryReview => ({
        id: pair.id,
        title: titleOf(pair),
        fate: pair.fate,
        ...(pair.before && pair.before.id !== pair.id && { from: pair.before.id }),
        changes: pair.changes.map((change) => ({ ...change, words: tellChange(change) })),
      }),
    ),
    records: [...records, ...configOf(sides, files)].map((pair) => ({
      kind: pair.kind,
      id: pair.id,
      changes: recordChanges(pair).map((change) => ({
        pointer: change.pointer,
        words:
          change.kind === "added" || change.kind === "deleted"
            ? words.record(pair.kind, change.kind)
            : tellChange(change, pair.kind),
      })),
    })),
    turns: turns.map((turn) => ({
      ...turn,
      title: titles.get(turn.entry) ?? { zh: turn.entry },
      // The basis has a column of its own.
      words: tellChange(
        "basis" in turn && "basis" in turn.change ? { ...turn.change, basis: [] } : turn.change,
      ),
    })),
    lists: compareAllLists(sides, pairs, affected),
    impacts: impacts.map((impact) => ({
      ...impact,
      words: tellChange(impact.change),
      why: { zh: CAUSES[impact.cause].zh, en: CAUSES[impact.cause].en },
    })),
    version: {
      bump:
        (["major", "minor", "patch"] as const).find((bump) =>
          impacts.some((impact) => impact.bump === bump),
        ) ?? ("none" as const),
      from: last,
      to: version,
    },
    clocks: clocksOf(records, pairs, after.catalog, date).map((clock) => ({
      ...clock,
      words: words.clock(clock),
    })),
    confirmations: confirmationsOf(pairs),
    findings: findingsOf(request, pairs, affected),
    links: Array.isArray(links)
      ? { state: "checked" as const, links: links.map((link) => ({ ...link, words: words.link(link) })) }
      : { state: "unchecked" as const, links: links.unchecked },
    data: dataOf(files, sides, comparisons),
    approvals: approvalsOf({ files, pairs, turns }, before.catalog, forge).map((approval) => ({
      ...approval,
      name: before.catalog.agencies.get(approval.agency)?.value.name ?? { zh: approval.agency },
    })),
    authors: [
      ...(by && forge ? foreignFolders(by, files, before.catalog, forge) : []),
      ...unsignedCommits(commits),
    ].map((finding) => ({ ...finding, words: words.author(finding, revisions.base) })),
    notes: files.length > 0 ? notesOf(sides, by) : [],
  };
  return {
    base: { revision: revisions.base, commit: range.base },
    head: { revision: revisions.head, commit: range.head },
    from: range.from,
    date,
    verdict: verdictOf(told, files.length),
    consequences: consequencesOf(told),
    ...told,
  };
}

/** Until an edition names a version of the SDK, there is none. */
const FIRST = "0.0.0";

const titleOf = ({ id, before, after }: Pair): LanguageMap =>
  after?.value.title ?? before?.value.title ?? { zh: id };

/** The configuration as one more record, where the request changes it. */
const configOf = ([before, after]: [Side, Side], files: ChangedFile[]) =>
  files.some(({ path }) => path === CONFIG)
    ? [
        {
          kind: "config" as const,
          id: CONFIG,
          before: { value: before.config },
          after: { value: after.config },
        },
      ]
    : [];

function recordChanges({
  before,
  after,
}: {
  before?: { value: object } | undefined;
  after?: { value: object } | undefined;
}): Change[] {
  if (!before || !after) {
    if (before) return [{ kind: "deleted", pointer: "" }];
    return after ? [{ kind: "added", pointer: "" }] : [];
  }
  return [...compareParts({ ...before.value, $schema: 0 }, { ...after.value, $schema: 0 }, "")];
}

function findingsOf(
  { sides: [before, after], files, date }: Request,
  pairs: Pair[],
  affected: (file: string) => boolean,
): Review["findings"] {
  const moved = new Map<string, string>();
  for (const pair of pairs)
    if (pair.before && pair.after && pair.before.file !== pair.after.file)
      moved.set(pair.after.file, pair.before.file);
  const { introduced, mended, unchanged } = compareFindings(
    { catalog: before.catalog, findings: [...before.broken, ...judge(before.catalog, date, affected)] },
    { catalog: after.catalog, findings: [...after.broken, ...judge(after.catalog, date, affected)] },
    { moved, touched: new Set(files.map(({ path }) => path)) },
  );
  const { errors, warnings } = summarize(unchanged, 0);
  return { introduced, mended, unchanged: { errors, warnings } };
}

function dataOf(
  files: ChangedFile[],
  [before, after]: [Side, Side],
  comparisons: Map<string, DataComparison>,
): DataReview[] {
  const roots = rootsInside({ catalogs: [...before.config.catalogs, ...after.config.catalogs] });
  const isData = (path: string) =>
    roots.some((root) => path.startsWith(root) && /^[^/]+\/data\//.test(path.slice(root.length)));
  return files
    .filter(({ path }) => isData(path))
    .map(({ path, from }) => {
      const [was, is] = [before.tree.get(from ?? path)?.bytes, after.tree.get(path)?.bytes];
      const comparison = comparisons.get(path);
      return {
        path,
        ...(from && { from }),
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
        ...(comparison && { comparison: { ...comparison, words: dataWords(comparison, path) } }),
      };
    });
}

function notesOf([before, after]: [Side, Side], by: string | undefined): Words[] {
  const roots = [...new Set([...before.config.catalogs, ...after.config.catalogs])];
  const outside = roots.filter((root) => rootsInside({ catalogs: [root] }).length === 0);
  return [
    ...(outside.length > 0 ? [words.outside(outside)] : []),
    ...[before, after].flatMap(({ broken }, i) =>
      broken.length > 0 ? [words.broken(i === 0 ? "base" : "head", broken[0]?.file === CONFIG)] : [],
    ),
    ...(before.config.forge ? [] : [words.noForge]),
    ...(by === undefined ? [words.noAccount] : []),
  ];
}
