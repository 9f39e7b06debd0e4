import { createHash } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { createClient } from "../../src/sdk/runtime/client.ts";
import type { Descriptor } from "../../src/sdk/runtime/types.ts";

const ID = "bureau/stops";
const stops: Descriptor<{ code: string; lines: number | null }> = {
  id: ID,
  columns: [
    { name: "code", title: "编号", type: "string", required: true },
    { name: "lines", title: "线路数", type: "integer", required: false },
  ],
};

/** A site of one entry with one table. */
async function site(table: string, more: Record<string, RequestListener> = {}): Promise<string> {
  const entry = {
    id: ID,
    files: [
      {
        distribution: "csv",
        release: "2026-10",
        path: "datasets/bureau/stops/2026-10/stops.csv",
        latest: "datasets/bureau/stops/latest/stops.csv",
        bytes: Buffer.byteLength(table),
        sha256: createHash("sha256").update(table).digest("hex"),
      },
    ],
    releases: [{ id: "2026-10" }],
  };
  const json =
    (value: unknown): RequestListener =>
    (_, response) =>
      response.end(JSON.stringify(value));
  const answers: Record<string, RequestListener> = {
    [`/api/v1/datasets/${ID}.json`]: json(entry),
    "/datasets/bureau/stops/2026-10/stops.csv": (_, response) => response.end(table),
    "/api/v1/datasets/old/stops.json": json({ status: "moved", successor: ID }),
    "/api/v1/datasets/a/b.json": json({ status: "moved", successor: "a/c" }),
    "/api/v1/datasets/a/c.json": json({ status: "moved", successor: "a/b" }),
    "/api/v1/datasets/a/broken.json": (_, response) => response.end("<html>"),
    "/api/v1/datasets/a/fails.json": (_, response) => response.writeHead(503).end(),
    ...more,
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const all = async <T>(items: AsyncIterable<T>) => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

it("rows come typed, and an old name leads to the entry", async () => {
  const client = createClient({ baseUrl: await site("编号,lines\nA1,3\nA2,\n") });
  const rows = [
    { code: "A1", lines: 3 },
    { code: "A2", lines: null },
  ];
  expect(await all(client.rows(stops))).toEqual(rows);
  expect(await all(client.rows({ ...stops, id: "old/stops" }))).toEqual(rows);
});

it.each([
  ["a/nothing", "not-found", "There is nothing at", "没有内容（404）。"],
  ["a/fails", "http", "answers 503.", "回答 503。"],
  ["a/broken", "format", "is no JSON.", "不是 JSON。"],
  ["a/b", "ended", "The entry a/b has ended.", "条目 a/b 已不再提供。"],
] as const)("asking for %s fails with the code %s", async (id, code, en, zh) => {
  const client = createClient({ baseUrl: await site("") });
  await expect(client.get(id)).rejects.toMatchObject({
    name: "MuluError",
    code,
    message: expect.stringContaining(en),
    zh: expect.stringContaining(zh),
  });
});

it("a site that cannot be reached is no stack trace of the platform", async () => {
  const client = createClient({ baseUrl: "http://127.0.0.1:1" });
  await expect(client.get(ID)).rejects.toMatchObject({ name: "MuluError", code: "network" });
});

it("aborting ends a reading that would never end", async () => {
  const stalled: RequestListener = (_, response) => void response.writeHead(200).write("code,lines\nA1,3\n");
  const baseUrl = await site("x", { "/datasets/bureau/stops/2026-10/stops.csv": stalled });
  const stop = new AbortController();
  const reading = all(createClient({ baseUrl }).rows(stops, { signal: stop.signal }));
  setTimeout(() => stop.abort(), 50);
  await expect(reading).rejects.toMatchObject({ name: "MuluError", code: "aborted" });
});

it("who stops early closes the connection", async () => {
  const table = `code,lines\n${"A1,3\n".repeat(3_000_000)}`;
  let closed = new Promise<void>(() => undefined);
  const baseUrl = await site(table, {
    "/datasets/bureau/stops/2026-10/stops.csv": (_, response) => {
      closed = new Promise((done) => response.on("close", () => done()));
      response.write(table);
    },
  });
  for await (const row of createClient({ baseUrl }).rows(stops)) {
    expect(row).toEqual({ code: "A1", lines: 3 });
    break;
  }
  await closed;
});

it("a row that cannot be read as typed ends the reading, or is handed over and left out", async () => {
  const client = createClient({ baseUrl: await site("code,lines\nA1,many\nA2,2\n") });
  await expect(all(client.rows(stops))).rejects.toMatchObject({
    code: "value",
    message: 'In row 1 "lines" (线路数) is "many"; expected integer.',
    zh: '第 1 行的“线路数”（lines）是 "many"；应当是 integer。',
    place: { row: 1, column: "lines", value: "many" },
  });
  const odd: string[] = [];
  const rows = await all(client.rows(stops, { onInvalid: ({ code }) => void odd.push(code) }));
  expect([rows, odd]).toEqual([[{ code: "A2", lines: 2 }], ["value"]]);
});

it("a release that the entry does not have is named, with those that it has", async () => {
  const client = createClient({ baseUrl: await site("code\nA1\n") });
  await expect(all(client.rows(stops, { release: "2020" }))).rejects.toMatchObject({
    code: "no-file",
    message: "The entry bureau/stops has no table of the release 2020; it has csv 2026-10.",
  });
});

it("lists and changes go on over all their pages, and changes stop before the day that is asked for", async () => {
  const page =
    (value: unknown): RequestListener =>
    (_, response) =>
      response.end(JSON.stringify(value));
  const baseUrl = await site("", {
    "/api/v1/datasets/pages/1.json": page({
      items: [
        { id: "a/1", theme: "transport" },
        { id: "a/2", theme: "health" },
      ],
      next: "datasets/pages/2.json",
    }),
    "/api/v1/datasets/pages/2.json": page({ items: [{ id: "a/3", theme: "transport" }] }),
    "/api/v1/changes/1.json": page({
      items: [
        { id: "a/1", date: "2026-11-03" },
        { id: "a/2", date: "2026-11-02" },
      ],
      next: "changes/2.json",
    }),
    "/api/v1/changes/2.json": page({ items: [{ id: "a/3", date: "2026-11-01" }] }),
  });
  const client = createClient({ baseUrl });
  const ids = async (items: AsyncIterable<{ id: string }>) => (await all(items)).map(({ id }) => id);
  expect(await ids(client.list())).toEqual(["a/1", "a/2", "a/3"]);
  expect(await ids(client.list({ theme: "transport" }))).toEqual(["a/1", "a/3"]);
  expect(await ids(client.changes())).toEqual(["a/1", "a/2", "a/3"]);
  expect(await ids(client.changes("2026-11-02"))).toEqual(["a/1", "a/2"]);
});
