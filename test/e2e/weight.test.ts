import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
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
