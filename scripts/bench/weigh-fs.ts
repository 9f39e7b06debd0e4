import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageLinks, staticImports } from "./page.ts";

/** A page as a browser gets it the first time: gzipped bytes. */
export interface PageWeight {
  path: string;
  htmlAndCss: number;
  script: number;
}

/**
 * A function that weighs pages of one site; what several pages share is read once.
 * @param base the sub-path that the site was built for, `/` for none
 */
export function pageScale(folder: string, base: string): (path: string) => PageWeight {
  const shared = new Map<string, { bytes: number; text: string }>();
  // Only the path counts: the site's own address differs from where it is built.
  const load = (address: string) => {
    let file = shared.get(address);
    if (!file) {
      const text = readFileSync(join(folder, address.slice(base.length)), "utf8");
      file = { text, bytes: gzipSync(text).length };
      shared.set(address, file);
    }
    return file;
  };
  const scriptsOf = (address: string, found: Set<string>): Set<string> => {
    if (found.has(address)) return found;
    found.add(address);
    for (const name of staticImports(load(address).text)) scriptsOf(resolve(name, address), found);
    return found;
  };
  return (path) => {
    const html = readFileSync(join(folder, path), "utf8");
    const { styles, scripts, inline } = pageLinks(html);
    const page = `${base}${path}`;
    const all = new Set<string>();
    for (const src of scripts) scriptsOf(resolve(src, page), all);
    return {
      path,
      htmlAndCss: gzipSync(html).length + sum(styles.map((href) => load(resolve(href, page)).bytes)),
      script:
        sum([...all].map((address) => load(address).bytes)) +
        sum(inline.map((text) => gzipSync(text).length)),
    };
  };
}

const resolve = (address: string, from: string) => new URL(address, new URL(from, "http://site/")).pathname;
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
