import { afterEach, expect, test, vi } from "vitest";
import { openFile } from "../../src/preview/source/file.ts";
import { openParquet } from "../../src/preview/source/parquet.ts";
import { parquetOf } from "../../src/tables/derive/write.ts";

// Text that does not pack: the file gets larger than what is read in one piece.
const ROWS = 25_000;
const text = (row: number) => ((row * 2_654_435_761) % 4_294_967_296).toString(36).padStart(7, "0");
const bytes = parquetOf({
  rows: ROWS,
  whole: true,
  columns: [
    { name: "number", type: "integer", values: Array.from({ length: ROWS }, (_, row) => row) },
    { name: "text", type: "string", values: Array.from({ length: ROWS }, (_, row) => text(row)) },
    { name: "secret", type: "string", values: Array.from({ length: ROWS }, () => "kept back") },
  ],
});
const types = (head: string) => ({ number: "integer", text: "string" })[head];

interface Asked {
  method: string;
  range: string | undefined;
}
/** A server that keeps what it is asked. */
function server({ ranges = true, head = true, length = bytes.length, packed = false } = {}): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (_: string, options: RequestInit = {}) => {
    const range = (options.headers as Record<string, string> | undefined)?.range;
    asked.push({ method: options.method ?? "GET", range });
    if (options.method === "HEAD")
      return head
        ? new Response(null, {
            headers: { "content-length": String(length), ...(packed && { "content-encoding": "gzip" }) },
          })
        : new Response(null, { status: 405 });
    const [from = 0, to = 0] = range?.replace("bytes=", "").split("-").map(Number) ?? [];
    return range && ranges
      ? new Response(bytes.slice(from, to + 1), { status: 206 })
      : new Response(bytes.slice());
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());
const open = async () => openParquet(await openFile("https://data.example/table.parquet"), types);

test("the first rows are read by HEAD and absolute ranges, without the rest of the file", async () => {
  const asked = server();
  const file = await open();
  await file.need(["number", "text"], [0, 99]);
  expect([file.total, file.at("number", 99), file.at("text", 99)]).toEqual([ROWS, 99, text(99)]);
  expect(asked[0]).toEqual({ method: "HEAD", range: undefined });
  expect(asked.slice(1).every(({ range }) => /^bytes=\d+-\d+$/.test(range ?? ""))).toBe(true);
});

test("rows of any group, and columns whole, are read once", async () => {
  const asked = server();
  const file = await open();
  await file.need(["text"], [24_999, 10_000]);
  expect([file.at("text", 24_999), file.at("text", 10_000)]).toEqual([text(24_999), text(10_000)]);
  await file.needAll(["number"]);
  expect(file.values("number").length).toBe(ROWS);
  const before = asked.length;
  await file.needAll(["number"]);
  await file.need(["text"], [24_998]);
  expect(asked.length).toBe(before);
});

test("a column without a field is not read", async () => {
  server();
  const file = await open();
  await file.needAll(["secret"]);
  expect([file.at("secret", 0), file.values("secret")]).toEqual([null, []]);
});

test.each([
  ["ignores ranges", { ranges: false }, 2],
  ["refuses HEAD", { head: false }, 2],
  ["packs what it sends", { packed: true }, 2],
])("a server that %s sends the file whole, once", async (_, options, requests) => {
  const asked = server(options);
  const file = await open();
  await file.needAll(["number", "text"]);
  expect(file.values("text")[20_000]).toBe(text(20_000));
  expect(asked.length).toBe(requests);
});

test("a server that is away and a file that lies about its length are told apart", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  await expect(open()).rejects.toMatchObject({ kind: "network" });
  server({ length: bytes.length + 500_000 });
  await expect(open()).rejects.toMatchObject({ kind: "broken" });
});

test("what failed is asked for again", async () => {
  server();
  const file = await open();
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  const away = file.needAll(["text"]);
  await expect(away).rejects.toMatchObject({ kind: "network" });
  server();
  await file.needAll(["text"]);
  expect(file.values("text")[0]).toBe(text(0));
});
