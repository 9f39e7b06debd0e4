import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteAgency, SiteEntry } from "../../src/catalog/project.ts";
import { ownerOf } from "../../src/search/build-columns.ts";
import { collapse } from "../../src/search/collapse.ts";
import type { Columns } from "../../src/search/columns.ts";
import { openBuilt } from "./ask-fs.ts";
import { gradeOf, isKeptAside, type Judged, meanOf, type Query, type Score, scoreOne } from "./judge.ts";

/** One search with what came of it. */
export interface Asked {
  query: Query;
  aside: boolean;
  score: Score;
  /** The first titles, for a look at what went wrong. */
  titles: string[];
}

/** The judged searches over one catalog. */
export const readQueries = (name: "city" | "shanghai"): Query[] =>
  JSON.parse(readFileSync(`test/queries/${name}.json`, "utf8")) as Query[];

/**
 * Asks a built search everything that its catalog has an answer for: a site may lack the right entry.
 * @param out folder that holds `pagefind/` and `search/`
 */
export async function askAll(
  out: string,
  queries: Query[],
  entries: ReadonlyMap<string, SiteEntry>,
  agencies: ReadonlyMap<string, SiteAgency>,
  lang: "zh-CN" | "en",
): Promise<Asked[]> {
  const columns = JSON.parse(readFileSync(join(out, "search/columns.json"), "utf8")) as Columns;
  const judged = columns.names.map((name, number) =>
    judge(entries.get(`${columns.agencies[columns.agency[number] ?? -1]?.id}/${name}`), agencies),
  );
  const groups = collapse(columns, [...columns.names.keys()]).map(({ first }) => first);
  const find = await openBuilt(out, lang);
  const asked: Asked[] = [];
  for (const query of queries) {
    const grade = (number: number) => gradeOf(query, judged[number] ?? NOTHING);
    const all = groups.map(grade);
    if (!all.includes(3)) continue;
    const found = await find(query.query);
    asked.push({
      query,
      aside: isKeptAside(query),
      score: scoreOne(found.map(grade), all),
      titles: found.slice(0, 10).map((number) => `${grade(number)} ${judged[number]?.title}`),
    });
  }
  return asked;
}

const NOTHING: Judged = { title: "", agencies: [], fields: [] };

function judge(entry: SiteEntry | undefined, agencies: ReadonlyMap<string, SiteAgency>): Judged {
  if (!entry) return NOTHING;
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
