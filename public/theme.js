// Applies the chosen appearance before the page is drawn, and lets the reader choose. Without it the system decides.
const root = document.documentElement;
const saved = () => {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
};
const apply = (theme) => {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
};
apply(saved());
addEventListener("DOMContentLoaded", () => {
  const select = document.querySelector("#appearance");
  if (!select) return;
  select.value = root.dataset.theme ?? "auto";
  select.closest("[hidden]")?.removeAttribute("hidden");
  select.addEventListener("change", () => {
    apply(select.value);
    try {
      localStorage.setItem("theme", select.value);
    } catch {
      // Storage may be forbidden; the choice then lasts for this page.
    }
  });
});
