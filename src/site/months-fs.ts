import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Projection } from "../catalog/project.ts";
import type { DataChanges } from "../catalog/types.gen.ts";
import type { History } from "../review/history/history.ts";
import { describeChanges } from "../tables/changes/describe-changes.ts";
import { type Kind, type Month, monthsOf } from "./months.ts";
import { memo, stageFolder, write } from "./stage-fs.ts";

/** How much happened in a month, by kind. */
export interface MonthCounts {
  month: string;
  counts: Partial<Record<Kind, number>>;
}

/**
 * Writes what happened in each month beside the files that are published: only pages show it.
 * @param folder the stage
 * @param changes what a file changed against the one before, by its path
 */
export function writeMonths(
  folder: string,
  { entries, tombstones, files }: Projection,
  histories: Map<string, History>,
  changes: Map<string, DataChanges>,
  date: string,
): void {
  const newRows = (id: string, release: string) =>
    (files.get(id) ?? []).flatMap((file) => {
      const changed = file.release === release ? changes.get(file.path) : undefined;
      return changed ? [describeChanges(changed)] : [];
    });
  const months = monthsOf(entries.values(), tombstones.values(), histories, newRows, date);
  for (const month of months) write(join(folder, "months", `${month.month}.json`), month);
  const counted = months.map(
    ({ month, groups }): MonthCounts => ({
      month,
      counts: Object.fromEntries(groups.map(({ kind, total }) => [kind, total])),
    }),
  );
  write(join(folder, "months.json"), counted);
}

/** The months that are told, the newest first; the first one is that of the build. */
export const readMonths = memo(
  () =>
    JSON.parse(readFileSync(join(stageFolder(), "months.json"), "utf8")) as [MonthCounts, ...MonthCounts[]],
);

/** What happened in a month. */
export const readMonth = (month: string) =>
  JSON.parse(readFileSync(join(stageFolder(), "months", `${month}.json`), "utf8")) as Month;
