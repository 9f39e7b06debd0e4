import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const OPTIONS: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // It is part of WCAG 2.2 AA, yet off by default.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
  // No rule of these asks for style sheets or films.
  preload: false,
};

/** Makes axe known to a page, once for each page that is loaded. */
export async function loadAxe(page: Page): Promise<void> {
  // Through the debugger, so that the page's own policy stays as it is.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
}

/** What other colours and another width can break on a page that has passed every rule. */
const OF_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/**
 * What breaks WCAG 2.2 AA or axe's best practices on a page: one line for each rule and element.
 * @param asked only the rules that a look can break, or all
 */
export async function violations(page: Page, asked: "all" | "of looks" = "all"): Promise<string[]> {
  await loadAxe(page);
  const results = (await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run: (o: unknown) => Promise<unknown> } }).axe.run(options),
    (asked === "all" ? OPTIONS : { ...OPTIONS, runOnly: OF_LOOKS }) as object,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} ${target.join(" ")}: ${failureSummary?.split("\n").at(-1)?.trim()}`,
    ),
  );
}
