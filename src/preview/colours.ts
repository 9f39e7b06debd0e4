/** Calls back when the reader or the system changes between light and dark. @returns what ends it */
export function followColours(change: () => void): () => void {
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(change);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  scheme.addEventListener("change", change);
  return () => {
    observer.disconnect();
    scheme.removeEventListener("change", change);
  };
}
