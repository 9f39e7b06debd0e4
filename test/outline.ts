import type { Page } from "playwright-core";
import { loadAxe } from "./axe.ts";

interface AxeInternals {
  setup(): void;
  teardown(): void;
  commons: { text: { accessibleText(element: Element): string } };
}

/**
 * What a reader who hears a page misses on it, beyond what axe looks for: one line for each lack. Landmarks, one first
 * heading, names of links, tables, fields and scrolling parts, and the language of parts in another language.
 */
export async function lacks(page: Page): Promise<string[]> {
  await loadAxe(page);
  return page.evaluate(() => {
    const axe = (globalThis as unknown as { axe: AxeInternals }).axe;
    const found: string[] = [];
    const all = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const brief = (element: Element) => element.outerHTML.slice(0, 90).replaceAll(/\s+/g, " ");
    const languageOf = (element: Element) => element.closest("[lang]")?.getAttribute("lang") ?? "";

    // The name of the page, then that of the site.
    const site = document.querySelector(".brand span")?.firstChild?.textContent ?? "";
    const isHome = /^\/(en\/)?$/.test(location.pathname);
    if (site === "" || (isHome ? document.title !== site : !document.title.endsWith(` · ${site}`)))
      found.push(`is called ${document.title}`);

    axe.setup();
    const nameOf = (element: Element) => axe.commons.text.accessibleText(element).trim();
    for (const part of ["body > header", "main", "body > footer", "h1"])
      if (all(part).length !== 1) found.push(`${all(part).length} of ${part}`);
    for (const part of all(
      "nav, [role=region], [role=group], [role=tablist], [role=tabpanel], dialog, fieldset",
    ))
      if (!nameOf(part)) found.push(`no name: ${brief(part)}`);
    for (const field of all("input:not([type=hidden]), select, textarea")) {
      const { labels } = field as HTMLInputElement;
      if (!labels?.length && !field.matches("[aria-label], [aria-labelledby]"))
        found.push(`no label: ${brief(field)}`);
    }
    for (const table of all("table")) {
      const named = table.matches("[aria-label], [aria-labelledby], :has(> caption)");
      if (!named && !table.closest("[role=region]")) found.push(`no caption: ${brief(table)}`);
      if (!table.querySelector("th")) found.push(`no headings: ${brief(table)}`);
    }
    for (const part of all("main *"))
      if (
        part.scrollWidth > part.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(part).overflowX) &&
        (part.tabIndex < 0 || !nameOf(part)) &&
        // Its cells take the keys.
        !part.querySelector(":scope > [role=grid][aria-label]")
      )
        found.push(`scrolls without a name or a key: ${brief(part)}`);

    const targets = new Map<string, string>();
    for (const link of all("a[href]") as HTMLAnchorElement[]) {
      const name = nameOf(link);
      if (!name || /^(here|more|link|read more|click here|点击|点击这里|这里|更多|详情|查看)$/i.test(name))
        found.push(`says nothing: ${brief(link)}`);
      // A specimen stands on another page by itself.
      if (link.closest(".specimen")) continue;
      // The name of a navigation, or what describes a link, says more than its own text.
      const part = link.closest("nav, header, footer, main")?.getAttribute("aria-label") ?? "";
      const said = [part, name, link.getAttribute("aria-describedby")].join(" ");
      const before = targets.get(said);
      if (before !== undefined && before !== link.href)
        found.push(`"${name}" leads to ${before} and to ${link.href}`);
      targets.set(said, link.href);
    }
    axe.teardown();

    const chinese = /\p{Script=Han}/u;
    // Within an attribute no part can be marked.
    const isChinese = (text: string) => chinese.test(text) && !/[a-z]{2}/i.test(text);
    const english = /[A-Za-z]{2,}(?:[ ,.]+[A-Za-z]{2,}){4,}/;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      // Code is in no language.
      if (!parent || parent.closest("script, style, pre, code, [aria-hidden=true]")) continue;
      const text = (node.textContent ?? "").trim();
      const language = languageOf(parent);
      if (language.startsWith("zh") ? english.test(text) && !chinese.test(text) : chinese.test(text))
        found.push(`not ${language}: ${text.slice(0, 40)} in ${brief(parent)}`);
    }
    for (const element of document.body.querySelectorAll("[aria-label], [alt], [title], [placeholder]"))
      for (const attribute of ["aria-label", "alt", "title", "placeholder"])
        if (!languageOf(element).startsWith("zh") && isChinese(element.getAttribute(attribute) ?? ""))
          found.push(`${attribute} not ${languageOf(element)}: ${brief(element)}`);
    return found;
  });
}
