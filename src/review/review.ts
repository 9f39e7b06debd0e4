import type { Finding, Words } from "../catalog/finding.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import type { ListName } from "../lists/rows.ts";
import type { Approval } from "./approvals.ts";
import type { AuthorFinding } from "./authors.ts";
import type { Bump } from "./causes.ts";
import type { Change } from "./change/change.ts";
import type { Clock } from "./clocks.ts";
import type { DataComparison } from "./data/compare-data-git.ts";
import type { Impact } from "./impact.ts";
import type { CheckedLink, NewLink } from "./links.ts";
import type { Fate } from "./pairs.ts";
import type { Turn } from "./turns.ts";

/** A fact with its sentence in both languages. What a sentence quotes is contributed text. */
export type Told<T> = T & { words: Words };

/**
 * What a request changes, in the language of the measures. This is what `--format json` writes, whole; the other formats
 * show the same, cut to what a comment can hold.
 */
export interface Review {
  base: { revision: string; commit: string };
  head: { revision: string; commit: string };
  /** The commit where the two parted: what is compared with head. */
  from: string;
  /** The day of judgement, YYYY-MM-DD. */
  date: string;
  verdict: Words;
  /** The most important consequences, the weightiest first. */
  consequences: Words[];
  entries: EntryReview[];
  /** Agencies, systems and the configuration. */
  records: { kind: "agency" | "system" | "config"; id: string; changes: Told<{ pointer: string }>[] }[];
  turns: (Told<Turn> & { title: LanguageMap })[];
  lists: ListReview[];
  impacts: (Told<Impact> & { why: Words })[];
  version: { bump: Bump | "none"; from: string; to: string };
  clocks: Told<Clock>[];
  confirmations: { on: string; entries: string[] }[];
  findings: {
    introduced: Finding[];
    mended: Finding[];
    /** How many findings of the touched files were there before and still are. */
    unchanged: { errors: number; warnings: number };
  };
  /** `unchecked` where the addresses were not looked at. */
  links: { state: "checked"; links: Told<CheckedLink>[] } | { state: "unchecked"; links: NewLink[] };
  data: DataReview[];
  approvals: (Approval & { name: LanguageMap })[];
  authors: Told<AuthorFinding>[];
  /** What limits this review. */
  notes: Words[];
}

export interface EntryReview {
  id: string;
  title: LanguageMap;
  fate: Fate;
  /** Its identity before, where it moved. */
  from?: string;
  changes: Told<Change>[];
}

/** Rows that a list gains, loses and keeps with other content. */
export interface ListReview {
  name: ListName;
  gained: ListMember[];
  lost: ListMember[];
  changed: number;
}
export interface ListMember {
  id: string;
  title?: string | undefined;
}

/** A file of data; sizes in bytes. */
export interface DataReview {
  path: string;
  /** Its path before, where it moved. */
  from?: string;
  before?: number;
  after?: number;
  /** What became of its rows, where there is a file to compare it with. */
  comparison?: Told<DataComparison>;
}
