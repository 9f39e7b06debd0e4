import { csvLines, csvOf } from "../../lists/sheets.ts";
import type { Format } from "../format.ts";
import { jsonList } from "../json.ts";
import { headingsOf, rowOf } from "./table.ts";

/** The whole catalog as the API gives it: at once, a line an entry, and as a table. */
export const api: Format = {
  id: "api",
  title: { zh: "全部条目", en: "Every entry" },
  catalog: (site) => [
    { path: "api/v1/datasets.json", type: "application/json", ...jsonList({}, "items", (entry) => entry) },
    {
      path: "api/v1/catalog.ndjson",
      type: "application/x-ndjson",
      head: () => "",
      entry: (entry) => `${JSON.stringify(entry)}\n`,
      tail: () => "",
    },
    {
      path: "api/v1/catalog.csv",
      type: "text/csv",
      head: () => csvOf({ headings: headingsOf(site), rows: [] }),
      entry: (entry) => csvLines([rowOf(site, entry)]),
      tail: () => "",
    },
  ],
};
