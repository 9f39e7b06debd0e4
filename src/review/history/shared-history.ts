import type { Words } from "../../catalog/finding.ts";
import { isEnded } from "../../catalog/tombstone.ts";
import type { Change } from "../change/change.ts";
import { compareEntries } from "../change/compare.ts";
import { describeChange, type Vocabulary } from "../change/describe.ts";
import type { History, HistoryChange, HistoryRow, ReadState } from "./history.ts";

/** Every change of an entry for the agencies: the day on which it was published, in words, and the commit. */
export function sharedHistory(states: ReadState[], vocabulary: Vocabulary): History {
  const rows: HistoryRow[] = [];
  const since = states[0]?.isFirst ? states[0].day : undefined;
  let last: ReadState | undefined;
  // A file that cannot be read, or is gone, is passed over: the next one is compared with the last that could be read.
  let read: ReadState | undefined;
  for (const state of states) {
    const changes: HistoryChange[] = turnOf(last, state);
    // What was there from the first known moment on was not added then.
    if (read || since === undefined)
      changes.push(...compareStates(read, state).map((change) => inWords(change, vocabulary)));
    if (changes.length > 0) rows.unshift({ day: state.day, changes, commit: state.commit });
    last = state;
    if (state.record) read = state;
  }
  return { ...(since && { since }), rows };
}

/** What happened to the file itself. */
function turnOf(last: ReadState | undefined, { blob, record }: ReadState): Words[] {
  const wasBroken = last?.blob !== undefined && !last.record;
  if (blob !== undefined && !record) return wasBroken ? [] : [WORDS.broken];
  if (record && last && !last.blob) return [WORDS.back];
  return record && wasBroken ? [WORDS.mended] : [];
}

function compareStates(read: ReadState | undefined, state: ReadState): Change[] {
  if (state.blob && !state.record) return [];
  const [before, after] = [read, state].map((one) => one?.record && { id: one.id, value: one.record.value });
  // Each row has its day; the day that the record gives would only repeat it.
  return compareEntries(before, after).filter(({ pointer }) => pointer !== "/modified");
}

function inWords(change: Change, vocabulary: Vocabulary): HistoryChange {
  const kind = kindOf(change);
  return {
    zh: describeChange(change, vocabulary, "zh"),
    en: describeChange(change, vocabulary, "en"),
    ...(kind && { kind }),
  };
}

function kindOf(change: Change): HistoryChange["kind"] {
  if (change.kind === "added") return "added";
  if (change.kind === "releaseAdded") return "released";
  if (change.kind === "status") return isEnded(change.after, "open") ? "closed" : undefined;
  if (change.kind !== "opening") return undefined;
  const [was, is] = [change.before, change.after].map((type) => type !== undefined && type !== "none");
  return was === is ? undefined : is ? "opened" : "closed";
}

const WORDS = {
  broken: { zh: "这一版的文件无法读取", en: "The file of this version could not be read" },
  mended: { zh: "文件恢复可读", en: "The file can be read again" },
  back: { zh: "条目重新列入目录", en: "The entry is back in the catalog" },
};
