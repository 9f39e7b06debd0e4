import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { ManifestFile } from "../catalog/types.gen.ts";
import { mediaTypeOf } from "../formats/api/media-types.ts";
import { type Page, pagesOf } from "../formats/api/pages.ts";
import { write } from "./stage-fs.ts";

/** What a site holds for itself: its search and its servers' rules are no part of what it publishes. */
const INNER = /^(pagefind|search|redirects)\//;
/** What the standard's schemas describe. */
const DESCRIBED = /^(api\/v1|lists|schemas\/v1)\/.*\.json$/;
/** A file's line is short; a city fits on one page. */
const FILES = 5000;

/**
 * Writes `api/v1/manifest.json`: size, checksum and schema version of every file that the site publishes besides its
 * pages. It runs when everything else is written, and holds all but itself.
 * @param out the site's root
 * @returns how many files it names
 */
export function writeManifest(out: string): number {
  const buffer = Buffer.alloc(1 << 20);
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(out, "/").length).replaceAll("\\", "/"))
    .filter((path) => !INNER.test(path))
    .sort();
  writePages(
    out,
    files.map((path) => describeFile(out, path, buffer)),
  );
  return files.length;
}

/** Names files of a published site in its manifest, which knows all others already. A site without one stays so. */
export function extendManifest(out: string, paths: string[]): void {
  const files = new Map<string, ManifestFile>();
  for (let next: string | undefined = "manifest.json"; next; ) {
    const file = join(out, "api/v1", next);
    if (!existsSync(file)) return;
    const page = JSON.parse(readFileSync(file, "utf8")) as Page<ManifestFile>;
    for (const item of page.items) files.set(item.path, item);
    next = page.next;
  }
  const buffer = Buffer.alloc(1 << 20);
  for (const path of paths) files.set(path, describeFile(out, path, buffer));
  writePages(
    out,
    [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

function writePages(out: string, files: ManifestFile[]): void {
  for (const [path, { next, ...page }] of pagesOf("manifest", files, FILES)) {
    const name = path === "manifest/1.json" ? "manifest.json" : path;
    write(join(out, "api/v1", name), { ...page, ...(next && { next }) });
  }
}

const describeFile = (out: string, path: string, buffer: Buffer): ManifestFile => ({
  path,
  type: mediaTypeOf(path),
  ...digestOf(join(out, path), buffer),
  ...(DESCRIBED.test(path) && { version: "v1" as const }),
});

/** Read piece by piece, so that a large file costs no more memory than a small one. */
function digestOf(path: string, buffer: Buffer): Pick<ManifestFile, "bytes" | "sha256"> {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  let bytes = 0;
  for (let read = 1; read > 0; bytes += read) {
    read = readSync(file, buffer);
    hash.update(buffer.subarray(0, read));
  }
  closeSync(file);
  return { bytes, sha256: hash.digest("hex") };
}
