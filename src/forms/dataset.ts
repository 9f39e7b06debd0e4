import { opening, sharing } from "./dataset-access.ts";
import { grading, rest, ways } from "./dataset-ways.ts";
import { collection, columns, what } from "./dataset-what.ts";
import type { Form } from "./form.ts";

/** A new entry: what is needed for one without findings. Whatever else the schema has can be added to the file. */
export const datasetForm: Form = {
  record: "dataset",
  title: { zh: "目录条目", en: "catalog entry" },
  lines: [
    ...what,
    ...columns,
    ...collection,
    ...sharing,
    ...opening,
    { path: "updateCycle" },
    ...grading,
    ...ways,
    ...rest,
  ],
};
