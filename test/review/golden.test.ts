import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Lang } from "../../src/catalog/finding.ts";
import { layOut } from "../../src/review/document/layout.ts";
import { reviewMarkdown } from "../../src/review/document/render-markdown.ts";
import { makeReview } from "../../src/review/make-git.ts";
import type { Review } from "../../src/review/review.ts";
import { date, root } from "../support.ts";
import { City } from "./city.ts";
import { KINDS, type Kind } from "./requests.ts";

const GOLDEN = join(root, "test/golden/review");

describe.each(Object.entries(KINDS))("the report on a request of the kind %s", (name, kind) => {
  it("is the one that is kept, in both languages", { timeout: 30_000 }, async () => {
    const { review, hide } = await reviewed(kind);
    for (const lang of ["zh", "en"] as Lang[]) {
      const file = join(GOLDEN, `${name}.${lang}.md`);
      const text = hide(reviewMarkdown(layOut(review, lang)));
      // The reports change with the words or the standard on purpose only: `UPDATE=1 npx vitest run`.
      if (process.env.UPDATE === "1") {
        mkdirSync(GOLDEN, { recursive: true });
        writeFileSync(file, text);
      }
      expect(text).toBe(readFileSync(file, "utf8"));
    }
  });
});

it("every report that is kept has its request", () => {
  const kept = readdirSync(GOLDEN).map((file) => file.replace(/\.(zh|en)\.md$/, ""));
  expect([...new Set(kept)].sort()).toEqual(Object.keys(KINDS).sort());
});

/** @returns the review, and a function that puts words in the place of commits, which change with the standard's files */
async function reviewed({
  before,
  change,
  by,
  lookAt,
}: Kind): Promise<{ review: Review; hide: (text: string) => string }> {
  const city = new City();
  before?.(city);
  city.save("What stood there");
  city.git("checkout", "--quiet", "-b", "request");
  change(city);
  if (city.git("status", "--porcelain")) city.save("The request");
  const review = await makeReview(city.folder, {
    base: "main",
    head: "request",
    by,
    lookAt,
    dayOf: () => date,
  });
  if ("zh" in review) throw new Error(review.en);
  const commits = city.git("log", "--format=%H", "main~1..request").split("\n");
  const hide = (text: string) =>
    commits.reduce(
      (left, commit, i) => left.replaceAll(commit.slice(0, 10), `<commit ${commits.length - i}>`),
      text,
    );
  return { review, hide };
}
