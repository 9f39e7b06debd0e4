import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/catalog/types.gen.ts";
import { compareData, MAX_BYTES } from "../../src/review/data/compare-data-git.ts";
import type { DataPair } from "../../src/review/data/data-pairs.ts";
import { dataWords } from "../../src/review/data/data-words.ts";
import { layOut } from "../../src/review/document/layout.ts";
import { reviewHtml } from "../../src/review/document/render-html.ts";
import { makeReview } from "../../src/review/make-git.ts";
import type { Review } from "../../src/review/review.ts";
import { date } from "../support.ts";
import { City } from "./city.ts";

const ENTRY = "catalogs/transport-bureau/datasets/bus-stops.json";
const DATA = "catalogs/transport-bureau/data/bus-stops";
const HEAD = "stopCode,stopName,platformSide";

/** A review of what a request does to a city that has two bus stops as its data of October. */
async function reviewOf(change: (city: City) => void): Promise<Review> {
  const city = new City();
  city.put({ [`${DATA}/2026-10/bus-stops.csv`]: `${HEAD}\n1,东门,N\n2,西门,S\n` });
  city.save("What stood there");
  city.git("checkout", "--quiet", "-b", "request");
  change(city);
  city.save("The request");
  const review = await makeReview(city.folder, { base: "main", head: "request", dayOf: () => date });
  if ("zh" in review) throw new Error(review.en);
  return review;
}

const release = (city: City, id = "2026-11", change: (entry: Dataset) => void = () => {}) =>
  city.edit<Dataset>(ENTRY, (entry) => {
    entry.releases?.push({ id, asOf: "2026-11-15", published: "2026-11-20" });
    change(entry);
  });

/** What is said of each file, without what its check found. */
const told = ({ data }: Review) =>
  data.map(({ path, comparison }) => [path, comparison?.words.en.replace(/ The check .*/, "")]);

describe("a new release", () => {
  it("of another format and name is compared with the file that its distribution had before", async () => {
    const review = await reviewOf((city) => {
      release(city, "2026-11", (entry) => {
        Object.assign(entry.distributions?.[0] ?? {}, { format: "json", path: "stops.json" });
      });
      city.put({
        [`${DATA}/2026-11/stops.json`]: [
          { 站台编码: "1", "Stop name": "东门", platformSide: "N" },
          { 站台编码: "3", "Stop name": "北门", platformSide: "E" },
        ],
      });
    });
    expect(told(review)).toEqual([
      [`${DATA}/2026-11/stops.json`, "Against 2026-10: 1 row added, 1 removed."],
    ]);
    expect(review.data[0]?.comparison).toMatchObject({
      with: `${DATA}/2026-10/bus-stops.csv`,
      replaces: false,
      changes: {
        since: "2026-10",
        rows: { before: 2, after: 2, added: 1, removed: 1, changed: 0 },
        samples: { added: [{ stopCode: "3", stopName: "北门", platformSide: "E" }] },
      },
    });
  });

  it("is compared with the one before it, not with the first", async () => {
    const review = await reviewOf((city) => {
      release(city);
      release(city, "2026-12");
      city.put({ [`${DATA}/2026-11/bus-stops.csv`]: `${HEAD}\n1,东门,N\n2,西门,S\n3,北门,E\n` });
      city.put({ [`${DATA}/2026-12/bus-stops.csv`]: `${HEAD}\n1,东门,N\n2,西门,W\n3,北门,E\n` });
    });
    expect(told(review)).toEqual([
      [`${DATA}/2026-11/bus-stops.csv`, "Against 2026-10: 1 row added."],
      [`${DATA}/2026-12/bus-stops.csv`, "Against 2026-11: 1 row changed."],
    ]);
  });

  it("that is the first, or that the entry does not name, is compared with nothing", async () => {
    const review = await reviewOf((city) => {
      city.put({ [`${DATA}/2026-08/bus-stops.csv`]: `${HEAD}\n9,南门,N\n` });
      city.edit<Dataset>(ENTRY, (entry) => {
        entry.releases?.unshift({ id: "2026-01", asOf: "2026-01-31", published: "2026-02-08" });
      });
      city.put({ [`${DATA}/2026-01/bus-stops.csv`]: `${HEAD}\n9,南门,N\n` });
    });
    expect(told(review)).toEqual([
      [`${DATA}/2026-01/bus-stops.csv`, undefined],
      [`${DATA}/2026-08/bus-stops.csv`, undefined],
    ]);
  });
});

