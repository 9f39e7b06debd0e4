// Applies what the reader chose (appearance, larger text, high contrast) before the page is drawn, so that nothing
// flashes, and lets the reader choose. Without it the system decides, and what only it can answer is not shown.
const root = document.documentElement;
const choices = {
  theme: ["light", "dark"],
  text: ["large"],
  contrast: ["more"],
};
const saved = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
const apply = (name, value) => {
  if (choices[name].includes(value)) root.dataset[name] = value;
  else delete root.dataset[name];
};
const choose = (name, value) => {
  apply(name, value);
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
};
root.dataset.script = "";
for (const name of Object.keys(choices)) apply(name, saved(name));
if (saved("contrast") === null && matchMedia("(prefers-contrast: more)").matches) apply("contrast", "more");

addEventListener("DOMContentLoaded", () => {
  // The other language's page has the same places.
  const language = document.querySelector("a[data-language]");
  language?.addEventListener("click", () => {
    language.hash = location.hash;
  });
  const select = document.querySelector("#appearance");
  if (select) select.value = root.dataset.theme ?? "auto";
  select?.addEventListener("change", () => choose("theme", select.value));
  for (const button of document.querySelectorAll("[data-switch]")) {
    const name = button.dataset.switch;
    const show = () => button.setAttribute("aria-pressed", String(name in root.dataset));
    show();
    button.addEventListener("click", () => {
      choose(name, name in root.dataset ? "normal" : choices[name][0]);
      show();
    });
  }
});
