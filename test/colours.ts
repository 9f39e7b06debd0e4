import type { Page } from "playwright-core";

/** What {@link loadColours} makes known to a page. */
export interface Colours {
  /** How far two colours stand apart, as WCAG counts: 1 to 21. A colour that is seen through is laid over the second. */
  contrast(colour: string, over: string): number;
  /** The colour that lies behind an element, its own ground left out. */
  behind(element: Element): string;
  isClear(colour: string): boolean;
}

/** Makes known to a page how far colours stand apart, once for each page that is loaded. */
export const loadColours = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const mix = (...colours: string[]) => {
      context?.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        if (!context) break;
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
    };
    const light = ([red = 0, green = 0, blue = 0]: number[]) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const isClear = (colour: string) => mix(colour)[3] === 0;
    const colours: Colours = {
      contrast: (colour, over) => {
        const [one, two] = [light(mix(over, colour)), light(mix(over))];
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
      },
      behind: (element) => {
        for (let at = element.parentElement; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (!isClear(backgroundColor)) return backgroundColor;
        }
        return "Canvas";
      },
      isClear,
    };
    Object.assign(globalThis, { colours });
  });
