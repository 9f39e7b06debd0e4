import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteAgency, SiteEntry } from "../../src/catalog/project.ts";
import { ownerOf } from "../../src/search/build-columns.ts";
import { collapse } from "../../src/search/collapse.ts";
import { type Columns, rowOf } from "../../src/search/columns.ts";
import { gradeOf, isKeptAside, type Judged, meanOf, type Query, type Score, scoreOne } from "./judge.ts";

/** One search with what came of it. */
export interface Asked {
  query: Query;
  aside: boolean;
  score: Score;
  /** The first titles with their grades, for a look at what went wrong. */
  titles: string[];
}

/** Gives the identifiers of the entries that a query finds, best first, each title of an agency once. */
export type Find = (query: string) => Promise<string[]>;

/** The judged searches over one catalog. */
export const readQueries = (name: "city" | "shanghai"): Query[] =>
  JSON.parse(readFileSync(`test/queries/${name}.json`, "utf8")) as Query[];

/** The parts of a projection that are searched. */
export interface Searched {
  entries: ReadonlyMap<string, SiteEntry>;
  agencies: ReadonlyMap<string, SiteAgency>;
}

/**
 * Asks a search everything that its catalog has an answer for: a site may lack the right entry.
 * @param site folder that holds `search/`
 */
export async function askAll(
  site: string,
  queries: Query[],
  searched: Searched,
  find: Find,
): Promise<Asked[]> {
  const columns = JSON.parse(readFileSync(join(site, "search/columns.json"), "utf8")) as Columns;
  const judged = new Map([...searched.entries].map(([id, entry]) => [id, judge(entry, searched.agencies)]));
  const ids = collapse(columns, [...columns.names.keys()]).map(({ first }) => rowOf(columns, first).id);
  const asked: Asked[] = [];
  for (const query of queries) {
    const grade = (id: string) => gradeOf(query, judged.get(id) ?? NOTHING);
    const all = ids.map(grade);
    if (!all.includes(3)) continue;
    const found = await find(query.query);
    asked.push({
      query,
      aside: isKeptAside(query),
      score: scoreOne(found.map(grade), all),
      titles: found.slice(0, 10).map((id) => `${grade(id)} ${judged.get(id)?.title}`),
    });
  }
  return asked;
}

const NOTHING: Judged = { title: "", agencies: [], fields: [] };

function judge(entry: SiteEntry, agencies: Searched["agencies"]): Judged {
  const owners = [ownerOf(entry), entry.provider?.agency ?? ""];
  return {
    title: entry.title?.zh ?? "",
    agencies: owners.map((id) => agencies.get(id)?.name?.zh ?? ""),
    fields: (entry.fields ?? []).flatMap((field) => field?.title?.zh ?? []),
  };
}

/** The mean of each kind, in the order of the file, and of all. */
export function byKind(asked: Asked[]): [string, Score][] {
  const kinds = [...new Set(asked.map(({ query }) => query.kind))];
  const scores = (kind: string) => asked.filter(({ query }) => query.kind === kind).map(({ score }) => score);
  return [
    ...kinds.map((kind): [string, Score] => [kind, meanOf(scores(kind))]),
    ["all", meanOf(asked.map(({ score }) => score))],
  ];
}

/** What a search must reach over the searches that guide it; whoever changes it reads which ones fell. */
export const FLOOR = { ndcg: 0.92, success: 0.96, zero: 0 };

/** One line for each measure below its floor, and then one for each search that does not have its answer on top. */
export function belowFloor(asked: Asked[]): string[] {
  const { ndcg, success, zero } = meanOf(asked.map(({ score }) => score));
  const low = [
    ...(ndcg < FLOOR.ndcg ? [`nDCG@10 ${ndcg.toFixed(3)}`] : []),
    ...(success < FLOOR.success ? [`success@3 ${success.toFixed(3)}`] : []),
    ...(zero > FLOOR.zero ? [`without results ${zero.toFixed(3)}`] : []),
  ];
  const failed = asked
    .filter(({ score }) => score.success === 0)
    .map(({ query, titles }) => `${query.kind}: ${query.query} gives ${titles.join(" / ") || "nothing"}`);
  return low.length > 0 ? [...low, ...failed] : [];
}
