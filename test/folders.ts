import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The checksum of every file of a folder, by path. */
export function checksums(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const sums = files.map(({ parentPath, name }) => {
    const file = join(parentPath, name);
    const path = file.slice(folder.length + 1).replaceAll("\\", "/");
    return [path, createHash("sha256").update(readFileSync(file)).digest("hex")] as const;
  });
  return Object.fromEntries(sums.sort(([a], [b]) => (a < b ? -1 : 1)));
}
