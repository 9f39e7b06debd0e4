import { expect, test } from "vitest";
import type { Dataset } from "../../src/catalog/types.gen.ts";
import type { Review } from "../../src/review/review.ts";
import { City } from "../review/city.ts";
import { run } from "../run.ts";

const BUS_STOPS = "catalogs/transport-bureau/datasets/bus-stops.json";

/** A city whose branch closes an entry down. */
function requested(): City {
  const city = new City();
  city.git("checkout", "--quiet", "-b", "request");
  city.edit<Dataset>(BUS_STOPS, (entry) => {
    entry.opening = { type: "none" };
  });
  city.save("Close the bus stops");
  return city;
}
const review = (city: City, ...args: string[]) =>
  run("review.ts", args, { MULU_DATE: "2026-11-23" }, city.folder);

test("npm run review writes the same review as a comment, a page and data, in both languages, and ends with 0", async () => {
  const city = requested();
  const [comment, chinese, page, data] = await Promise.all([
    review(city, "--base", "main"),
    review(city, "--base", "main", "--lang", "zh"),
    review(city, "--base", "main", "--format", "html"),
    review(city, "--base", "main", "--format", "json", "--by", "sample-transport-data"),
  ]);
  for (const { status, stderr } of [comment, chinese, page, data]) expect([status, stderr]).toEqual([0, ""]);
  const sentence = "Not ready to merge: it introduces 1 error that must be mended first.";
  expect(comment.stdout).toMatch(
    /^<!-- mulu-review -->\n\n## Review of catalog changes\n\n\*\*Not ready to merge/,
  );
  expect(comment.stdout).toContain(sentence);
  expect(chinese.stdout).toContain("现在不能合并：新增 1 个错误，请先改正。");
  expect(page.stdout).toContain(`<p class="verdict">${sentence}`);
  const { turns, version, notes, verdict } = JSON.parse(data.stdout) as Review;
  expect(turns.map(({ entry, direction, basis }) => [entry, direction, basis?.suffices])).toEqual([
    ["transport-bureau/bus-stops", "closes", false],
  ]);
  expect([version.bump, notes, verdict.en.startsWith(sentence)]).toEqual(["major", [], true]);
});

test.each([
  [[], "No revision to compare with was given. Write --base, for instance --base origin/main."],
  [["--base", "main", "--links", "maybe"], "--links maybe: expected check or skip"],
  [["--base", "main", "--format", "pdf"], "--format pdf: expected markdown, json or html"],
  [["main"], "main: expected options only"],
  [["--base", "nowhere"], '"nowhere" is no commit of this repository'],
])("%j ends with 2 and a sentence", async (args, sentence) => {
  const { status, stdout, stderr } = await review(requested(), ...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain("    at ");
});
