import type { ColumnProfile } from "../tables/derive/profile.ts";
import type { Source } from "./source/open.ts";
import type { Table } from "./tab.ts";
import type { View } from "./view.ts";

/** A table with the view of it that the address holds; the table's own way needs more than the others. */
export interface Explored extends Table {
  source: Source;
  /** What the columns of the whole file hold, by name. */
  profiles: Map<string, ColumnProfile>;
  view(): View;
  /** Changes what is looked at. @param typed while a reader types, one entry of the browser's history is rewritten */
  change(part: Partial<View>, typed?: boolean): void;
}
