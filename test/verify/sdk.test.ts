import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { expect, onTestFinished, test } from "vitest";
import { Consumer } from "../sdk/consumer.ts";
import { builtCity, serve } from "../sites.ts";

interface Card {
  id: string;
}
interface Read {
  id: string;
  path: string;
  rows: object[];
}

test("every table of the city is read typed by the SDK, row by row as its schema says", async () => {
  const origin = await serve(builtCity("open"));
  const consumer = new Consumer();
  onTestFinished(() => consumer.remove());
  await consumer.npm("install", `${origin}/sdk/latest.tgz`);
  const json = (path: string): unknown => JSON.parse(readFileSync(join(builtCity("open"), path), "utf8"));
  const tables = (json("api/v1/datasets.json") as { items: Card[] }).items.flatMap(({ id }) => {
    const { files, fields } = json(`api/v1/datasets/${id}.json`) as {
      files: { path: string }[];
      fields?: object[];
    };
    return fields?.length && files.some(({ path }) => path.endsWith(".csv")) ? [id] : [];
  });
  expect(tables.length).toBeGreaterThanOrEqual(3);
  consumer.write(
    "all.js",
    `import { createClient } from "@mulu/chengchuan";
const client = createClient({ baseUrl: ${JSON.stringify(origin)} });
const all = [];
for (const id of ${JSON.stringify(tables)}) {
  const { default: dataset } = await import("@mulu/chengchuan/" + id);
  const rows = [];
  for await (const row of client.rows(dataset)) rows.push(row);
  const { files } = await client.get(id);
  all.push({ id, rows, path: files.findLast(({ path }) => path.endsWith(".csv")).path });
}
console.log(JSON.stringify(all));`,
  );
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  for (const { id, path, rows } of (await consumer.run("all.js")) as Read[]) {
    const cells = parse(readFileSync(join(builtCity("open"), path)), { bom: true, columns: true });
    expect([id, rows.length]).toEqual([id, cells.length]);
    const valid = ajv.compile(json(`datasets/${id}/rows.schema.json`) as object);
    for (const row of rows) expect([id, valid(row), valid.errors]).toEqual([id, true, null]);
  }
});
