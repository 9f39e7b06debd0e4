import { collapse, type Group } from "../../search/collapse.ts";
import { type Columns, type Facet, newestFirst } from "../../search/columns.ts";
import { type Choice, filterRecords } from "../../search/filters.ts";
import type { Answer } from "../../search/query.ts";
import { readState, type SearchState, toggle, writeState } from "../../search/state.ts";
import { drawChosen, drawFilters, drawGroups, drawMore, drawNone, showFailure } from "./draw.ts";
import { loadColumns, loadEngine, once } from "./load.ts";
import { findParts } from "./parts.ts";
import { statusOf } from "./status.ts";

const PAGE_SIZE = 20;
/** How long a reader stops typing before the search begins, in milliseconds. */
const PAUSE = 300;

/** Runs the search page: its address says what is asked, and what is asked is written into its address. */
export function startSearch(): void {
  const parts = findParts();
  const columns = once(loadColumns);
  const engine = once(async () => loadEngine(await columns()));
  const address = () => readState(new URLSearchParams(location.search), parts.facets);
  let state = address();
  let rest: Group[] = [];
  let turn = 0;

  /** Searches and draws. An answer that comes after the next question is thrown away. */
  async function show(): Promise<void> {
    const mine = ++turn;
    const asked = state;
    parts.language.search = writeState(asked);
    parts.app.hidden = false;
    parts.app.ariaBusy = "true";
    parts.status.textContent = statusOf(parts.lang, "loading");
    try {
      const all = await columns();
      const answer = asked.query ? await (await engine())(asked.query) : everything(all);
      if (mine === turn) draw(all, asked, answer);
    } catch (error) {
      if (mine !== turn) return;
      console.warn(error);
      showFailure(parts);
    }
    if (mine === turn) parts.app.ariaBusy = null;
  }

  function draw(all: Columns, { query, choice }: SearchState, answer: Answer): void {
    const { numbers, counts } = filterRecords(all, answer.numbers, choice);
    rest = collapse(all, numbers);
    parts.failed.hidden = true;
    parts.cards.replaceChildren();
    parts.status.textContent = statusOf(parts.lang, { query, shown: numbers.length, answer });
    drawFilters(parts, choice, counts);
    drawChosen(
      parts,
      choice,
      (facet, code) => choose(toggle(state.choice, facet, code)),
      () => choose({}),
    );
    drawNone(parts, numbers.length, answer.numbers.length);
    showMore(all);
  }

  function showMore(all: Columns): void {
    drawGroups(parts, all, rest.splice(0, PAGE_SIZE));
    drawMore(parts, Math.min(PAGE_SIZE, rest.length));
  }

  // While a reader types, one entry of the browser's history is rewritten; a finished search stays in it.
  let typing = false;
  function change(next: SearchState, typed = false): void {
    state = next;
    const target = `${location.pathname}${writeState(state)}`;
    if ((typed && typing) || target === location.pathname + location.search)
      history.replaceState(null, "", target);
    else history.pushState(null, "", target);
    typing = typed;
    void show();
  }
  const choose = (choice: Choice) => change({ ...state, choice });

  let pause: ReturnType<typeof setTimeout> | undefined;
  const ask = (typed: boolean) => {
    clearTimeout(pause);
    change({ ...state, query: parts.box.value.trim() }, typed);
  };
  const askSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => ask(true), PAUSE);
  };
  parts.form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(false);
  });
  parts.box.addEventListener("input", (event) => {
    // While an input method composes, the letters are no query yet.
    if (!(event as InputEvent).isComposing) askSoon();
  });
  parts.box.addEventListener("compositionend", askSoon);
  parts.filters.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) choose(toggle(state.choice, target.name as Facet, target.value));
  });
  parts.more.addEventListener("click", async () => {
    const shown = parts.cards.childElementCount;
    showMore(await columns());
    parts.cards.children[shown]?.querySelector("a")?.focus();
  });
  parts.removeAll.addEventListener("click", () => choose({}));
  parts.retry.addEventListener("click", () => void show());
  addEventListener("popstate", () => {
    typing = false;
    start();
  });

  function start(): void {
    state = address();
    parts.box.value = state.query;
    void show();
  }

  openOnWide(parts.filters);
  start();
}

/** Without a query a reader looks through everything. */
const everything = (columns: Columns): Answer => ({ numbers: newestFirst(columns), full: 0, missing: [] });

/** On a phone the filters wait behind their heading. */
function openOnWide(filters: HTMLDetailsElement): void {
  const wide = matchMedia("(min-width: 60rem)");
  const fit = () => {
    filters.open = wide.matches;
  };
  wide.addEventListener("change", fit);
  fit();
}
