/**
 * Loads a stylesheet with the way that needs it. Astro would put an imported one on the page, where a reader who
 * never opens the data would load it, too.
 * @param address as `import address from "./name.css?url"` gives it
 */
export function loadStyle(address: string): Promise<void> {
  const { href } = new URL(address, location.href);
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(href));
    });
    document.head.append(link);
  });
}
