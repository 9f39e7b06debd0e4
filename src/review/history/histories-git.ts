import { createHash } from "node:crypto";
import { dayAt } from "../../calendar/day.ts";
import type { Project } from "../../catalog/load-fs.ts";
import type { Catalog, Entry } from "../../catalog/model.ts";
import { projector, type Site } from "../../catalog/project.ts";
import { MAX_RECORD_BYTES } from "../../catalog/reader-fs.ts";
import { GitError } from "../../catalog/run-git.ts";
import { compileValidator, parseAs } from "../../catalog/validate.ts";
import type { RootFolder } from "../../lists/edition-fs.ts";
import { type History, joinHistories, type ReadState, type State, statesOf } from "./history.ts";
import { readBlobs, readLog } from "./history-git.ts";
import { publicHistory } from "./public-history.ts";
import { sharedHistory } from "./shared-history.ts";

/** The histories of a catalog's entries, by site and id. An entry that git knows nothing of has none. */
export interface Histories {
  sites: Record<Site, Map<string, History>>;
  /** Commits of the main line that changed entries. */
  commits: number;
  /** Why a root that lies in a repository has no history, in the words of git. */
  problems: string[];
}

type Read = ReadState["record"];

/** So many states are in memory at once. */
const STATES_AT_ONCE = 2000;

/**
 * Reads the history of every entry from git: one pass over the commits of each root, and the contents of those states
 * that differ from the record of today.
 * @param roots one outside any repository has no history
 */
export function readHistories(
  { catalog, schemas, lists, config }: Project,
  roots: Pick<RootFolder, "folder">[],
  validate = compileValidator(schemas, lists),
): Histories {
  const sites: Histories["sites"] = { open: new Map(), share: new Map() };
  const histories: Histories = { sites, commits: 0, problems: [] };
  const vocabulary = { schemas, lists };
  const open = projector(catalog, schemas, "open");
  const records = new Map<string, Read>([...catalog.entries.values()].map((entry) => [blobOf(entry), entry]));
  const parse = (bytes: Uint8Array): Read => {
    if (bytes.length > MAX_RECORD_BYTES) return undefined;
    const { value, issues } = parseAs("dataset", bytes, validate);
    return value === undefined ? undefined : { value: value as Entry["value"], issues };
  };

  for (const { folder } of roots) {
    try {
      const log = readLog(folder);
      histories.commits += log.length;
      const tracks = [...statesOf(log, dayAt(config.timeZone))].filter(
        ([id, states]) => catalog.entries.has(id) && !sites.share.has(id) && states.at(-1)?.blob,
      );
      for (const group of grouped(tracks)) addGroup(folder, group);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      histories.problems.push(error.message);
    }
  }
  joinMoved(catalog, sites.share);
  return histories;

  function addGroup(folder: string, tracks: [string, State[]][]): void {
    const blobs = new Set(tracks.flatMap(([, states]) => states.flatMap(({ blob }) => blob ?? [])));
    const unread = [...blobs].filter((blob) => !records.has(blob));
    const read = new Map([...readBlobs(folder, unread)].map(([blob, bytes]) => [blob, parse(bytes)]));
    for (const [id, states] of tracks) {
      const entry = catalog.entries.get(id);
      if (!entry || entry.value.status === "purged") continue;
      const known = states.map((state) => ({
        ...state,
        record: state.blob ? (records.get(state.blob) ?? read.get(state.blob)) : undefined,
      }));
      sites.share.set(id, sharedHistory(known, vocabulary));
      if (open.shown(id)) sites.open.set(id, publicHistory(known, entry, open.show, vocabulary));
    }
  }
}

/** The name that git gives to the record as it lies on the disk: where it is the last committed state, nothing is read. */
function blobOf({ text }: Entry): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function* grouped(tracks: [string, State[]][]): Generator<[string, State[]][]> {
  let group: [string, State[]][] = [];
  let states = 0;
  for (const track of tracks) {
    group.push(track);
    states += track[1].length;
    if (states < STATES_AT_ONCE) continue;
    yield group;
    [group, states] = [[], 0];
  }
  yield group;
}

/** The successor's page goes on with the history of what moved to it, over any number of moves. */
function joinMoved({ entries }: Catalog, histories: Map<string, History>): void {
  const earlier = new Map<string, string[]>();
  for (const { id, value } of entries.values())
    if (value.status === "moved" && value.successor)
      earlier.set(value.successor, [...(earlier.get(value.successor) ?? []), id]);
  const joined = new Set<string>();
  const join = (id: string): History => {
    const own = histories.get(id) ?? { rows: [] };
    if (joined.has(id)) return own;
    joined.add(id);
    const all = joinHistories(
      own,
      (earlier.get(id) ?? []).map((from) => ({ id: from, history: join(from) })),
    );
    histories.set(id, all);
    return all;
  };
  for (const id of earlier.keys()) if (entries.has(id)) join(id);
}
