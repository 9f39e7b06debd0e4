import { make } from "../../preview/make.ts";
import type { Facet } from "../../search/columns.ts";
import type { Choice } from "../../search/filters.ts";
import type { Found } from "../../search/session.ts";
import { readState, type SearchState, toggle, writeState } from "../../search/state.ts";
import { searchWords } from "../../site/words/search.ts";
import { startAgencies } from "./agencies.ts";
import { startBox } from "./box.ts";
import { drawChosen } from "./chosen.ts";
import { openClient } from "./client.ts";
import { drawCards, drawNone, showFailure } from "./draw.ts";
import { drawFacets, openChosen, startFacets } from "./facets.ts";
import { labelOf } from "./label.ts";
import { once } from "./load.ts";
import { findParts } from "./parts.ts";
import { drawSheet, startSheet } from "./sheet.ts";
import { drawSort, sorted } from "./sort.ts";
import { filteredBy, statusOf } from "./status.ts";

const PAGE_SIZE = 20;
/** How long an answer may take before the page says that it searches. */
const SLOW = 400;

/** Runs the search page: its address says what is asked, and what is asked is written into its address. */
export function startSearch(): void {
  const parts = findParts();
  const words = searchWords[parts.lang];
  const client = once(async () => {
    const { agencies, ...opened } = await openClient(parts.lang);
    return { ...opened, drawAgencies: startAgencies(parts, agencies), label: labelOf(parts, agencies) };
  });
  const facets = parts.facets.map(({ facet }) => facet);
  const address = () => readState(new URLSearchParams(location.search), facets);
  let state = address();
  let turn = 0;

  /** Searches and draws. An answer that comes after the next question is thrown away. */
  async function show(): Promise<void> {
    const mine = ++turn;
    const asked = state;
    parts.language.search = writeState(asked);
    parts.app.ariaBusy = "true";
    const slow = setTimeout(() => {
      parts.status.textContent = words.loading;
    }, SLOW);
    try {
      const opened = await client();
      const found = await opened.ask(asked, PAGE_SIZE);
      if (mine === turn) draw(asked, found, opened);
    } catch (error) {
      if (mine !== turn) return;
      console.warn(error);
      showFailure(parts);
    } finally {
      clearTimeout(slow);
      if (mine === turn) parts.app.ariaBusy = null;
    }
  }

  function draw(
    asked: SearchState,
    found: Found,
    { drawAgencies, label }: Awaited<ReturnType<typeof client>>,
  ): void {
    const { choice } = asked;
    parts.failed.hidden = true;
    parts.cards.replaceChildren();
    const [status, filters] = [statusOf(parts.lang, asked, found), filteredBy(parts.lang, asked, label)];
    parts.status.replaceChildren(status, " ", make("span", { className: "visually-hidden" }, filters));
    drawSort(parts, asked);
    drawFacets(parts, choice, found.counts);
    drawAgencies(choice.agency ?? [], found.counts.agency);
    drawChosen(parts, choice, label, (facet, code) => choose(toggle(state.choice, facet, code)), removeAll);
    drawSheet(parts, Object.values(choice).flat().length, found.shown, `${status} ${filters}`);
    drawNone(parts, found);
    drawCards(parts, found, PAGE_SIZE, label);
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
  const removeAll = () => choose({});

  startBox(parts, (query, typed) => change({ ...state, query }, typed));
  parts.filters.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "checkbox")
      choose(toggle(state.choice, target.name as Facet, target.value));
  });
  parts.sort.addEventListener("change", () => change(sorted(parts, state)));
  parts.more.addEventListener("click", async () => {
    const { more, label } = await client();
    const [mine, shown] = [turn, parts.cards.childElementCount];
    const next = await more(PAGE_SIZE);
    if (mine !== turn) return;
    drawCards(parts, next, PAGE_SIZE, label);
    parts.cards.children[shown]?.querySelector("a")?.focus();
  });
  parts.removeAll.addEventListener("click", removeAll);
  parts.retry.addEventListener("click", () => void show());
  addEventListener("popstate", () => {
    typing = false;
    start();
  });

  function start(): void {
    state = address();
    parts.box.value = state.query;
    openChosen(parts, state.choice);
    void show();
  }

  startFacets(parts);
  startSheet(parts, removeAll);
  start();
}
