import type { BrowserContext, Page } from "playwright-core";

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}
type Shifting = typeof globalThis & { shifts: string[]; observer: PerformanceObserver };

/** Notes on every page of a context what moves without the reader's doing, as Chromium tells it (layout-shift). */
export const watchShifts = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const here = globalThis as Shifting;
    here.shifts = [];
    const name = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const part = element?.closest<HTMLElement>("[data-part]")?.dataset.part;
      return `${part ?? "page"}: ${element?.nodeName} ${element?.className}`;
    };
    const note = (entries: PerformanceEntry[]) => {
      for (const { value, hadRecentInput, sources } of entries as Shift[])
        if (!hadRecentInput)
          here.shifts.push(...sources.map(({ node }) => `${name(node)} (${value.toFixed(4)} in all)`));
    };
    here.observer = new PerformanceObserver((list) => note(list.getEntries()));
    here.observer.observe({ type: "layout-shift", buffered: true });
  });

/** What has moved since the page was opened: one line each, in which part and what. */
export async function shiftsOf(page: Page): Promise<string[]> {
  // What was drawn last is measured with the next frame.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
  return page.evaluate(() => (globalThis as Shifting).shifts);
}
