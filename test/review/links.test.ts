import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkLinks, type LinkState, newLinks } from "../../src/review/links.ts";
import { createLookAt, isInnerAddress } from "../../src/review/look-at.ts";

/** A server on this machine. @returns its address without a slash at the end, and what it was asked */
async function served(answer: RequestListener): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.range ?? ""}`.trim());
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const lookAt = createLookAt({ allowInner: true });

describe("an address", () => {
  it.each([
    [200, "reachable"],
    [204, "reachable"],
    [404, "broken"],
    [410, "broken"],
    [401, "unknown"],
    [403, "unknown"],
    [429, "unknown"],
    [500, "unknown"],
    [503, "unknown"],
  ])("that answers %i is %s", async (status, state) => {
    const { address } = await served((_, response) => response.writeHead(status).end());
    expect(await lookAt(address)).toEqual({ state, why: String(status) });
  });

  it("that knows no HEAD is asked for its first byte", async () => {
    const { address, asked } = await served(({ method }, response) =>
      response.writeHead(method === "HEAD" ? 405 : 206).end(),
    );
    expect(await lookAt(`${address}/a.csv`)).toEqual({ state: "reachable", why: "206" });
    expect(asked).toEqual(["HEAD /a.csv", "GET /a.csv bytes=0-0"]);
  });

  it("that leads on is followed, in circles not for ever", async () => {
    const { address } = await served(({ url }, response) =>
      url === "/new"
        ? response.end()
        : response.writeHead(302, { location: url === "/old" ? "/new" : "/round" }).end(),
    );
    expect(await lookAt(`${address}/old`)).toEqual({ state: "reachable", why: "200" });
    expect(await lookAt(`${address}/round`)).toEqual({ state: "unknown", why: "redirects" });
  });

  it("where nobody listens is unknown, not dead", async () => {
    const { address } = await served((_, response) => response.end());
    const port = Number(new URL(address).port);
    expect(await lookAt(`http://127.0.0.1:${port === 1 ? 2 : 1}/`)).toEqual({
      state: "unknown",
      why: "network",
    });
  });

  it("that would show credentials, or leads away from the web, is not visited", async () => {
    const { address, asked } = await served((_, response) =>
      response.writeHead(302, { location: "ftp://files.example/" }).end(),
    );
    expect(await lookAt(address.replace("http://", "http://user:secret@"))).toEqual({
      state: "unknown",
      why: "credentials",
    });
    expect(asked).toEqual([]);
    expect(await lookAt(address)).toEqual({ state: "unknown", why: "scheme" });
  });
});

describe("an inner network", () => {
  it("is not visited", async () => {
    const { address, asked } = await served((_, response) => response.end());
    const careful = createLookAt();
    for (const place of [
      address,
      address.replace("127.0.0.1", "localhost"),
      "http://[::1]/",
      "http://169.254.1.1/",
    ])
      expect(await careful(place)).toEqual({ state: "unknown", why: "inner" });
    expect(asked).toEqual([]);
  });

  it("is not reached by way of a redirect", async () => {
    const asked: string[] = [];
    const careful = createLookAt({
      fetch: async (place) => {
        asked.push(String(place));
        return new Response(null, { status: 302, headers: { location: "http://10.0.0.1/secret" } });
      },
    });
    expect(await careful("http://93.184.216.34/")).toEqual({ state: "unknown", why: "inner" });
    expect(asked).toEqual(["http://93.184.216.34/"]);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
  ])("holds %s", (address) => {
    expect(isInnerAddress(address)).toBe(true);
  });

  it.each(["93.184.216.34", "172.32.0.1", "2606:2800:220:1::1"])("does not hold %s", (address) => {
    expect(isInnerAddress(address)).toBe(false);
  });
});

const links = (...urls: string[]) => urls.map((url) => ({ url, records: ["a/b"] }));

it("a few addresses are looked at at once, and told in their own order", async () => {
  let [now, most] = [0, 0];
  const checked = await checkLinks(
    links("1", "2", "3", "4", "5", "6", "7"),
    async (url): Promise<LinkState> => {
      most = Math.max(most, ++now);
      await new Promise((done) => setTimeout(done, 10 - Number(url)));
      now--;
      return { state: "reachable", why: "200" };
    },
    3,
  );
  expect([most, checked.map(({ url }) => url).join("")]).toEqual([3, "1234567"]);
});

it("a name that is not found is broken only where some server answered: else it is the network here", async () => {
  const lookAt = async (url: string): Promise<LinkState> =>
    url === "up" ? { state: "reachable", why: "200" } : { state: "broken", why: "dns" };
  const states = async (...urls: string[]) =>
    (await checkLinks(links(...urls), lookAt)).map(({ state }) => state);
  expect([await states("gone", "up"), await states("gone", "lost")]).toEqual([
    ["broken", "reachable"],
    ["unknown", "unknown"],
  ]);
});

it("only addresses that a record did not name before are looked at", () => {
  const entry = (value: object) => ({ id: "a/b", agency: "a", file: "", text: "", value, issues: [] });
  const before = entry({
    $schema: "https://mulu.example/x",
    distributions: [{ url: "https://old.example/" }],
  });
  const after = entry({
    $schema: "https://mulu.example/y",
    distributions: [{ url: "https://old.example/" }, { url: "https://new.example/" }],
    description: { zh: "见 https://text.example/ 。" },
    origin: { raw: { link: "https://raw.example/" } },
  });
  expect(newLinks([{ id: "a/b", before, after }], [])).toEqual([
    { url: "https://new.example/", records: ["a/b"] },
  ]);
});
