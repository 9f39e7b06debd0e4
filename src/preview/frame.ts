import type { Lang } from "../catalog/finding.ts";
import type { Explored } from "./explored.ts";
import styleUrl from "./frame.css?url";
import { loadTable } from "./load.ts";
import { make } from "./make.ts";
import { FileError } from "./source/file.ts";
import { loadStyle } from "./style.ts";
import type { Row, Shown, Table } from "./tab.ts";
import { drawTabs } from "./tabs.ts";
import { queryKey, readView, type View, writeView } from "./view.ts";
import { WAYS, type WayEntry } from "./ways.ts";
import { frameWords } from "./words.ts";

export interface FrameOptions {
  id: string;
  /** Where the site begins, with a slash at the end. */
  root: string;
  lang: Lang;
  outlines?: Table["outlines"];
}

/** A way whose tab was opened; `seen` is the query whose rows it shows. */
interface Open {
  shown: Shown;
  seen: string;
}

/** Opens the ways to look at an entry's data. What is looked at stands in the page's address. */
export async function openFrame(element: HTMLElement, options: FrameOptions): Promise<void> {
  const words = frameWords[options.lang];
  const loading = make("p", { className: "soft", role: "status" }, words.loading);
  element.replaceChildren(loading);
  // The way that is asked for comes while the data is read; where it does not come, its tab says so.
  const asked = new URLSearchParams(location.search).get("view");
  (WAYS.find(({ key }) => key === asked) ?? WAYS[0])?.load().catch(() => {});
  try {
    const [{ source, profiles, crs }] = await Promise.all([
      loadTable(options.id, options.root, options.lang),
      loadStyle(styleUrl),
    ]);
    const { lang, id, outlines } = options;
    const table = { lang, id, columns: source.columns, total: source.total, crs, outlines };
    draw(element, { ...table, source, profiles });
  } catch (error) {
    console.info(error);
    const text = words[error instanceof FileError ? error.kind : "wayFailed"];
    element.replaceChildren(failure(text, words.retry, () => void openFrame(element, options)));
  }
}

type Known = Omit<Explored, "rows" | "state" | "view" | "change">;

function draw(element: HTMLElement, known: Known): void {
  const { lang, source, columns } = known;
  const words = frameWords[lang];
  const ways = WAYS.filter(({ applies }) => applies(known));
  const keys = ways.map(({ key }) => key);
  const address = () => readView(new URLSearchParams(location.search), columns, keys);
  const open = new Map<string, Open | "opening">();
  let view = address();
  let typing = false;

  const status = make("span", { className: "soft small", role: "status" });
  const copy = make("button", { type: "button", className: "quiet" }, words.copyLink);
  copy.addEventListener("click", async () => {
    write("replace");
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = words.copied;
    } catch {
      status.textContent = words.notCopied;
    }
  });

  function write(how: "push" | "replace"): void {
    const target = `${location.pathname}${writeView(view)}${location.hash}`;
    if (how === "push") history.pushState(null, "", target);
    else history.replaceState(null, "", target);
    carryOver();
  }
  /** The page in the other language shows the same view. */
  function carryOver(): void {
    const language = document.querySelector<HTMLAnchorElement>("a[data-language]");
    if (language?.pathname.includes("/datasets/")) language.search = location.search;
  }

  function change(part: Partial<View>, typed = false): void {
    view = { ...view, ...part };
    write(typed && typing ? "replace" : "push");
    typing = typed;
    show();
  }

  const explored = (key: string): Explored => ({
    ...known,
    view: () => view,
    change,
    rows: async (limit) => {
      const names = columns.map(({ name }) => name);
      const { rows, count } = await source.rows({ query: view, from: 0, to: limit, columns: names });
      return {
        rows: rows.map(
          (cells): Row => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])),
        ),
        count,
      };
    },
    state: {
      read: () => view.slots[key] ?? "",
      write: (text) => {
        if ((view.slots[key] ?? "") === text) return;
        view = { ...view, slots: { ...view.slots, [key]: text } };
        write("replace");
      },
    },
  });

  /** Shows the way that the view names: opens it, or brings its rows up to date. */
  function show(): void {
    tabs.choose(view.way);
    const way = ways.find(({ key }) => key === view.way);
    if (!way) return;
    const known = open.get(way.key);
    if (known === "opening") return;
    if (!known) void openWay(way);
    else if (way.key === "table" || known.seen !== queryKey(view)) {
      known.seen = queryKey(view);
      known.shown.update();
    }
  }

  async function openWay(way: WayEntry): Promise<void> {
    const panel = tabs.panel(way.key);
    open.set(way.key, "opening");
    panel.replaceChildren(make("p", { className: "soft", role: "status" }, words.loading));
    const seen = queryKey(view);
    try {
      const showWay = await way.load();
      open.set(way.key, { shown: await showWay(panel, explored(way.key)), seen });
      if (view.way === way.key && queryKey(view) !== seen) show();
    } catch (error) {
      console.info(error);
      open.delete(way.key);
      const text = error instanceof FileError ? words[error.kind] : words.wayFailed;
      panel.replaceChildren(failure(text, words.retry, () => void openWay(way)));
    }
  }

  element.replaceChildren();
  const tabs = drawTabs(
    element,
    words.ways,
    ways.map(({ key, title }) => ({ key, title: title[lang] })),
    (way) => change({ way }),
  );
  element.append(make("p", { className: "view-link" }, copy, status));
  addEventListener("popstate", () => {
    typing = false;
    view = address();
    carryOver();
    show();
  });
  write("replace");
  show();
}

function failure(text: string, retry: string, again: () => void): HTMLElement {
  const button = make("button", { type: "button" }, retry);
  button.addEventListener("click", again);
  return make("div", { className: "panel none", role: "alert" }, make("p", {}, text), button);
}
