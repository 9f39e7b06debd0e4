import { mkdtempSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { serveSite } from "../../src/site/serve-fs.ts";

const folder = mkdtempSync(join(tmpdir(), "mulu-serve-"));
const text = "站点,线路\n".repeat(1000);
writeFileSync(join(folder, "stops.csv"), text);
writeFileSync(join(folder, "stops.parquet"), text);

/** What the server answers, as it is on the line. */
async function ask(path: string, headers: Record<string, string> = {}) {
  const server = await serveSite(folder, "/", 0);
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve) =>
      get({ port, path, headers, agent: false }, async (response) => {
        const body = Buffer.concat(await response.toArray());
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      }),
  );
  server.close();
  return answer;
}

test("A text goes out compressed to a browser that takes it, and is the same text", async () => {
  const { status, headers, body } = await ask("/stops.csv", { "accept-encoding": "gzip, br" });
  expect([status, headers["content-encoding"], headers.vary, headers["content-length"]]).toEqual([
    200,
    "gzip",
    "Accept-Encoding",
    undefined,
  ]);
  expect(body.length).toBeLessThan(text.length / 10);
  expect(gunzipSync(body).toString()).toBe(text);
});

test.each([
  ["to a program that asks for nothing else", "/stops.csv", {}],
  ["where it is compressed already", "/stops.parquet", { "accept-encoding": "gzip" }],
])("A file goes out as it is %s", async (_, path, asked) => {
  const { status, headers, body } = await ask(path, asked);
  expect([status, headers["content-encoding"], headers["content-length"]]).toEqual([
    200,
    undefined,
    String(Buffer.byteLength(text)),
  ]);
  expect(body.toString()).toBe(text);
});

test("A part of a file is a part of its own bytes, whatever the browser takes", async () => {
  const { status, headers, body } = await ask("/stops.csv", {
    "accept-encoding": "gzip",
    range: "bytes=0-5",
  });
  expect([status, headers["content-encoding"], body.toString()]).toEqual([206, undefined, "站点"]);
});

test("What is missing is answered as missing, compressed or not", async () => {
  expect((await ask("/nothing", { "accept-encoding": "gzip" })).status).toBe(404);
});
