/** One row of a chart and of the table beside it. */
export interface Count {
  label: string;
  /** The label in full, where the chart has a short one. */
  full?: string;
  /** Language of the label where it is not the page's own. */
  other?: "zh-CN" | undefined;
  value: number;
  /** Address of what is counted, without language. */
  path?: string;
}

export type FigureName =
  | "freshness"
  | "releases"
  | "issued"
  | "opening"
  | "sharing"
  | "theme"
  | "agency"
  | "format";

/** What a chart is drawn from: `bars` lie under each other and have long names, `columns` are times in their order. */
export interface Figure {
  name: FigureName;
  kind: "bars" | "columns";
  title: string;
  /** What is counted, in one sentence. */
  note: string;
  /** The head of the table's first column. */
  head: string;
  /** The head of its numbers. */
  unit: string;
  counts: Count[];
  /** Of how many the rows are parts. */
  whole?: number;
}
