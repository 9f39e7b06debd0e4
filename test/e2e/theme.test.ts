import { expect, test } from "vitest";
import { oneBrowser, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();

test("the chosen appearance holds on the next page and after a new visit", async () => {
  const { page, context, problems } = await watchedPage(browser(), await serve(built("open")), {
    colorScheme: "light",
  });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto("/");
  const light = await ground();
  await page.locator("#appearance").selectOption("dark");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.goto("/themes/");
  expect(await ground()).toBe(dark);
  expect(await page.locator("#appearance").inputValue()).toBe("dark");
  await page.reload();
  expect(await ground()).toBe(dark);
  await page.locator("#appearance").selectOption("auto");
  expect(await ground()).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ground()).toBe(dark);
  expect(problems).toEqual([]);
  await context.close();
});

test.each([
  { lang: "", larger: "大字", contrast: "高对比度" },
  { lang: "en/", larger: "Larger text", contrast: "High contrast" },
])(
  "larger text and high contrast are chosen with the keyboard, hold on the next page, and go again ($larger)",
  async ({ lang, larger, contrast }) => {
    const { page, context, problems } = await watchedPage(browser(), await serve(built("open")), {
      viewport: { width: 390, height: 800 },
    });
    const look = () =>
      page.evaluate(() => ({
        text: getComputedStyle(document.documentElement).fontSize,
        soft: getComputedStyle(document.querySelector("main .soft, main .lead") as Element).color,
        ink: getComputedStyle(document.body).color,
        wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
    await page.goto(`/${lang}themes/transport/`);
    const before = await look();
    expect(before).toMatchObject({ text: "16px", wider: 0 });
    expect(before.soft).not.toBe(before.ink);
    for (const name of [larger, contrast]) {
      await page.getByRole("button", { name, pressed: false }).focus();
      await page.keyboard.press("Enter");
    }
    await page.goto(`/${lang}themes/`);
    const chosen = await look();
    expect(chosen).toMatchObject({ text: "20px", wider: 0 });
    expect(chosen.soft).toBe(chosen.ink);
    for (const name of [larger, contrast]) {
      await page.getByRole("button", { name, pressed: true }).focus();
      await page.keyboard.press("Space");
    }
    await page.goto(`/${lang}themes/transport/`);
    expect(await look()).toEqual(before);
    expect(problems).toEqual([]);
    await context.close();
  },
);

test("the chosen size stands before anything is drawn, so nothing jumps", async () => {
  const { page, context } = await watchedPage(browser(), await serve(built("open")));
  await context.addInitScript(() => {
    localStorage.setItem("text", "large");
    localStorage.setItem("contrast", "more");
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      const { text, contrast } = document.documentElement.dataset;
      Object.assign(globalThis, { atBody: { text, contrast } });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto("/");
  expect(await page.evaluate(() => (globalThis as { atBody?: unknown }).atBody)).toEqual({
    text: "large",
    contrast: "more",
  });
  await context.close();
});

test("a reader whose system asks for more contrast gets it, and can refuse it", async () => {
  const { page, context } = await watchedPage(browser(), await serve(built("open")), { contrast: "more" });
  await page.goto("/");
  await page.getByRole("button", { name: "高对比度", pressed: true }).click();
  await page.reload();
  expect(await page.getByRole("button", { name: "高对比度", pressed: false }).count()).toBe(1);
  await context.close();
});
