import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { ensureChromium } from "../scripts/chromium.ts";
import { freePort } from "./sites.ts";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What Lighthouse says of a page: points of 100 by category, and the audits that cost points. */
export interface Marks {
  points: Record<(typeof CATEGORIES)[number], number>;
  /** One line for each audit below full marks, for instance `seo is-crawlable: Page is blocked from indexing`. */
  remarks: string[];
}

/** One run of Lighthouse, as on a phone with a slow line (its own default), in a browser of its own. */
export async function mark(address: string): Promise<Marks> {
  const port = await freePort();
  const executablePath = process.env.MULU_CHROMIUM || ensureChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(address, { port, logLevel: "silent", onlyCategories: [...CATEGORIES] });
    if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? "no result");
    const { categories, audits } = result.lhr;
    const points = Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
    ) as Marks["points"];
    const remarks = CATEGORIES.flatMap((name) =>
      (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
        const audit = audits[id];
        if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
        return [`${name} ${id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ""}`];
      }),
    );
    return { points, remarks };
  } finally {
    await browser.close();
  }
}
