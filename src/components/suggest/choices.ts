import type { Lang } from "../../catalog/finding.ts";
import { make } from "../../preview/make.ts";
import type { Suggestable } from "../../search/suggest.ts";
import { link } from "../../site/links.ts";
import { tagOf } from "../../site/text.ts";
import { suggestWords } from "../../site/words/suggest.ts";

/** The list below a search box. */
export interface Choices {
  isOpen(): boolean;
  /** Shows other suggestions, none of them chosen; an empty list closes. */
  show(found: Suggestable[]): void;
  /** Chooses the next or the one before, past the ends the box itself. @returns whether there is a list to move in */
  move(step: number): boolean;
  /** Opens the page of the chosen one. @returns whether one is chosen */
  follow(): boolean;
}

/** Draws the closed list, and ties it to its box. */
export function drawChoices(box: HTMLInputElement, lang: Lang): Choices {
  const words = suggestWords[lang];
  const id = `${box.id || "search"}-suggestions`;
  const list = make("ul", { id, className: "suggestions", role: "listbox", ariaLabel: words.label });
  list.hidden = true;
  const status = make("p", { className: "visually-hidden", role: "status" });
  box.after(list, status);
  box.role = "combobox";
  box.ariaAutoComplete = "list";
  box.ariaExpanded = "false";
  box.setAttribute("aria-controls", id);
  let chosen = -1;

  const options = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  function choose(at: number): void {
    chosen = at;
    for (const [i, option] of options().entries()) option.ariaSelected = String(i === at);
    const option = options()[at];
    if (option) {
      box.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else box.removeAttribute("aria-activedescendant");
  }

  return {
    isOpen: () => !list.hidden,
    show(found) {
      const wasOpen = !list.hidden;
      list.replaceChildren(...found.map((one, i) => drawOption(one, `${id}-${i}`, lang)));
      list.hidden = found.length === 0;
      box.ariaExpanded = String(!list.hidden);
      if (found.length > 0) status.textContent = words.count(found.length);
      else if (wasOpen) status.textContent = document.activeElement === box ? words.none : "";
      choose(-1);
    },
    move(step) {
      const places = options().length + 1;
      if (places > 1) choose(((chosen + 1 + step + places) % places) - 1);
      return places > 1;
    },
    follow() {
      const option = options()[chosen];
      option?.click();
      return option !== undefined;
    },
  };
}

function drawOption([zh, en, to]: Suggestable, id: string, lang: Lang): HTMLLIElement {
  const onlyChinese = lang === "en" && !en;
  const text = make("span", onlyChinese ? { lang: tagOf("zh") } : {}, lang === "en" ? en || zh : zh);
  const kind = kindOf(to, lang);
  const option = make("li", { id, role: "option" }, text, ...(kind ? [make("small", {}, kind)] : []));
  // The box must not lose its focus before the click is there.
  option.addEventListener("pointerdown", (event) => event.preventDefault());
  option.addEventListener("click", () => {
    location.href = link(to, onlyChinese && to.startsWith("/datasets/") ? "zh" : lang);
  });
  return option;
}

function kindOf(to: string, lang: Lang): string | undefined {
  const words = suggestWords[lang];
  if (to.startsWith("/agencies/")) return words.agency;
  if (to.startsWith("/themes/")) return words.theme;
  return to.startsWith("/search/") ? words.several : undefined;
}
