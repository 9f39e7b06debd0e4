import { expect, it } from "vitest";
import { buildLinks } from "../../src/reports/links.ts";
import { linksMarkdown } from "../../src/reports/render-links.ts";
import type { LinkState } from "../../src/review/links.ts";
import { agency, dataset, readRoots, temporary } from "../support.ts";

const STATES: Record<string, LinkState> = {
  "https://data.chengchuan.example/bus-stops.csv": { state: "reachable", why: "200" },
  "https://gone.example/": { state: "broken", why: "404" },
  "https://busy.example/|a`b": { state: "unknown", why: "503" },
};

it("the report names what is broken, then what could not be told, and counts what was reached", async () => {
  const catalog = readRoots(
    temporary({
      "catalogs/data-bureau/agency.json": { ...agency, homepage: "https://gone.example/" },
      "catalogs/data-bureau/datasets/a.json": dataset,
      "catalogs/data-bureau/datasets/b.json": {
        ...dataset,
        distributions: [{ ...dataset.distributions[0], url: "https://gone.example/" }],
        opening: { ...dataset.opening, basis: [{ url: "https://busy.example/|a`b" }] },
      },
    }),
  );
  // A record of the wrong shape is pruned; the address is put where the schema would not let it stand.
  const entry = catalog.entries.get("data-bureau/b");
  if (entry) entry.value = { ...entry.value, conformsTo: "https://busy.example/|a`b" } as typeof entry.value;
  const links = await buildLinks(catalog, async (url) => STATES[url] ?? { state: "unknown", why: "dns" });
  expect(linksMarkdown(links, "2026-11-23", "zh")).toBe(`# 目录中的网址

2026-11-23访问核对：失效 1 个，无法判断 1 个，可以访问 1 个。无法判断不等于失效。

| 状态 | 网址 | 记录 |
| --- | --- | --- |
| 失效（状态 404） | \`https://gone.example/\` | \`data-bureau\`<br>\`data-bureau/b\` |
| 无法判断（状态 503） | \`https://busy.example/¦a'b\` | \`data-bureau/b\` |
`);
  expect(linksMarkdown(links.slice(2), "2026-11-23", "en")).toBe(`# Web addresses in the catalog

Looked at on 2026-11-23: 0 broken, 0 unknown, 1 reachable. Unknown does not mean broken.
`);
});
