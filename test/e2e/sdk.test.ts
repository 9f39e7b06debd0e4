import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Consumer } from "../sdk/consumer.ts";
import { RIGHT, WRONG } from "../sdk/uses.ts";
import { built, serve } from "../sites.ts";
import { temporary } from "../support.ts";

/** A name of a file from a sentence. */
const fileOf = (sentence: string) => `${sentence.replaceAll(" ", "-")}.ts`;

describe("a consumer of the SDK", () => {
  const consumer = new Consumer();
  let origin = "";
  beforeAll(async () => {
    origin = await serve(built("open"));
    const { versions } = JSON.parse(readFileSync(join(built("open"), "sdk/index.json"), "utf8")) as {
      versions: { file: string; integrity: string }[];
    };
    await consumer.npm("install", `${origin}/sdk/${versions.at(-1)?.file}`);
    expect(consumer.read("package-lock.json")).toContain(versions.at(-1)?.integrity);
  });
  afterAll(() => consumer.remove());

  test("compiles ten right uses, and ten wrong ones fail with the error that names the mistake", async () => {
    expect([Object.keys(RIGHT).length, Object.keys(WRONG).length]).toEqual([10, 10]);
    for (const [sentence, program] of Object.entries(RIGHT)) consumer.write(fileOf(sentence), program);
    for (const [sentence, [, program]] of Object.entries(WRONG)) consumer.write(fileOf(sentence), program);
    expect(await consumer.compile()).toEqual(
      Object.entries(WRONG)
        .map(([sentence, [code]]) => `${fileOf(sentence)} ${code}`)
        .sort(),
    );
  });

  test("reads the rows of real files, typed", async () => {
    consumer.write(
      "read.js",
      `import { createClient } from "@mulu/chengchuan";
import stops from "@mulu/chengchuan/transport-bureau/bus-stops";
const client = createClient({ baseUrl: ${JSON.stringify(origin)} });
const rows = [];
for await (const row of client.rows(stops)) rows.push(row);
console.log(JSON.stringify({ count: rows.length, first: rows[0] }));`,
    );
    const { count, first } = (await consumer.run("read.js")) as {
      count: number;
      first: Record<string, unknown>;
    };
    expect(count).toBeGreaterThan(0);
    expect(first).toMatchObject({ stopCode: expect.any(String), longitude: expect.any(Number) });
  });

  test("is told that a file was tampered with, before its first row", async () => {
    const site = temporary();
    for (const path of ["api/v1/datasets/transport-bureau", "datasets/transport-bureau/bus-stops"])
      cpSync(join(built("open"), path), join(site, path), { recursive: true });
    const csv = join(site, "datasets/transport-bureau/bus-stops/2026-10/bus-stops.csv");
    writeFileSync(
      csv,
      readFileSync(csv, "utf8").replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
    );
    consumer.write(
      "tampered.js",
      `import { createClient } from "@mulu/chengchuan";
import stops from "@mulu/chengchuan/transport-bureau/bus-stops";
const client = createClient({ baseUrl: ${JSON.stringify(await serve(site))} });
let rows = 0;
try { for await (const row of client.rows(stops)) rows++; }
catch ({ name, code }) { console.log(JSON.stringify({ name, code, rows })); }`,
    );
    expect(await consumer.run("tampered.js")).toEqual({ name: "MuluError", code: "checksum", rows: 0 });
  });
});
