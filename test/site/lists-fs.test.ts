import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hashOf } from "../../src/catalog/hash.ts";
import { projectCatalog } from "../../src/catalog/project.ts";
import { buildEdition } from "../../src/lists/edition.ts";
import { buildLists } from "../../src/lists/rows.ts";
import { writeLists } from "../../src/site/lists-fs.ts";
import { stored } from "../lists/support.ts";
import { FIXTURE, load } from "../sites.ts";
import { temporary } from "../support.ts";

const city = load(FIXTURE);
const lists = buildLists(city.catalog, projectCatalog(city.catalog, city.schemas, "open"));
const edition = buildEdition(lists, { id: "2026-10", date: "2026-10-31", trees: {}, previous: undefined });
const published = { ...city, catalog: { ...city.catalog, editions: [stored(edition)] } };

it("before the first edition every row is pending, and the tables hold what is pending", async () => {
  const { json } = await written("open", city);
  expect(json("lists/open.json")).toEqual({
    name: "open",
    rows: [],
    pending: { added: lists.open, changed: [], removed: [] },
    tables: "pending",
  });
  expect(json("lists/editions.json")).toEqual([]);
});

it("both sites have the opening list byte for byte alike, and its rows fit the hash", async () => {
  const [open, share] = [await written("open"), await written("share")];
  for (const format of ["json", "csv", "xlsx"])
    expect(open.bytes(`lists/open.${format}`).equals(share.bytes(`lists/open.${format}`))).toBe(true);
  const list = open.json("lists/open.json") as {
    rows: object[];
    edition: { sha256: string };
    tables: string;
  };
  expect(hashOf(list.rows)).toBe(list.edition.sha256);
  expect(list.tables).toBe("edition");
});

it("the open site has the opening list and nothing else, in past editions too", async () => {
  const { files, json } = await written("open");
  expect(files).toEqual([
    "editions",
    "editions.json",
    "editions/2026-10.json",
    "open.csv",
    "open.json",
    "open.xlsx",
  ]);
  expect(json("lists/editions/2026-10.json")).toEqual({
    id: "2026-10",
    number: 1,
    date: "2026-10-31",
    lists: { open: edition.lists.open },
    purged: 0,
  });
});

it("the sharing site has every list, and the editions as they are stored, so that their chain can be checked", async () => {
  const { files, json } = await written("share");
  expect(files.filter((file) => file.endsWith(".csv"))).toEqual([
    "negative.csv",
    "open.csv",
    "responsibility.csv",
    "share.csv",
  ]);
  expect(json("lists/editions/2026-10.json")).toEqual(edition);
});

/** What one site's lists are written as. */
async function written(site: "open" | "share", project = published) {
  const folder = temporary();
  await writeLists(folder, site, project);
  const bytes = (path: string) => readFileSync(join(folder, path));
  return {
    bytes,
    json: (path: string) => JSON.parse(bytes(path).toString("utf8")) as unknown,
    files: readdirSync(join(folder, "lists"), { recursive: true, encoding: "utf8" }).sort(),
  };
}
