import type { Words } from "../catalog/finding.ts";
import { isOpenable, type SiteEntry } from "../catalog/project.ts";
import type { Vocabulary } from "./describe.ts";
import type { History, HistoryRow, ReadState } from "./history.ts";
import { publicChanges } from "./public-changes.ts";

/** What the public could see of an entry: what is shown of it, nothing, or nobody can tell any more. */
type Seen = { state: ReadState } & (
  | { kind: "open"; entry: SiteEntry }
  | { kind: "hidden" }
  | { kind: "unknown" }
);

/**
 * The changes that the public may read: those of public properties, since the entry was first opened, as far as they are
 * about what is public today. A time in which it was not open leaves no trace but that it was opened again. Earlier
 * identities are passed over: what git takes for a moved file may be an entry that was never to be named beside this one.
 * @param today the entry as the opening site shows it
 * @param show the open projection of a state
 */
export function publicHistory(
  states: ReadState[],
  today: SiteEntry,
  show: (state: { id: string; value: NonNullable<ReadState["record"]>["value"] }) => SiteEntry,
  vocabulary: Vocabulary,
): History {
  const moved = states.findLastIndex(({ id }) => id !== today.id);
  const own = states.slice(moved + 1);
  const rows: HistoryRow[] = [];
  let since: string | undefined;
  let last: SiteEntry | undefined;
  // Where nothing is known of the time before, nobody can say that the entry was not open then.
  let before: Seen["kind"] | "nothing" = moved >= 0 || own[0]?.isFirst ? "unknown" : "nothing";
  let wasClosed = false;
  for (const seen of lastOfEachDay(own).map((state) => see(state, show))) {
    const { day } = seen.state;
    if (seen.kind === "open") {
      if (last && wasClosed) rows.unshift({ day, changes: [WORDS.again] });
      else if (last) {
        const changes = publicChanges(last, seen.entry, today, vocabulary);
        if (changes.length > 0) rows.unshift({ day, changes });
      } else if (before === "hidden" || (before === "nothing" && !wasIssued(seen.entry, day)))
        rows.unshift({ day, changes: [WORDS.opened] });
      else since = day;
      last = seen.entry;
      wasClosed = false;
    } else if (seen.kind === "hidden") wasClosed = true;
    before = seen.kind;
  }
  return { ...(since && { since }), rows };
}

/** An entry that was published before it came into this catalog may have been open elsewhere. */
const wasIssued = ({ issued }: SiteEntry, day: string) => issued !== undefined && issued < day;

/** One row a day: what lasted for less is not told. */
const lastOfEachDay = (states: ReadState[]) => states.filter(({ day }, i) => states[i + 1]?.day !== day);

function see(state: ReadState, show: Parameters<typeof publicHistory>[2]): Seen {
  const { id, blob, record } = state;
  if (blob === undefined) return { state, kind: "hidden" };
  if (!record) return { state, kind: "unknown" };
  if (isOpenable(record)) return { state, kind: "open", entry: show({ id, value: record.value }) };
  // By the schema of its day it may have been right, and open.
  const isUncertain = record.issues.some(({ pointer }) =>
    /^(\/(fields|opening|status)(\/|$)|$)/.test(pointer),
  );
  return { state, kind: isUncertain ? "unknown" : "hidden" };
}

const WORDS = {
  opened: { zh: "开始向社会开放", en: "Opened to the public" },
  again: { zh: "重新向社会开放", en: "Opened to the public again" },
} satisfies Record<string, Words>;
