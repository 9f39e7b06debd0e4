import type { Column } from "../../../src/preview/tab.ts";

/** A column as `name:type`, with a mark `c` for codes and `%unit`. */
export const column = (name: string, type: string, more: Partial<Column> = {}): Column => ({
  name,
  title: name,
  type,
  ...more,
});
