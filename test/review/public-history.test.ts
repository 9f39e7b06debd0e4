import { describe, expect, it } from "vitest";
import { projector } from "../../src/catalog/project.ts";
import type { Dataset } from "../../src/catalog/types.gen.ts";
import type { ReadState } from "../../src/review/history/history.ts";
import { publicHistory } from "../../src/review/history/public-history.ts";
import { dataset, lists, readRoots, schemas, temporary, validate } from "../support.ts";

const ID = "data-bureau/a";
const open = {
  ...dataset,
  issued: "2026-11-01",
  opening: { type: "unconditional", modes: ["file"] },
} as Dataset;
const closed = { ...open, opening: { type: "none" as const } };
const field = (name: string, more: object = {}) => ({
  name,
  title: { zh: `${name} 项` },
  type: "string" as const,
  ...more,
});
const FIRST = { isFirst: true };

describe("the history of an entry on the opening site", () => {
  it("starts with its opening", () => {
    expect(told([closed, { ...closed, updateCycle: "daily" }, open])).toEqual(["3 Opened to the public"]);
    expect(told([open])).toEqual(["1 Opened to the public"]);
  });

  it("that was open from the first known day on starts with that day, and says nothing of how it began", () => {
    expect(history([open, { ...open, theme: "health" }], FIRST)).toEqual({
      since: "2026-11-01",
      rows: [
        {
          day: "2026-11-02",
          changes: [
            { zh: "主题由“交通运输”改为“卫生健康”", en: 'Theme changed from "Transport" to "Health"' },
          ],
        },
      ],
    });
  });

  it("that came into the catalog after it was published elsewhere starts with the day on which it came", () => {
    expect(history([{ ...open, issued: "2024-03-01" }])).toEqual({ since: "2026-11-01", rows: [] });
    expect(
      told([
        { ...closed, issued: "2024-03-01" },
        { ...open, issued: "2024-03-01" },
      ]),
    ).toEqual(["2 Opened to the public"]);
  });

  it("names no commit", () => {
    expect(JSON.stringify(history([open, { ...open, theme: "health" }]))).not.toContain("commit");
  });

  it("tells codes from what to what", () => {
    const conditional = { ...open, opening: { type: "conditional", conditions: { zh: "条件" } } } as Dataset;
    expect(told([{ ...open, license: "ODbL-1.0" }, { ...open, status: "suspended" }, conditional])).toEqual([
      '3 Status changed from "Suspended" to "Active"',
      '3 Opening changed from "Open" to "Open with conditions"',
      "3 Changed: conditions of opening",
      '2 Status changed from "Active" to "Suspended"',
      '2 Licence changed from "ODbL-1.0" to "CC-BY-4.0"',
      "1 Opened to the public",
    ]);
  });

  it("names what else changed and quotes no text of it", () => {
    const earlier = {
      ...open,
      title: { zh: "从前的名称" },
      description: { zh: "从前的说明" },
      keywords: [{ zh: "从前" }],
      license: "LicenseRef-earlier",
      contact: { office: { zh: "从前的科" } },
    };
    expect(history([earlier, open]).rows[0]?.changes).toEqual([
      {
        zh: "有改动：名称、摘要、关键词、许可、联系方式",
        en: "Changed: title, description, keywords, licence, contact",
      },
    ]);
  });

  it("says of a time in which it was closed only that it was opened again", () => {
    expect(
      told([
        open,
        closed,
        { ...closed, theme: "health" },
        { ...open, theme: "health" },
        { ...open, theme: "credit" },
      ]),
    ).toEqual([
      '5 Theme changed from "Health" to "Credit services"',
      "4 Opened to the public again",
      "1 Opened to the public",
    ]);
    expect(told([open, undefined, open])).toEqual(["3 Opened to the public again", "1 Opened to the public"]);
  });

  it("names data items that were added or changed as they are called today, and none that went or is closed", () => {
    const before = {
      ...open,
      fields: [field("a", { definition: { zh: "旧定义" } }), field("gone"), field("secret")],
    };
    const after = { ...open, fields: [field("a"), field("b"), field("secret", { opening: "none" })] };
    const today = { ...open, fields: [field("a"), { ...field("b"), title: { zh: "乙", en: "B" } }] };
    expect(told([before, after, today])).toEqual([
      '3 Data items changed: "B" (b)',
      '2 Data items added: "B" (b)',
      '2 Data items changed: "a 项" (a)',
      "1 Opened to the public",
    ]);
    expect(told([before, { ...open, fields: [field("a", { definition: { zh: "旧定义" } })] }])).toEqual([
      "1 Opened to the public",
    ]);
  });

  it("says nothing of data items that were closed when they changed", () => {
    const hidden = { ...open, fields: [field("a"), field("b", { opening: "none" })] };
    const changed = {
      ...open,
      fields: [field("a"), field("b", { opening: "none", definition: { zh: "密" } })],
    };
    const today = { ...open, fields: [field("a"), field("b")] };
    expect(told([hidden, changed, today])).toEqual([
      '3 Data items added: "b 项" (b)',
      "1 Opened to the public",
    ]);
  });

  it("tells how many more data items where there are many", () => {
    const many = { ...open, fields: Array.from({ length: 11 }, (_, i) => field(`f${i}`)) };
    const [row] = history([{ ...open, fields: [] }, many]).rows;
    expect(row?.changes[0]?.en).toMatch(/^Data items added: "f0 项" \(f0\), .*, "f7 项" \(f7\) and 3 more$/);
    expect(row?.changes[0]?.zh).toMatch(/^新增信息项“f0 项”（f0）、.*“f7 项”（f7）等（另有 3 项）$/);
  });

  it("knows ways, releases and references that are public today, and no other", () => {
    const way = (id: string, audience: "public" | "agencies" = "public") => ({
      id,
      mode: "file" as const,
      format: "csv" as const,
      url: `https://data.chengchuan.example/${id}.csv`,
      audience,
    });
    const release = (id: string) => ({ id, asOf: "2026-10-31", published: "2026-11-05" });
    const before = {
      ...open,
      distributions: [way("a"), way("gone")],
      releases: [release("old")],
      related: ["data-bureau/hidden"],
      relatedCodes: ["112345/9"],
    };
    const after = {
      ...open,
      distributions: [way("a"), way("b"), way("inner", "agencies")],
      releases: [release("2026-10")],
      related: [],
      relatedCodes: [],
    };
    expect(
      told([before, after, { ...after, distributions: [{ ...way("a"), format: "json" }, way("b")] }]),
    ).toEqual([
      "3 Changed: distributions",
      "2 Data released: 2026-10",
      "2 A new way to get the data",
      "1 Opened to the public",
    ]);
  });

  it("leaves out what the schema keeps for agencies", () => {
    expect(
      told([
        open,
        { ...open, sharing: { type: "conditional" }, confirmedOn: "2026-06-01", duty: { zh: "职责" } },
      ]),
    ).toEqual(["1 Opened to the public"]);
  });

  it("tells one day in one row", () => {
    const same = { day: "2026-11-01" };
    expect(
      told([open, { ...open, theme: "health" }, { ...open, theme: "credit" }], {}, [same, same, {}]),
    ).toEqual(['3 Theme changed from "Health" to "Credit services"', "1 Opened to the public"]);
    expect(history([closed, open], FIRST, [same, same])).toEqual({ since: "2026-11-01", rows: [] });
  });

  it("starts anew where the entry moved, without a word of what it was before", () => {
    const before = { id: "data-bureau/masked-from" };
    expect(history([open, closed, open, { ...open, theme: "health" }], {}, [before, before, {}, {}])).toEqual(
      {
        since: "2026-11-03",
        rows: [
          {
            day: "2026-11-04",
            changes: [expect.objectContaining({ en: 'Theme changed from "Transport" to "Health"' })],
          },
        ],
      },
    );
  });

  it("that was perhaps open in a state that cannot be read starts with the first day that is certain", () => {
    expect(history([null, open])).toEqual({ since: "2026-11-02", rows: [] });
    const oldShape = { ...open, fields: [{ ...field("a"), type: "varchar" }] } as unknown as Dataset;
    expect(history([oldShape, open])).toEqual({ since: "2026-11-02", rows: [] });
    expect(told([open, null, { ...open, theme: "health" }])).toEqual([
      '3 Theme changed from "Transport" to "Health"',
      "1 Opened to the public",
    ]);
  });
});

/** The history of an entry that had these values on the first days of November; undefined: no file, null: unreadable. */
function history(
  values: (Dataset | undefined | null)[],
  first: Partial<ReadState> = {},
  more: Partial<ReadState>[] = [],
) {
  const states = values.map((value, i): ReadState => {
    const issues = value ? validate("dataset", value) : [];
    return {
      id: ID,
      day: `2026-11-0${i + 1}`,
      commit: `commit ${i}`,
      isFirst: false,
      ...(value !== undefined && { blob: `blob ${i}` }),
      ...(value && { record: { value, issues } }),
      ...(i === 0 && first),
      ...more[i],
    };
  });
  const catalog = readRoots(
    temporary({
      "catalogs/data-bureau/datasets/a.json": values.at(-1) ?? {},
      "catalogs/data-bureau/datasets/hidden.json": closed,
    }),
  );
  const { show } = projector(catalog, schemas, "open");
  const today = { id: ID, value: values.at(-1) ?? {} };
  return publicHistory(states, today, show, { schemas, lists });
}

const told = (...given: Parameters<typeof history>) =>
  history(...given).rows.flatMap(({ day, changes }) =>
    changes.map(({ en }) => `${Number(day.slice(-2))} ${en}`),
  );
