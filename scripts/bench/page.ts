/** What a browser loads with a page before anyone acts. */
export interface PageLinks {
  styles: string[];
  scripts: string[];
  /** Scripts that stand in the page itself. */
  inline: string[];
}

/** The style sheets and scripts of a page, each address once, as they are written. */
export function pageLinks(html: string): PageLinks {
  const links: PageLinks = { styles: [], scripts: [], inline: [] };
  for (const [tag] of html.matchAll(/<link\b[^>]*>/g)) {
    const [rel, href] = [attribute(tag, "rel"), attribute(tag, "href")];
    if (rel === "stylesheet" && href) links.styles.push(href);
    if (rel === "modulepreload" && href) links.scripts.push(href);
  }
  for (const [, tag = "", content = ""] of html.matchAll(/(<script\b[^>]*>)(.*?)<\/script>/gs)) {
    const src = attribute(tag, "src");
    // JSON-LD and other data blocks are no program.
    if (src) links.scripts.push(src);
    else if (!attribute(tag, "type")?.includes("json")) links.inline.push(content);
  }
  return { ...links, styles: unique(links.styles), scripts: unique(links.scripts) };
}

/** The modules that a script loads at once; what it imports on demand is not among them. */
export const staticImports = (script: string): string[] =>
  unique([...script.matchAll(/\b(?:import|from)\s*["']([^"']+)["']/g)].map(([, name = ""]) => name));

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const unique = (items: string[]): string[] => [...new Set(items)];
