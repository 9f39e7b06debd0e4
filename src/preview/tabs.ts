import { make } from "./make.ts";

export interface Tabs {
  /** Shows a tab as chosen, without calling back. */
  choose(key: string): void;
  panel(key: string): HTMLElement;
}

/**
 * Tabs and their panels (ARIA's pattern): arrows move between tabs, Home and End to the first and last one.
 * @param chosen called when a reader chooses another tab
 */
export function drawTabs(
  into: HTMLElement,
  label: string,
  tabs: { key: string; title: string }[],
  chosen: (key: string) => void,
): Tabs {
  const list = make("div", { className: "view-tabs", role: "tablist", ariaLabel: label });
  const items = tabs.map(({ key, title }) => {
    const tab = make("button", { type: "button", role: "tab", id: `tab-${key}` }, title);
    const panel = make("div", {
      role: "tabpanel",
      id: `panel-${key}`,
      className: "view-panel",
      hidden: true,
    });
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => pick(key));
    list.append(tab);
    return { key, tab, panel };
  });
  into.append(list, ...items.map(({ panel }) => panel));

  function choose(key: string): void {
    for (const item of items) {
      const current = item.key === key;
      item.tab.ariaSelected = String(current);
      item.tab.tabIndex = current ? 0 : -1;
      item.panel.hidden = !current;
    }
  }
  function pick(key: string): void {
    choose(key);
    chosen(key);
  }
  list.addEventListener("keydown", (event) => {
    const at = items.findIndex(({ tab }) => tab === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const next = to === undefined ? undefined : items.at(to % items.length);
    if (!next) return;
    event.preventDefault();
    next.tab.focus();
    pick(next.key);
  });
  return { choose, panel: (key) => items.find((item) => item.key === key)?.panel ?? into };
}
