import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Projection } from "../../src/catalog/project.ts";
import { writeRedirects } from "../../src/site/redirects-fs.ts";
import { temporary } from "../support.ts";

it("a server is told where moved entries went, in both languages and under the site's path", () => {
  const folder = temporary();
  const projection = {
    tombstones: new Map([
      ["a/old", { id: "a/old", status: "moved", successor: "b/new" }],
      ["a/chinese", { id: "a/chinese", status: "moved", successor: "b/only-chinese" }],
      ["a/nowhere", { id: "a/nowhere", status: "moved" }],
      ["a/closed", { id: "a/closed", status: "closed", successor: "b/new" }],
    ]),
    entries: new Map([
      ["b/new", { id: "b/new", title: { zh: "新", en: "New" } }],
      ["b/only-chinese", { id: "b/only-chinese", title: { zh: "新" } }],
    ]),
  } as unknown as Projection;
  writeRedirects(folder, projection, "/data");
  const read = (name: string) => readFileSync(join(folder, "redirects", name), "utf8");
  expect(read("caddy.conf")).toBe(`# Addresses of moved entries. Import this file in the site block.
redir /data/datasets/a/old/ /data/datasets/b/new/ permanent
redir /data/en/datasets/a/old/ /data/en/datasets/b/new/ permanent
redir /data/datasets/a/chinese/ /data/datasets/b/only-chinese/ permanent
redir /data/en/datasets/a/chinese/ /data/datasets/b/only-chinese/ permanent
`);
  expect(
    read("nginx.conf"),
  ).toBe(`# Addresses of moved entries. Include this file in the http block, and write in the server block:
#   if ($mulu_moved) { return 301 $mulu_moved; }
# Where nginx asks for a larger map_hash_bucket_size, set it to 512 in the http block.
map $uri $mulu_moved {
    /data/datasets/a/old/ /data/datasets/b/new/;
    /data/en/datasets/a/old/ /data/en/datasets/b/new/;
    /data/datasets/a/chinese/ /data/datasets/b/only-chinese/;
    /data/en/datasets/a/chinese/ /data/datasets/b/only-chinese/;
}
`);
});
