import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectCatalog } from "../../src/catalog/project.ts";
import { buildEdition } from "../../src/lists/edition.ts";
import { buildLists } from "../../src/lists/rows.ts";
import { FIXTURE, load } from "../sites.ts";
import { root } from "../support.ts";

type Json = Record<string, unknown>;
const basis = {
  title: "示例公共安全规定",
  article: "第五条",
  issuer: "示例机关",
  rank: "law",
  from: "2026-01-01",
};

/**
 * Copies the test city and publishes two editions of it. Between them one entry is closed, one moved, one purged and one
 * gets another title; after them another one changes.
 * @param folder what stood there is removed
 */
export function twoEditions(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, FIXTURE), folder, { recursive: true });
  publish(folder, "2026-10", "2026-10-31");
  change(folder, "transport-bureau/datasets/car-parks", (entry) => ({
    ...entry,
    status: "closed",
    statusOn: "2026-11-10",
    reason: { zh: "内部的理由" },
    closingBasis: [basis],
    opening: { type: "none", basis: [basis] },
  }));
  change(folder, "health-commission/datasets/vaccination-clinics", ({ $schema, title }) => ({
    $schema,
    title,
    status: "moved",
    statusOn: "2026-11-11",
    reason: { zh: "并入医院名录" },
    successor: "health-commission/hospitals",
  }));
  change(folder, "health-commission/datasets/dialysis-centres", (entry) => ({
    ...entry,
    status: "purged",
    statusOn: "2026-11-12",
    reason: { zh: "可以识别到个人" },
  }));
  change(folder, "transport-bureau/datasets/highway-bridges", (entry) => ({
    ...entry,
    title: { ...(entry.title as Json), zh: "公路桥梁技术状况评定（新）" },
  }));
  publish(folder, "2026-11", "2026-11-20");
  change(folder, "transport-bureau/datasets/bus-stops", (entry) => ({
    ...entry,
    description: { zh: "全市公交站点；停用的站点不在内。" },
  }));
}

function publish(folder: string, id: string, date: string): void {
  const { catalog, schemas } = load(folder);
  const lists = buildLists(catalog, projectCatalog(catalog, schemas, "open"));
  const trees = { catalogs: "0".repeat(40) };
  const edition = buildEdition(lists, { id, date, trees, previous: catalog.editions.at(-1) });
  write(join(folder, "_editions", `${id}.json`), edition);
}

function change(folder: string, path: string, by: (record: Json) => Json): void {
  const file = join(folder, `${path}.json`);
  write(file, by(JSON.parse(readFileSync(file, "utf8")) as Json));
}

function write(file: string, value: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
