import type { Entry } from "../../catalog/model.ts";
import { isOpenable, type SiteEntry } from "../../catalog/project.ts";
import type { Vocabulary } from "../change/describe.ts";
import type { History, HistoryChange, HistoryRow, ReadState } from "./history.ts";
import { publicChanges } from "./public-changes.ts";

type Value = Entry["value"];

/** What the public could see of an entry: it was open, or not, or nobody can tell any more. */
type Sight = "open" | "hidden" | "unknown";

/**
 * The changes that the public may read: those of public properties, since the entry was first opened, as far as they are
 * about what is public today. A time in which it was not open leaves no trace but that it was opened again. Earlier
 * identities are passed over: what git takes for a moved file may be an entry that was never to be named beside this one.
 * @param today the entry that the opening site shows
 * @param show the open projection of any state of it
 */
export function publicHistory(
  states: ReadState[],
  today: { id: string; value: Value },
  show: (state: { id: string; value: Value }) => SiteEntry,
  vocabulary: Vocabulary,
): History {
  const { id } = today;
  const moved = states.findLastIndex((state) => state.id !== id);
  const own = states.slice(moved + 1);
  const rows: HistoryRow[] = [];
  let since: string | undefined;
  let last: Value | undefined;
  // Where nothing is known of the time before, nobody can say that the entry was not open then.
  let before: Sight | "nothing" = moved >= 0 || own[0]?.isFirst ? "unknown" : "nothing";
  let wasClosed = false;
  for (const state of lastOfEachDay(own)) {
    const { day, record } = state;
    const sight = sightOf(state);
    if (sight === "hidden") wasClosed = true;
    if (sight === "open" && record) {
      const { value } = record;
      if (last && wasClosed) rows.unshift({ day, changes: [WORDS.again] });
      else if (last) {
        const [was, is, now] = [last, value, today.value].map((one) => show({ id, value: one })) as Three;
        const changes = publicChanges(was, is, now, vocabulary);
        if (changes.length > 0) rows.unshift({ day, changes });
      } else if (before === "hidden" || (before === "nothing" && !wasIssued(value, day)))
        rows.unshift({ day, changes: [WORDS.opened] });
      else since = day;
      last = value;
      wasClosed = false;
    }
    before = sight;
  }
  return { ...(since && { since }), rows };
}

type Three = [SiteEntry, SiteEntry, SiteEntry];

/** An entry that was published before it came into this catalog may have been open elsewhere. */
const wasIssued = ({ issued }: Value, day: string) => issued !== undefined && issued < day;

/** One row a day: what lasted for less is not told. */
const lastOfEachDay = (states: ReadState[]) => states.filter(({ day }, i) => states[i + 1]?.day !== day);

function sightOf({ blob, record }: ReadState): Sight {
  if (blob === undefined) return "hidden";
  if (!record) return "unknown";
  if (isOpenable(record)) return "open";
  // By the schema of its day it may have been right, and open.
  const isUncertain = record.issues.some(({ pointer }) =>
    /^(\/(fields|opening|status)(\/|$)|$)/.test(pointer),
  );
  return isUncertain ? "unknown" : "hidden";
}

const WORDS = {
  opened: { kind: "opened", zh: "开始向社会开放", en: "Opened to the public" },
  again: { kind: "opened", zh: "重新向社会开放", en: "Opened to the public again" },
} satisfies Record<string, HistoryChange>;