it("values and names of columns stand in the page as text", async () => {
  const review = await reviewOf((city) => {
    city.put({ [`${DATA}/2026-10/bus-stops.csv`]: `${HEAD},<b>x</b>\n1,<script>alert(1)</script>,N,1\n` });
  });
  const page = reviewHtml(layOut(review, "en"));
  expect(page).not.toMatch(/<script|<b>/);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("column added: &lt;b&gt;x&lt;/b&gt;.");
});

it("files that only moved with their entry are not compared, and one that changed on the way is", async () => {
  const review = await reviewOf((city) => {
    city.git("mv", DATA, `${DATA}-moved`);
    city.git("mv", ENTRY, ENTRY.replace("bus-stops", "bus-stops-moved"));
    city.put({ [`${DATA}-moved/2026-10/bus-stops.csv`]: `${HEAD}\n1,东门,N\n2,西门,W\n` });
  });
  expect(told(review)).toEqual([
    [`${DATA}-moved/2026-09/bus-stops.csv`, undefined],
    [`${DATA}-moved/2026-10/bus-stops.csv`, "Against 2026-10: 1 row changed."],
  ]);
});

it("what the check finds in a file is counted beside what it found in the one before, without its sentences", async () => {
  const review = await reviewOf((city) => {
    release(city);
    city.put({ [`${DATA}/2026-11/bus-stops.csv`]: `${HEAD}\n1,东门,N\n2,西门,S\n3,北门,X\n` });
  });
  const { check, words } = review.data[0]?.comparison ?? {};
  expect(check).toEqual({ before: { errors: 9, warnings: 0 }, after: { errors: 10, warnings: 0 } });
  expect(words).toEqual({
    zh: `与 2026-10 相比，增加 1 行。内容检查有 10 个错误、0 个警告（原来有 9 个错误、0 个警告），运行 npm run check -- ${DATA}/2026-11/bus-stops.csv 查看。`,
    en: `Against 2026-10: 1 row added. The check of its content finds 10 errors and 0 warnings (of the file before 9 errors and 0 warnings); run npm run check -- ${DATA}/2026-11/bus-stops.csv to see them.`,
  });
});

describe("a file that is not compared", () => {
  const pair = (name: string, bytes: number, replaces: boolean): DataPair => {
    const file = { path: `data/${name}`, entry: "a/b", release: "1", name, blob: "", bytes };
    return { before: file, after: file, replaces, entries: [undefined, { id: "a/b", value: {} } as never] };
  };

  it.each([
    [
      "is larger than the limit",
      pair("a.csv", MAX_BYTES + 1, false),
      "没有比较数据：文件超过 64 MB，或者请求中的文件合起来太大。",
      "The data was not compared: a file is larger than 64 MB, or all files of the request together are too large.",
    ],
    [
      "is no table, and replaces another",
      pair("a.pdf", 1, true),
      "替换了同一发布中的文件，已公布的校验和（SHA-256）不再与它相符；数据有改动时，应当另立一次发布。这种格式不作比较。",
      "Replaces the file of a release, so the checksum (SHA-256) that was published no longer holds; data that changed belongs in a release of its own. This format is not compared.",
    ],
  ])("%s: that is said, and nothing is read", async (_, given, zh, en) => {
    const [comparison] = [...(await compareData("/nowhere", [given])).values()];
    expect(comparison && dataWords(comparison, "")).toEqual({ zh, en });
  });

  it("is no table and new: nothing is said", async () => {
    expect([...(await compareData("/nowhere", [pair("a.pdf", 1, false)]))]).toEqual([]);
  });

  it("is one that cannot be read whole: it is said which, and why", () => {
    const trouble = {
      kind: "data-quotes",
      level: "error",
      message: { zh: "引号不成对。", en: "Quotes." },
    } as const;
    const words = (side: "before" | "after") =>
      dataWords({ with: "data/old.csv", replaces: false, unknown: { why: "unread", side, trouble } }, "");
    expect(words("before")).toEqual({
      zh: "没有比较数据：改动前的文件 data/old.csv 不能完整读取。引号不成对。",
      en: "The data was not compared: the file before, data/old.csv, cannot be read whole. Quotes.",
    });
    expect(words("after").en).toBe("The data was not compared: the file cannot be read whole. Quotes.");
  });
});
