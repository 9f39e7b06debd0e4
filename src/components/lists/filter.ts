import type { ListRow } from "../../catalog/types.gen.ts";
import { type Asked, filterRows, isNothing } from "../../lists/filter.ts";
import { numberIn } from "../../site/text.ts";
import { editionWords } from "../../site/words/editions.ts";
import { rowDrawer } from "./draw.ts";
import { loadList } from "./load.ts";
import { findParts } from "./parts.ts";

/** More rows than these help nobody: a reader asks for less, or takes the file. */
const MOST = 200;
/** How long a reader stops typing before the rows are chosen, in milliseconds. */
const PAUSE = 250;

/** Runs the filter of a list's page. While nothing is asked, the page stays as the server sent it. */
export function startListFilter(): void {
  const parts = findParts();
  if (!parts) return;
  const { form, status, body, pager, name, lang } = parts;
  const words = editionWords[lang];
  const original = [...body.children];
  let loading: ReturnType<typeof loadList> | undefined;
  let turn = 0;

  function asked(): Asked {
    const { text = "", ...values } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    return { text, values: values as Partial<Record<keyof ListRow, string>> };
  }

  async function show(): Promise<void> {
    const mine = ++turn;
    const question = asked();
    if (isNothing(question)) {
      body.replaceChildren(...original);
      pager.hidden = false;
      status.textContent = "";
      return;
    }
    status.textContent = words.loading;
    try {
      loading ??= loadList(name);
      const { rows, pages } = await loading;
      if (mine !== turn) return;
      const found = filterRows(rows, question, lang === "en" ? pages : undefined);
      const draw = rowDrawer(parts!, pages);
      body.replaceChildren(...found.slice(0, MOST).map(draw));
      pager.hidden = true;
      const count = numberIn(found.length, lang);
      status.textContent =
        found.length > MOST ? words.foundFirst(count, numberIn(MOST, lang)) : words.found(count);
    } catch (error) {
      // The next question tries again.
      loading = undefined;
      console.warn(error);
      if (mine === turn) status.textContent = words.failed;
    }
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  const soon = (wait: number) => {
    clearTimeout(pause);
    pause = setTimeout(() => void show(), wait);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
  });
  // A form is empty only after its reset event.
  form.addEventListener("reset", () => soon(0));
  form.addEventListener("input", (event) => {
    // While an input method composes, the letters are no question yet.
    if (!(event as InputEvent).isComposing) soon(PAUSE);
  });
  form.addEventListener("compositionend", () => soon(PAUSE));
  // A browser that goes back fills the form again by itself.
  if (!isNothing(asked())) soon(0);
}
