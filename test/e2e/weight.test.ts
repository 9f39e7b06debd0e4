import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { pageLinks, staticImports } from "../../scripts/bench/page.ts";
import { built } from "../sites.ts";

const folder = built("open");
const packed = (path: string) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;

test.each([
  "datasets/transport-bureau/bus-stops/",
  "en/datasets/transport-bureau/bus-stops/",
  "datasets/info-centre/very-long-title/",
])("%s is light: at most 30 KB of HTML and CSS, 10 KB of JavaScript, compressed", (path) => {
  const html = readFileSync(join(folder, path, "index.html"), "utf8");
  const files = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, href = ""]) => href.slice(1));
  const styles = files(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const scripts = files(/<script[^>]*\ssrc="([^"]+)"/g);
  expect(styles.length).toBeGreaterThan(0);
  expect(scripts.length).toBeGreaterThan(0);
  const sum = (paths: string[]) => paths.reduce((total, file) => total + packed(file), 0);
  expect(sum([`${path}index.html`, ...styles])).toBeLessThanOrEqual(30_000);
  expect(sum(scripts)).toBeLessThanOrEqual(10_000);
});

test.each(["search/", "en/search/"])(
  "%s is light: at most 15 KB of JavaScript before anyone asks, its worker included, compressed",
  (path) => {
    const html = readFileSync(join(folder, path, "index.html"), "utf8");
    const read = (file: string) => readFileSync(join(folder, file), "utf8");
    const loaded = new Set(pageLinks(html).scripts.map((file) => file.slice(1)));
    for (const file of loaded) {
      const [worker] = /worker-[\w-]+\.js/.exec(read(file)) ?? [];
      for (const name of [...staticImports(read(file)), ...(worker ? [`./${worker}`] : [])])
        loaded.add(join(dirname(file), name));
    }
    expect([...loaded].filter((file) => file.includes("worker-")).length).toBe(1);
    expect([...loaded].reduce((total, file) => total + packed(file), 0)).toBeLessThanOrEqual(15_000);
  },
);
