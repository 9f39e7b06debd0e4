/** What carries out an article beside the rules. */
export type Carrier = { ours?: true } & (
  | {
      kind: "page";
      /** Address without language; a part in angle brackets stands for a record. */
      path: string;
      site?: "share";
    }
  /** A property of a schema as its table names it: `dataset.sharing.basis`. */
  | { kind: "property"; path: string }
  /** An npm script. */
  | { kind: "command"; name: string }
  /** A file or folder of the repository. */
  | { kind: "file"; path: string }
);

/** Records that are not built yet; the part of an article that needs them comes with them. */
export type Later =
  | "requests"
  | "grants"
  | "agreements"
  | "coordination"
  | "corrections"
  | "projects"
  | "orders"
  | "cases"
  | "incidents"
  | "evaluation";

/** An article of the measures: its duty in our own words, and what carries it out beside the rules. */
export interface ArticleWords {
  zh: string;
  en: string;
  by: Carrier[];
  comes?: Later[];
}
