import { describe, expect, it } from "vitest";
import { MOST_CHARACTERS } from "../../src/review/document/fit.ts";
import type { Layout } from "../../src/review/document/layout-block.ts";
import { reviewHtml } from "../../src/review/document/render-html.ts";
import { reviewMarkdown } from "../../src/review/document/render-markdown.ts";

const HOSTILE = `</td><script>alert(1)</script> | @admin \`x\` "'&`;
const layout = (rows: number, lang: "zh" | "en" = "en"): Layout => ({
  lang,
  title: "Review",
  verdict: "It can be reviewed.",
  about: ["Compares ", { code: "abc" }],
  blocks: [
    {
      heading: "Many",
      intro: [["An introduction"]],
      columns: ["Entry", "Change"],
      rows: Array.from({ length: rows }, (_, i) => [[{ code: `a/entry-${i}` }], ["something changed here"]]),
    },
    { heading: "Few", intro: [], columns: [], rows: [[["the last part"]]] },
  ],
});

describe.each([
  ["Markdown", reviewMarkdown],
  ["HTML", reviewHtml],
])("a review as %s", (_, write) => {
  it("stays within what a comment can hold, says how much is left out, and keeps every part", () => {
    const text = write(layout(5000));
    const shown = text.match(/a\/entry-/g)?.length ?? 0;
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text.length).toBeGreaterThan(MOST_CHARACTERS - 500);
    expect(text).toContain(`This was too long: ${5000 - shown} rows were left out.`);
    expect(text).toContain(`${5000 - shown} rows are left out here.`);
    expect(text).toContain("the last part");
  });

  it("is whole where it fits", () => {
    const text = write(layout(100, "zh"));
    expect(text).toContain("a/entry-99");
    expect(text).not.toContain("略去");
  });
});

describe("the page", () => {
  it("allows no script, no request, and its own style only by its hash", () => {
    const page = reviewHtml(layout(1));
    expect(page).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'">/,
    );
    expect(page).not.toMatch(/<script|<link|<img|href=|src=|style=/);
  });

  it("shows contributed text as text, in cells and in labels", () => {
    const page = reviewHtml({
      ...layout(0),
      verdict: HOSTILE,
      blocks: [
        { heading: HOSTILE, intro: [[HOSTILE]], columns: [HOSTILE], rows: [[[HOSTILE, { code: HOSTILE }]]] },
      ],
    });
    const safe = "&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt; | @admin `x` &quot;&#39;&amp;";
    expect(page.split(safe)).toHaveLength(8);
    expect(page).not.toContain("<script");
  });
});

it("a comment begins with the mark by which it is found again", () => {
  expect(reviewMarkdown(layout(0)).split("\n")[0]).toBe("<!-- mulu-review -->");
});
