import type { Parts } from "./parts.ts";

/** How long a reader stops typing before the search begins, in milliseconds. */
const PAUSE = 300;

/** The search box: it asks when the reader presses Enter, and when the typing pauses. */
export function startBox(
  { form, box }: Pick<Parts, "form" | "box">,
  ask: (query: string, typed: boolean) => void,
): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const askNow = (typed: boolean) => {
    clearTimeout(pause);
    ask(box.value.trim(), typed);
  };
  const askSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => askNow(true), PAUSE);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    askNow(false);
  });
  box.addEventListener("input", (event) => {
    // While an input method composes, the letters are no query yet.
    if (!(event as InputEvent).isComposing) askSoon();
  });
  box.addEventListener("compositionend", askSoon);
}
