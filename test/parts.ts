import type { Page } from "playwright-core";
import { type Colours, loadColours } from "./colours.ts";

/** Fields and buttons whose edge and ground stand out less than 3:1 from what is around them (WCAG 1.4.11). */
export async function faintParts(page: Page): Promise<string[]> {
  await loadColours(page);
  return page.evaluate(() => {
    const { colours } = globalThis as unknown as { colours: Colours };
    return [...document.querySelectorAll<HTMLElement>("input, select, textarea, button, .button")]
      .filter((part) => part.checkVisibility() && !part.matches("[type=checkbox], [type=radio], :disabled"))
      .flatMap((part) => {
        const { borderBlockEndColor, borderBlockEndWidth, backgroundColor, color } = getComputedStyle(part);
        const around = colours.behind(part);
        // What a button says can be all that shows it, as with a link.
        const shown = part.matches("button, .button") ? [color] : [];
        if (Number.parseFloat(borderBlockEndWidth) > 0) shown.push(borderBlockEndColor);
        const best = Math.max(
          ...[backgroundColor, ...shown].map((colour) => colours.contrast(colour, around)),
        );
        return best < 3 ? [`faint (${best.toFixed(1)}:1): ${part.outerHTML.slice(0, 90)}`] : [];
      });
  });
}

/** What moves or fades although a reader wants no motion. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const moves =
        animationName !== "none" ||
        scrollBehavior === "smooth" ||
        transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0);
      return moves ? [`moves: ${element.outerHTML.slice(0, 90)}`] : [];
    }),
  );

/** What only its ground shows, and colours that the reader forces make invisible. */
export async function lostInForcedColours(page: Page): Promise<string[]> {
  await loadColours(page);
  await page.emulateMedia({ forcedColors: "none" });
  await page.evaluate(() => {
    const { colours } = globalThis as unknown as { colours: Colours };
    for (const part of document.querySelectorAll<HTMLElement>("body *")) {
      const { backgroundColor } = getComputedStyle(part);
      const isPicture =
        part.childElementCount === 0 &&
        !part.textContent?.trim() &&
        !part.matches("input, select, textarea, canvas") &&
        part.offsetWidth > 0 &&
        part.offsetHeight > 0;
      if (
        isPicture &&
        !colours.isClear(backgroundColor) &&
        colours.contrast(backgroundColor, colours.behind(part)) > 1.1
      )
        part.dataset.picture = "";
    }
  });
  await page.emulateMedia({ forcedColors: "active" });
  const found = await page.evaluate(() => {
    const { colours } = globalThis as unknown as { colours: Colours };
    return [...document.querySelectorAll<HTMLElement>("[data-picture], input, select, textarea")]
      .filter((part) => part.checkVisibility() && !part.matches("[type=checkbox], [type=radio]"))
      .flatMap((part) => {
        const { backgroundColor, borderBlockEndStyle, borderBlockEndWidth } = getComputedStyle(part);
        const seen =
          colours.contrast(backgroundColor, colours.behind(part)) > 1.5 ||
          (borderBlockEndStyle !== "none" && Number.parseFloat(borderBlockEndWidth) > 0);
        return seen ? [] : [`lost: ${part.outerHTML.slice(0, 90)}`];
      });
  });
  await page.emulateMedia({ forcedColors: "none" });
  return found;
}

/** Text that is cut off, or a page that grows too wide, where a reader spaces text as WCAG 1.4.12 says. */
export const cutBySpacing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets.push(sheet);
    const root = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter((part) => {
      const { overflowY, overflowX, clipPath } = getComputedStyle(part);
      const hides = [overflowX, overflowY].some((overflow) => overflow === "hidden" || overflow === "clip");
      return (
        hides &&
        clipPath === "none" &&
        part.textContent?.trim() &&
        part.checkVisibility() &&
        // A cell of the grid shows all of its text in a dialog.
        !part.matches("[role=grid] *") &&
        (part.scrollHeight > part.clientHeight + 2 || part.scrollWidth > part.clientWidth + 2)
      );
    });
    const found = cut.map((part) => `cut: ${part.outerHTML.slice(0, 90)}`);
    if (root.scrollWidth > root.clientWidth) found.push("is too wide");
    document.adoptedStyleSheets.pop();
    return found;
  });

/** Whether the page is too wide where text alone is twice as large (WCAG 1.4.4). */
export const wideAtDoubleText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = "200%";
    const found = root.scrollWidth > root.clientWidth ? ["is too wide with text at 200 %"] : [];
    root.style.fontSize = "";
    return found;
  });
