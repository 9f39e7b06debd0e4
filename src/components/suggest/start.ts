import type { Lang } from "../../catalog/finding.ts";
import { type Suggestable, suggester, suggestFile } from "../../search/suggest.ts";
import { asset } from "../../site/links.ts";
import { type Choices, drawChoices } from "./choices.ts";

type Suggest = (typed: string) => Suggestable[];

/**
 * Suggests titles, agencies and themes while a reader types into a search form: the pattern "editable combobox with list
 * autocomplete" of the ARIA authoring practices. What cannot be loaded is not suggested; the form works as before.
 */
export function startSuggest(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLInputElement>("input[type=search]");
  if (!box) return;
  const lang: Lang = document.documentElement.lang === "en" ? "en" : "zh";
  const choices = drawChoices(box, lang);
  const files = new Map<string, Promise<Suggest>>();
  let turn = 0;

  async function offer(): Promise<void> {
    const mine = ++turn;
    const file = suggestFile(box?.value ?? "");
    const found = file === undefined ? [] : (await load(files, file))(box?.value ?? "");
    // The reader may have typed on, or left, while the file was loading.
    if (mine === turn && document.activeElement === box) choices.show(found);
  }

  const close = () => {
    turn++;
    choices.show([]);
  };
  box.addEventListener("input", (event) => {
    // While an input method composes, the letters are no query yet.
    if (!(event as InputEvent).isComposing) void offer();
  });
  box.addEventListener("compositionend", () => void offer());
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (!event.isComposing) press(event, choices, close);
  });
  form.addEventListener("submit", close);
}

function load(files: Map<string, Promise<Suggest>>, file: string): Promise<Suggest> {
  const loading =
    files.get(file) ??
    fetch(asset(`search/suggest/${file}.json`), { cache: "no-cache" })
      .then(async (answer) => suggester(answer.ok ? ((await answer.json()) as Suggestable[]) : []))
      .catch(() => {
        files.delete(file);
        return () => [];
      });
  files.set(file, loading);
  return loading;
}

function press(event: KeyboardEvent, choices: Choices, close: () => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && choices.move(step)) event.preventDefault();
  else if (event.key === "Enter" && choices.follow()) event.preventDefault();
  else if (event.key === "Escape" && choices.isOpen()) {
    // The browser's own Escape would empty the box.
    event.preventDefault();
    close();
  }
}
