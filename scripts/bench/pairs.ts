import { keysOf } from "../../src/rules/one-source/block.ts";
import { type EntryView, readEntry } from "../../src/rules/one-source/entry.ts";
import { type ItemReading, type ItemView, readItem } from "../../src/rules/one-source/item.ts";
import { compare, type Likeness, MEDIUM } from "../../src/rules/one-source/likeness.ts";

/** `test/pairs/one-source.json`: pairs of items with what they are, labelled by hand. */
export interface PairFile {
  entries: Record<
    string,
    Omit<EntryView, "agency"> & Omit<EntryView["agency"], "id" | "name"> & { agency: string }
  >;
  pairs: Pair[];
}

export interface Pair {
  id: string;
  /** What makes it hard; a third of each kind and label is kept aside. */
  kind: string;
  label: "same" | "different";
  /** Kept out of all tuning, scored once. */
  aside?: boolean;
  a: Side;
  b: Side;
}

type Side = Omit<ItemView, "codes"> & { entry: string; codes?: Record<string, string> };

/** What the check says of a pair: `same` where it would report it. */
export interface Verdict extends Likeness {
  pair: Pair;
  verdict: Pair["label"];
}

export interface Score {
  pairs: number;
  precision: number;
  recall: number;
  wrong: string[];
}

/** Judges every pair as the check does: only items of two agencies that one key brings together are compared. */
export function judgePairs({ entries, pairs }: PairFile): Verdict[] {
  const read = ({ entry, codes, ...item }: Side): ItemReading | undefined => {
    const { agency, level, division, ...about } = entries[entry]!;
    const view = { agency: { id: agency, name: agency, level, division }, ...about };
    return readItem({ ...item, codes: codes && Object.values(codes) }, readEntry(view));
  };
  return pairs.map((pair) => {
    const [a, b] = [read(pair.a), read(pair.b)];
    const met =
      a && b && a.entry.agency.id !== b.entry.agency.id && keysOf(a).some((key) => keysOf(b).includes(key));
    const likeness: Likeness = met ? compare(a, b) : { score: 0, agreed: [] };
    return { pair, ...likeness, verdict: likeness.score >= MEDIUM ? "same" : "different" };
  });
}

/** Precision: of what is reported, the share that is right. Recall: of what is right, the share that is reported. */
export function scoreOf(verdicts: Verdict[]): Score {
  const reported = verdicts.filter(({ verdict }) => verdict === "same");
  const same = verdicts.filter(({ pair }) => pair.label === "same");
  const right = reported.filter(({ pair }) => pair.label === "same").length;
  return {
    pairs: verdicts.length,
    precision: right / reported.length,
    recall: right / same.length,
    wrong: verdicts.filter(({ pair, verdict }) => pair.label !== verdict).map(({ pair }) => pair.id),
  };
}
