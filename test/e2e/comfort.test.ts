import { beforeAll, expect, test } from "vitest";
import type { Lang } from "../../src/catalog/finding.ts";
import { oneBrowser } from "../browser.ts";
import { visit } from "../grid.ts";
import { MISSING, pageTypes, VIEWS } from "../page-types.ts";
import { cutBySpacing, lostInForcedColours, moving, wideAtDoubleText } from "../parts.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
const types = { ...pageTypes("share"), ...VIEWS, ...MISSING };
let origin = "";
beforeAll(async () => {
  origin = await serve(built("share"));
});

test.concurrent.each([
  ["zh", 1280],
  // Half of it: what a window of 1280 px is at 200 %.
  ["en", 640],
] as [Lang, number][])(
  "in %s at %i px every page type takes wider text and larger text, keeps still and loses nothing in forced colours",
  { timeout: 180_000 },
  async (lang, width) => {
    const found = await visit(
      browser(),
      origin,
      lang,
      types,
      async (page) => [
        ...(await moving(page)),
        ...(await cutBySpacing(page)),
        ...(width > 640 ? await wideAtDoubleText(page) : []),
        ...(await lostInForcedColours(page)),
      ],
      { viewport: { width, height: 900 }, reducedMotion: "reduce" },
    );
    expect(found).toEqual([]);
  },
);
