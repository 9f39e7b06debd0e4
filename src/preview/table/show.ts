import type { Cell } from "../../tables/table.ts";
import { csvText, tsvText } from "../csv.ts";
import { download } from "../download.ts";
import type { Explored } from "../explored.ts";
import { make } from "../make.ts";
import { FileError } from "../source/file.ts";
import { loadStyle } from "../style.ts";
import type { Column, Shown } from "../tab.ts";
import { textOf } from "../text.ts";
import { type Filter, filterOf, kindOf } from "../view.ts";
import { openCell, openChooser, openColumn } from "./dialogs.ts";
import { codeText } from "./filter-form.ts";
import { drawGrid } from "./grid.ts";
import { drawProfile } from "./profile.ts";
import styleUrl from "./table.css?url";
import { tableWords } from "./words.ts";

/** So many rows come with the first answer. */
const FIRST = 100;
/** How long a reader stops typing before the search begins, in milliseconds. */
const PAUSE = 300;
/** A browser makes a file of so many rows without trouble. */
const MOST = 500_000;

/** The table: sorted, filtered and searched beside the page, drawn as it scrolls. */
export async function showTable(element: HTMLElement, table: Explored): Promise<Shown> {
  await loadStyle(styleUrl);
  const words = tableWords[table.lang];
  const numberIn = (number: number) => number.toLocaleString(table.lang === "zh" ? "zh-CN" : "en");
  const button = (text: string, press: () => void) => {
    const made = make("button", { type: "button", className: "quiet" }, text);
    made.addEventListener("click", press);
    return made;
  };
  const shown = () => table.columns.filter(({ name }) => !table.view().hidden.includes(name));
  let turn = 0;

  const search = make("input", { type: "search", autocomplete: "off", enterKeyHint: "search" });
  const status = make("p", { className: "soft small", role: "status" });
  const note = make("span", { className: "soft small", role: "status" });
  const trouble = make("div");
  const chosen = make("ul", { className: "chips chosen", ariaLabel: words.chosen });

  const ask = (from: number, to: number, columns = shown()) =>
    table.source.rows({ query: table.view(), from, to, columns: columns.map(({ name }) => name) });

  const grid = drawGrid({
    label: words.label,
    head: drawHead,
    cell: cellOf,
    numeric: (column) => kindOf(column) === "numbers",
    load: async (from, to) => (await ask(from, to)).rows,
    failed: fail,
    open: (value, column) => openCell(column.title, textOf(value, column) || words.missingValue, words),
    copy: (from, to) => void copy(from, to),
  });

  function cellOf(value: Cell, column: Column): { text: string; code?: string } {
    const raw = textOf(value, {});
    if (kindOf(column) !== "codes" || raw === "") return { text: raw };
    const text = codeText(raw, column, words);
    return column.codes && text !== raw ? { text, code: raw } : { text };
  }

  function drawHead(column: Column): HTMLElement {
    const { name, title, unit } = column;
    const { sort } = table.view();
    const mine = sort?.column === name ? sort : undefined;
    const next = !mine ? { column: name, down: false } : mine.down ? undefined : { column: name, down: true };
    const sorter = button(title, () => table.change({ sort: next }));
    sorter.className = "sorter";
    sorter.title = `${name} · ${words.sort(title)}`;
    sorter.dataset.column = name;
    if (unit) sorter.append(make("span", { className: "soft" }, ` (${unit})`));
    if (mine)
      sorter.append(make("span", { className: "arrow", ariaHidden: "true" }, mine.down ? " ↓" : " ↑"));
    const menu = button("⋯", () => openColumn(column, table, words, numberIn));
    menu.className = filterOf(table.view(), name) ? "menu filtered" : "menu";
    menu.ariaLabel = words.menu(title);
    const profile = table.profiles.get(name);
    const head = make(
      "th",
      { scope: "col" },
      make("div", { className: "head" }, sorter, menu),
      ...(profile && table.total > 0 ? [drawProfile(profile, table.total, words, numberIn)] : []),
    );
    head.ariaSort = mine ? (mine.down ? "descending" : "ascending") : "none";
    return head;
  }

  function drawChosen(): void {
    const { search, filters } = table.view();
    const chip = (text: string, remove: () => void) => {
      const made = button(`${text} ×`, remove);
      made.ariaLabel = words.remove(text);
      return make("li", {}, made);
    };
    const chips = table.columns.flatMap((column) => {
      const filter = filterOf(table.view(), column.name);
      if (!filter) return [];
      const { [column.name]: _, ...others } = filters;
      return [
        chip(words.quote(column.title, filterText(filter, column)), () => table.change({ filters: others })),
      ];
    });
    if (search) chips.unshift(chip(words.searched(search), () => table.change({ search: "" })));
    if (chips.length > 1)
      chips.push(
        make(
          "li",
          {},
          button(words.removeAll, () => table.change({ search: "", filters: {} })),
        ),
      );
    chosen.replaceChildren(...chips);
    chosen.hidden = chips.length === 0;
  }

  function filterText(filter: Filter, column: Column): string {
    if ("text" in filter) return filter.text;
    if ("codes" in filter) return filter.codes.map((code) => codeText(code, column, words)).join(words.or);
    return words.range(filter.from, filter.to).trim();
  }

  async function update(): Promise<void> {
    const mine = ++turn;
    const { search: asked } = table.view();
    if (document.activeElement !== search) search.value = asked;
    drawChosen();
    status.textContent = words.loading;
    element.ariaBusy = "true";
    const focused = (document.activeElement as HTMLElement | null)?.dataset.column;
    try {
      const { rows, count } = await ask(0, FIRST);
      if (mine !== turn) return;
      trouble.replaceChildren();
      grid.reset(shown(), count, rows);
      status.textContent =
        count === table.total
          ? words.all(numberIn(count))
          : count === 0
            ? words.none
            : words.some(numberIn(count), numberIn(table.total));
      // The head was drawn anew: who sorted by it stays on it.
      if (focused) grid.element.querySelector<HTMLElement>(`[data-column="${CSS.escape(focused)}"]`)?.focus();
    } catch (error) {
      if (mine !== turn) return;
      status.textContent = "";
      fail(error, () => void update());
    }
    element.ariaBusy = null;
  }

  function fail(error: unknown, again: () => void): void {
    console.info(error);
    const retry = make("button", { type: "button" }, words.retry);
    retry.addEventListener("click", () => {
      trouble.replaceChildren();
      again();
    });
    const text = words[error instanceof FileError ? error.kind : "broken"];
    trouble.replaceChildren(
      make("div", { className: "panel none", role: "alert" }, make("p", {}, text), retry),
    );
  }

  /** Rows as data: codes as they stand, so that they can be joined with other tables. */
  async function textsOf(from: number, to: number, heads: (column: Column) => string): Promise<string[][]> {
    const columns = shown();
    const { rows } = await ask(from, to, columns);
    return [columns.map(heads), ...rows.map((row) => row.map((value) => textOf(value, {})))];
  }

  async function copy(from: number, to: number): Promise<void> {
    try {
      const texts = await textsOf(from, to, ({ title }) => title);
      await navigator.clipboard.writeText(tsvText(texts));
      note.textContent = words.copied(numberIn(texts.length - 1));
    } catch (error) {
      console.info(error);
      note.textContent = words.notCopied;
    }
  }

  async function save(): Promise<void> {
    try {
      const texts = await textsOf(0, MOST, ({ name }) => name);
      download(`${table.id.replace("/", "-")}.csv`, csvText(texts), "text/csv");
      const made = words.downloaded(numberIn(texts.length - 1));
      note.textContent = texts.length > MOST ? `${made} ${words.cut(numberIn(MOST))}` : made;
    } catch (error) {
      fail(error, () => void save());
    }
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  const searchNow = (typed: boolean) => {
    clearTimeout(pause);
    const text = search.value.trim();
    if (text !== table.view().search) table.change({ search: text }, typed);
  };
  const searchSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => searchNow(true), PAUSE);
  };
  search.addEventListener("input", (event) => {
    // While an input method composes, the letters are no query yet.
    if (!(event as InputEvent).isComposing) searchSoon();
  });
  search.addEventListener("compositionend", searchSoon);
  search.addEventListener("keydown", ({ key, isComposing }) => {
    if (key === "Enter" && !isComposing) searchNow(false);
  });

  element.replaceChildren(
    make(
      "div",
      { className: "table-bar" },
      make("label", {}, make("span", { className: "visually-hidden" }, words.search), search),
      button(words.columns, () => openChooser(table, words)),
      button(words.download, () => void save()),
      button(words.copy, () => void copy(...grid.selected())),
      note,
    ),
    chosen,
    status,
    trouble,
    grid.element,
    make("p", { className: "soft small" }, words.copyHint),
  );
  search.placeholder = words.search;
  await update();
  return { update: () => void update(), close: () => {} };
}
