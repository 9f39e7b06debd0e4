import { expect, test } from "vitest";
import { pageLinks, staticImports } from "../../scripts/bench/page.ts";
import { weighSite } from "../../scripts/bench/site-fs.ts";
import { temporary } from "../support.ts";

const page = (more = "") =>
  `<head><link rel="stylesheet" href="/data/assets/a.css"><script src="/data/theme.js"></script>${more}</head>`;

test("A page names its style sheets and scripts once, and data blocks are no scripts", () => {
  const html = `${page('<link href="/b.css" rel="stylesheet"><link rel="modulepreload" href="/m.js">')}
    <script type="module" src="/m.js"></script><script type="application/ld+json">{}</script><script>go()</script>`;
  expect(pageLinks(html)).toEqual({
    styles: ["/data/assets/a.css", "/b.css"],
    scripts: ["/m.js", "/data/theme.js"],
    inline: ["go()"],
  });
});

test("Imports on demand are not loaded with a script", () => {
  expect(staticImports('import"./a.js";import{b}from"./b.js";const c=()=>import("./c.js");')).toEqual([
    "./a.js",
    "./b.js",
  ]);
});

test("A site under a sub-path is counted, and its entry pages are weighed with what they load", () => {
  const folder = temporary({
    "assets/a.css": "a{color:red}",
    "assets/m.js": 'import"./n.js";',
    "assets/n.js": "n()",
    "theme.js": "t()",
    "index.html": page(),
    "datasets/bureau/one/index.html": page(),
    "en/datasets/bureau/one/index.html": page(
      '<script type="module" src="../../../../assets/m.js"></script>',
    ),
    "datasets/bureau/one/2026/file.csv": "a,b\n",
    "search/index.html": page(),
    "search/columns.json": "{}",
    "pagefind/pagefind.js": "p()",
  });
  const site = weighSite(folder, "/data/");
  expect(site).toMatchObject({
    files: 11,
    pages: 4,
    entries: 1,
    entryPages: 2,
    searchFiles: 2,
    searchBytes: 5,
    largest: { path: "en/datasets/bureau/one/index.html" },
    mostScript: { path: "en/datasets/bureau/one/index.html" },
  });
  // Three gzipped files of a few bytes each: 20 bytes are gzip's own.
  expect(site.mostScript.script).toBeGreaterThan(60);
});

test("A folder without an entry's page is not a site", () => {
  expect(() => weighSite(temporary({ "index.html": page() }), "/")).toThrow(/: no page of an entry\.$/);
});
