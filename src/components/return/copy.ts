/** Gives every text that can be copied its button, which says aloud what it did. Without a script the text stays as it is. */
export function startCopying(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-copy]")) {
    const text = part.querySelector<HTMLElement>("[data-copy-text]");
    const button = part.querySelector("button");
    const status = part.querySelector<HTMLElement>("[role=status]");
    if (!text || !button || !status) continue;
    const { done = "", select = "" } = part.dataset;
    button.addEventListener("click", async () => {
      // Emptied first, so that a second copy is said too.
      status.textContent = "";
      status.textContent = (await copied(text)) ? done : select;
    });
  }
}

/** The clipboard is closed to sites without HTTPS, as many inner networks have them: then the text is selected. */
async function copied(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
}
