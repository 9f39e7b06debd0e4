import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { cut, cut_for_search } from "jieba-wasm";
import { close, createIndex, type IndexFile } from "pagefind";
import type { CodeList } from "../catalog/generate.ts";
import type { Site, SiteAgency, SiteEntry } from "../catalog/project.ts";
import type { Config } from "../catalog/types.gen.ts";
import { agencyWords } from "./agency-words.ts";
import { buildColumns, isSearchable, recordOrder, type SearchEntry } from "./build-columns.ts";
import { buildSuggest } from "./build-suggest.ts";
import { newestFirst } from "./order.ts";
import { soundTable } from "./pinyin.ts";
import { recordMaker, type Segmenter } from "./record.ts";
import synonymFile from "./synonyms.json" with { type: "json" };
import { indexSynonyms, type SynonymFile } from "./synonyms.ts";

/** What one site's search is built from: the parts of its projection, and where it goes. */
export interface SearchInput {
  entries: SearchEntry[];
  agencies: SiteAgency[];
  lists: Record<string, CodeList>;
  city: Config["city"];
  site: Site;
  /** Folder of the site; `pagefind/` and `search/` are written into it. */
  out: string;
  log?: (line: string) => void;
}

/** Every fragment in a file of its own would be one file an entry; pages never load them. */
const MAX_FRAGMENTS = 100;

/** The browser needs no ready-made interface, no highlighter and no worker. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.\w+\.pagefind|.*\.(pf_meta|pf_index|pf_fragment))$/;

const SEGMENTER: Segmenter = {
  words: (text) => cut_for_search(text, true),
  cut: (text) => cut(text, true),
};

/** Writes the index, the column file and the word files of one site. The same input gives the same bytes. */
export async function buildSearch({ entries, out, log, ...input }: SearchInput): Promise<void> {
  const { agencies, lists } = input;
  const records = entries.filter(isSearchable).sort(recordOrder);
  const words: SynonymFile = { ...synonymFile, groups: [...synonymFile.groups, ...agencyWords(agencies)] };
  const files = await indexRecords(records, agencies);
  const hits = hitNames(files, records);
  rmSync(join(out, "pagefind"), { recursive: true, force: true });
  for (const { path, content } of files) write(join(out, "pagefind", path), content);
  const columns = buildColumns({ ...input, entries: records, hits });
  const newest = newestFirst(columns).flatMap((number) => records[number] ?? []);
  const themes = (lists.theme?.codes ?? []).filter(({ code }) => columns.codes.theme.includes(code));
  const suggestions = buildSuggest(newest, agencies, themes, SEGMENTER);
  const text = {
    columns,
    synonyms: words,
    sounds: soundTable(),
    ...Object.fromEntries([...suggestions].map(([file, names]) => [`suggest/${file}`, names])),
  };
  for (const [name, value] of Object.entries(text))
    write(join(out, "search", `${name}.json`), `${JSON.stringify(value)}\n`);
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  log?.(`search: ${records.length} records, ${files.length} index files, ${Math.round(bytes / 1000)} KB`);
}

async function indexRecords(records: SiteEntry[], agencies: SiteAgency[]): Promise<IndexFile[]> {
  const record = recordMaker(agencies, indexSynonyms(synonymFile), SEGMENTER);
  const service = await openService();
  try {
    for (const entry of records) check(await service.index.addCustomRecord(record(entry)));
    return check(await service.index.getFiles()).files.filter(({ path }) => NEEDED.test(path));
  } finally {
    await service.release();
  }
}

/** Pagefind runs as one process for all indexes, so the last one to finish ends it. */
async function openService() {
  const { index } = check(await createIndex({ maxFragments: MAX_FRAGMENTS }));
  if (!index) throw new Error("Pagefind made no index and gave no reason.");
  users++;
  return {
    index,
    release: async () => {
      await index.deleteIndex();
      if (--users === 0) await close();
    },
  };
}
let users = 0;

function check<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join("; ")}`);
  return answer;
}

/**
 * The name by which Pagefind's results call each record. It is a hash that only the index knows; the fragments tell which
 * address it belongs to, so that pages can join results to records without ever loading a fragment.
 */
function hitNames(files: IndexFile[], records: SiteEntry[]): string[] {
  const names = new Map<string, string>();
  for (const { path, content } of files.filter((file) => file.path.endsWith(".pf_fragment"))) {
    const text = gunzipSync(content).toString("utf8").slice("pagefind_dcd".length);
    const fragments = JSON.parse(text) as Fragment | Record<string, Fragment>;
    // A fragment that is not bundled is named by its file alone.
    const named = "url" in fragments ? { [path.replace(/^.*\/|\.pf_fragment$/g, "")]: fragments } : fragments;
    for (const [name, fragment] of Object.entries(named as Record<string, Fragment>))
      names.set(fragment.url, name);
  }
  return records.map(({ id }) => {
    const name = names.get(`/datasets/${id}/`);
    if (!name) throw new Error(`Pagefind lost the record of ${id}.`);
    return name;
  });
}

interface Fragment {
  url: string;
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
