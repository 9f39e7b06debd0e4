import type { Words } from "../catalog/finding.ts";
import type { Explored } from "./explored.ts";
import { whereOf } from "./map/places.ts";
import type { Shown, Table } from "./tab.ts";

/** A way of looking at a table; its code comes when it is first shown. */
export interface WayEntry {
  /** Its name in the address, and the name of what it keeps there. */
  key: string;
  title: Words;
  applies(table: Pick<Table, "columns" | "crs">): boolean;
  load(): Promise<(element: HTMLElement, table: Explored) => Promise<Shown>>;
}

/** The ways in the order of their tabs. */
export const WAYS: WayEntry[] = [
  {
    key: "table",
    title: { zh: "表格", en: "Table" },
    applies: () => true,
    load: async () => (await import("./table/show.ts")).showTable,
  },
  {
    key: "chart",
    title: { zh: "图表", en: "Chart" },
    applies: () => true,
    load: async () => (await import("./chart/show.ts")).showChart,
  },
  {
    key: "map",
    title: { zh: "地图", en: "Map" },
    applies: (table) => whereOf(table) !== undefined,
    load: async () => (await import("./map/show.ts")).showMap,
  },
  {
    key: "sql",
    title: { zh: "SQL", en: "SQL" },
    applies: () => true,
    load: async () => (await import("./sql/show.ts")).showSql,
  },
];
