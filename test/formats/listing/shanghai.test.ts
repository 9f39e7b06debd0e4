import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importRows } from "../../../src/formats/listing/import.ts";
import { readListing } from "../../../src/formats/listing/read-fs.ts";
import { date, lists, root, validate } from "../../support.ts";

/** Real rows, never part of the project: 95,918 of them, in a folder that only some machines have beside it. */
const file = join(root, "../shared/corpora/cn-portals/catalog.jsonl.gz");
const there = existsSync(file);
if (!there) console.log(`skipped: there is no ${file}`);

it.skipIf(!there)(
  "Shanghai's 4,494 rows become 2,234 entries, at least 95 % of every key mapped",
  async () => {
    const { rows, portals, unreadable } = await readListing(file, "shanghai_shanghai");
    expect([portals.size, unreadable]).toEqual([60, []]);
    const options = { portal: "shanghai_shanghai", date, lists, validate };
    const { records, report } = importRows(rows, options);
    expect(report).toMatchObject({
      rows: 4494,
      entries: 2234,
      copies: 2260,
      refused: 0,
      agencies: 56,
      withoutOpening: 0,
    });
    expect(records.size).toBe(2234 + 56);
    for (const { key, percent } of report.keys)
      expect([key, percent ?? 100]).toSatisfy(([, n]) => Number(n) >= 95);
    expect(
      report.keys.filter(({ percent }) => percent === null).map(({ key, unused }) => [key, unused]),
    ).toEqual([
      ["详情页网址", [{ reason: "shared", count: 2234 }]],
      ["联系方式", []],
    ]);

    const shuffled = importRows([...rows].reverse(), options);
    expect(JSON.stringify([...shuffled.records])).toBe(JSON.stringify([...records]));
  },
);
