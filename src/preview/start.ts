import type { Lang } from "../catalog/finding.ts";
import { asksForView } from "./asks.ts";
import type { FrameOptions } from "./frame.ts";

/** Lets a reader open an entry's data on its page; nothing of it is loaded before, but where the address asks for it. */
export function startPreview(): void {
  const part = document.querySelector<HTMLElement>("[data-preview]");
  const button = part?.querySelector("button");
  const status = part?.querySelector<HTMLElement>("[role=status]");
  if (!part || !button || !status) return;
  const { preview: id = "", root = "", loading = "", failed = "", outlines, outlinesTitle } = part.dataset;
  const options: FrameOptions = {
    id,
    root,
    lang: document.documentElement.lang === "en" ? "en" : ("zh" satisfies Lang),
    ...(outlines && { outlines: { address: outlines, title: outlinesTitle ?? "" } }),
  };
  const frame = document.createElement("div");

  async function open(): Promise<void> {
    if (!button || !status) return;
    button.disabled = true;
    status.textContent = loading;
    try {
      const { openFrame } = await import("./frame.ts");
      part?.append(frame);
      await openFrame(frame, options);
      button.hidden = true;
      // Who pressed the button goes on where it was; who came by an address finds what it names.
      const tab = frame.querySelector<HTMLElement>("[aria-selected=true]");
      if (document.activeElement === document.body && !asked) tab?.focus();
      if (asked && !location.hash) part?.scrollIntoView();
      // The same rows stand in the table now.
      for (const rows of document.querySelectorAll<HTMLElement>("[data-first-rows]")) rows.hidden = true;
      status.textContent = "";
    } catch (error) {
      console.info(error);
      frame.remove();
      status.textContent = failed;
    }
    button.disabled = false;
  }

  const asked = asksForView(new URLSearchParams(location.search));
  button.addEventListener("click", () => void open());
  if (asked) void open();
}
