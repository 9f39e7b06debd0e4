import type { Locator, Page } from "playwright-core";
import { type Colours, loadColours } from "./colours.ts";

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, target: Locator, limit = 120): Promise<void> {
  for (let pressed = 0; pressed < limit; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} is not reached by ${limit} presses of Tab.`);
}

/** Whether the focus is on an element. */
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/**
 * Goes through a page with Tab, from its beginning on.
 * @returns what is wrong: stops whose focus is not seen or that lie covered, what Tab does not reach, and a trap
 */
export async function tabThrough(page: Page, limit = 400): Promise<string[]> {
  await loadColours(page);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.setPosition(document.body, 0);
    scrollTo(0, 0);
  });
  const found: string[] = [];
  for (let stops = 0; stops < limit; stops++) {
    await page.keyboard.press("Tab");
    const problem = await page.evaluate(() => {
      const { colours } = globalThis as unknown as { colours: Colours };
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body || element.dataset.stopped !== undefined) return "end";
      element.dataset.stopped = "";
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset, backgroundColor } =
        getComputedStyle(element);
      const inside = Number.parseFloat(outlineOffset) < 0 && !colours.isClear(backgroundColor);
      const ground = inside ? backgroundColor : colours.behind(element);
      const problems: string[] = [];
      if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) problems.push("shows no focus");
      else if (colours.contrast(outlineColor, ground) < 3) problems.push("shows a faint focus");
      const boxes = [...element.getClientRects()];
      const isSeen = boxes.some(({ left, right, top, bottom }) => {
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return at !== null && (element.contains(at) || at.contains(element));
      });
      if (!isSeen) problems.push("is covered or out of view");
      return problems.map((problem) => `${problem}: ${element.outerHTML.slice(0, 90)}`).join("; ");
    });
    if (problem === "end") break;
    if (problem) found.push(problem);
  }
  const missed = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex]",
      ),
    ]
      .filter(
        (part) =>
          part.tabIndex >= 0 &&
          part.checkVisibility({ visibilityProperty: true }) &&
          !part.matches(":disabled") &&
          part.dataset.stopped === undefined &&
          // One of a group of radios is a stop.
          !part.matches("[type=radio]") &&
          // A grid is drawn anew as it is looked at.
          !part.matches("[role=grid] td"),
      )
      .map((part) => `not reached by Tab: ${part.outerHTML.slice(0, 90)}`),
  );
  return [...found, ...missed];
}
