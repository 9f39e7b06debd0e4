import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Consumer } from "../sdk/consumer.ts";
import { RIGHT, WRONG } from "../sdk/uses.ts";
import { built, serve } from "../sites.ts";
import { temporary } from "../support.ts";

/** A name of a file from a sentence. */
const fileOf = (sentence: string) => `${sentence.replaceAll(" ", "-")}.ts`;

interface Asked {
  cards: { id: string; theme?: string }[];
  transport: { id: string }[];
  changes: { date: string }[];
  recent: object[];
  states: string[];
}

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

  test("lists entries, follows changes and compares a copy that it has", async () => {
    consumer.write(
      "ask.js",
      `import { createClient } from "@mulu/chengchuan";
import stops from "@mulu/chengchuan/transport-bureau/bus-stops";
const client = createClient({ baseUrl: ${JSON.stringify(origin)} });
const all = async (items) => { const found = []; for await (const item of items) found.push(item); return found; };
const cards = await all(client.list());
const transport = await all(client.list({ theme: "transport" }));
const changes = await all(client.changes());
const recent = await all(client.changes("2026-11-05"));
const { files } = await client.get("transport-bureau/bus-stops");
const copies = await Promise.all(["2026-10", "2026-09"].map(async (release) =>
  fetch(${JSON.stringify(origin)} + "/" + files.find((file) => file.release === release).path)));
const states = [];
for (const copy of copies) states.push((await client.compare(copy, stops)).state);
console.log(JSON.stringify({ cards, transport, changes, recent, states }));`,
    );
    const { cards, transport, changes, recent, states } = (await consumer.run("ask.js")) as Asked;
    expect(cards.length).toBe(15);
    expect(transport.map(({ id }) => id)).toEqual(
      cards.filter(({ theme }) => theme === "transport").map(({ id }) => id),
    );
    expect(transport.length).toBeGreaterThan(0);
    expect(changes.map(({ date }) => date)).toEqual(
      changes
        .map(({ date }) => date)
        .sort()
        .reverse(),
    );
    expect(recent).toEqual(changes.filter(({ date }) => date >= "2026-11-05"));
    expect(recent.length).toBeLessThan(changes.length);
    expect(states).toEqual(["current", "outdated"]);
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
