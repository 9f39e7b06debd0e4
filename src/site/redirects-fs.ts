import { join } from "node:path";
import type { Projection } from "../catalog/project.ts";
import { writeText } from "./site-fs.ts";

/**
 * Writes what a server needs to lead readers from a moved entry to the one that took its place. Without it the page at
 * the old address does so.
 * @param folder the root of the staged site
 * @param base the path under which the site lives
 */
export function writeRedirects(folder: string, { tombstones, entries }: Projection, base: string): void {
  const start = base.replace(/\/?$/, "/");
  const moves = [...tombstones.values()].flatMap(({ id, status, successor }) => {
    if (status !== "moved" || successor === undefined) return [];
    const english = entries.get(successor)?.title?.en ? "en/" : "";
    return [
      [`${start}datasets/${id}/`, `${start}datasets/${successor}/`],
      [`${start}en/datasets/${id}/`, `${start}${english}datasets/${successor}/`],
    ] as const;
  });
  const nginx = moves.map(([from, to]) => `    ${from} ${to};\n`).join("");
  const caddy = moves.map(([from, to]) => `redir ${from} ${to} permanent\n`).join("");
  writeText(join(folder, "redirects/nginx.conf"), `${NGINX}map $uri $mulu_moved {\n${nginx}}\n`);
  writeText(join(folder, "redirects/caddy.conf"), `${CADDY}${caddy}`);
}

const NGINX = `# Addresses of moved entries. Include this file in the http block, and write in the server block:
#   if ($mulu_moved) { return 301 $mulu_moved; }
# Where nginx asks for a larger map_hash_bucket_size, set it to 512 in the http block.
`;
const CADDY = `# Addresses of moved entries. Import this file in the site block.
`;
