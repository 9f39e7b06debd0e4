import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureProgram } from "../../scripts/debian.ts";
import { headersOf, PREFLIGHT, typeOf } from "../../src/site/headers.ts";
import { serveSite } from "../../src/site/serve-fs.ts";
import { oneBrowser, watchedPage } from "../browser.ts";
import { builtCity, freePort } from "../sites.ts";
import { root } from "../support.ts";

const folder = builtCity("open");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Starts a server from its example, of which only the folder, the addresses and the certificates are others. */
const SERVERS: Record<string, (base: string) => Promise<Started | undefined>> = {
  nginx: startNginx,
  caddy: startCaddy,
};
interface Started {
  open: string;
  share: string;
  process: ChildProcess;
}

const PARQUET = "/datasets/urban-management-bureau/transfer-station-weighings/latest/weighings.parquet";
const FILES = [
  "/index.html",
  "/api/v1/catalog.json",
  "/api/v1/catalog.ndjson",
  "/api/v1/catalog.csv",
  "/catalog.ttl",
  "/catalog.rdf",
  "/catalog.jsonld",
  "/data.json",
  "/feeds/all.xml",
  "/lists/open.xlsx",
  "/llms.txt",
  "/sdk/index.json",
  "/sdk/latest.tgz",
  "/datasets/transport-bureau/bus-stops/latest/bus-stops.csv",
  "/datasets/transport-bureau/bus-stops/rows.py",
  PARQUET,
];

const CASES = Object.keys(SERVERS).flatMap((name) => [
  { name, base: "", where: "at the root" },
  { name, base: "/data", where: "under a path" },
]);

describe.each(CASES)("the example for $name $where", ({ name, base }) => {
  const browser = oneBrowser();
  let started: Started | undefined;
  beforeAll(async () => {
    started = await SERVERS[name]?.(base);
  });
  afterAll(() => void started?.process.kill());
  const at = (path: string) => `${started?.open}${base}${path}`;
  const get = (path: string, init: RequestInit = {}) => fetch(at(path), { redirect: "manual", ...init });
  const test = (title: string, check: () => Promise<void>) =>
    it(title, async ({ skip }) => {
      if (!started) skip(`${name} is not installed here (Debian: sudo apt-get install ${name})`);
      await check();
    });
  const kept = () => [
    `/assets/${readdirSync(join(folder, "assets")).find((file) => file.endsWith(".css"))}`,
    `/sdk/${readdirSync(join(folder, "sdk")).find((file) => /\d\.tgz$/.test(file))}`,
    `/pagefind/fragment/${readdirSync(join(folder, "pagefind/fragment"))[0]}`,
  ];

  test("sends of every kind of file the headers and the type that npm start sends", async () => {
    const own = await serveSite(folder, `${base}/`, 0, true);
    const port = (own.address() as AddressInfo).port;
    for (const path of [...FILES, ...kept()]) {
      const expected: Record<string, string> = headersOf(path, { shared: true });
      const type = typeOf(path);
      if (type) expected["content-type"] = type;
      const sent = Object.keys({ ...expected, ...headersOf("/x.json", { shared: true }) });
      const headersFrom = async (address: string) => {
        const response = await fetch(address);
        await response.arrayBuffer();
        expect([response.status, path]).toEqual([200, path]);
        return Object.fromEntries(
          sent.flatMap((header) => {
            const value = response.headers.get(header);
            return value ? [[header, value]] : [];
          }),
        );
      };
      expect({ path, ...(await headersFrom(at(path))) }).toEqual({ path, ...expected });
      expect({ path, ...(await headersFrom(`http://127.0.0.1:${port}${base}${path}`)) }).toEqual({
        path,
        ...expected,
      });
    }
    own.close();
  });

  test("answers a browser that asks first, and the sharing site does not", async () => {
    const ask = { method: "OPTIONS", headers: { origin: "https://elsewhere.example" } };
    const response = await get("/api/v1/catalog.json", ask);
    expect(response.status).toBe(204);
    for (const [header, value] of Object.entries(PREFLIGHT)) expect(response.headers.get(header)).toBe(value);
    expect((await get("/", ask)).headers.get("access-control-allow-origin")).toBeNull();
    const shared = await fetch(`${started?.share}${base}/api/v1/catalog.json`);
    expect([shared.status, shared.headers.get("access-control-allow-origin")]).toEqual([200, null]);
  });

  test("binds browsers to https", async () => {
    for (const site of [started?.open, started?.share])
      expect((await fetch(`${site}${base}/`)).headers.get("strict-transport-security")).toBe(
        "max-age=31536000",
      );
  });

  test("says that a file has not changed", async () => {
    const etag = (await get("/api/v1/catalog.json")).headers.get("etag") ?? "";
    const again = await get("/api/v1/catalog.json", { headers: { "if-none-match": etag } });
    expect([etag !== "", again.status]).toEqual([true, 304]);
  });

  test("gives parts of a data file, not compressed", async () => {
    const path = "/datasets/transport-bureau/bus-stops/latest/bus-stops.csv";
    const headers = { range: "bytes=10-29", "accept-encoding": "gzip" };
    const part = await get(path, { headers });
    const whole = readFileSync(join(folder, path));
    expect([part.status, part.headers.get("content-encoding"), part.headers.get("content-range")]).toEqual([
      206,
      null,
      `bytes 10-29/${whole.length}`,
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(10, 30));
  });

  test("compresses texts, and nothing that is compressed already", async () => {
    const encoding = async (path: string) =>
      (await get(path, { headers: { "accept-encoding": "gzip" } })).headers.get("content-encoding");
    expect(await Promise.all(["/", "/api/v1/datasets.json", "/catalog.ttl"].map(encoding))).toEqual(
      Array(3).fill("gzip"),
    );
    expect(await Promise.all(["/lists/open.xlsx", "/sdk/latest.tgz", PARQUET].map(encoding))).toEqual(
      Array(3).fill(null),
    );
  });

  test("leads from a moved entry and from a folder without its slash to the right address", async () => {
    // The city's one moved entry was never open. The build was made for the root, so its addresses have no path.
    const [, from = "", to = ""] =
      /^ {4}(\S+) (\S+);$/m.exec(read(".mulu/test/city/share/redirects/nginx.conf")) ?? [];
    const moved = await fetch(`${started?.share}${from}`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([301, to]);
    const slash = await get("/themes");
    expect([slash.status < 310, slash.headers.get("location")]).toEqual([true, `${base}/themes/`]);
  });

  test("answers what is missing in the page's language, and shows neither folders nor hidden files nor other paths", async () => {
    const missing = async (path: string) => {
      const response = await get(path);
      return [
        response.status,
        /<html lang="([^"]+)"/.exec(await response.text())?.[1],
        response.headers.get("content-security-policy") !== null,
      ];
    };
    expect(await missing("/nothing/")).toEqual([404, "zh-CN", true]);
    expect(await missing("/en/nothing/")).toEqual([404, "en", true]);
    for (const path of [
      "/assets/",
      "/.git/config",
      "/redirects/nginx.conf",
      "/%2e%2e/share/index.html",
      "/..%2fshare/index.html",
    ])
      expect([path, (await get(path)).status >= 400]).toEqual([path, true]);
  });

  // The links of this build lead to the root.
  if (base) return;
  test("runs the site under its policy: home, a search with results, an entry", async () => {
    const { page, context, problems } = await watchedPage(browser(), at(""));
    await page.goto("/");
    await page.goto("/search/?q=%E5%85%AC%E4%BA%A4");
    await page.locator('[data-part="cards"] > li').first().waitFor();
    await page.goto("/datasets/transport-bureau/bus-stops/");
    expect(problems).toEqual([]);
    await context.close();
  });
});

/** Under systemd a server begins to serve as soon as it is installed, which no test may bring about. */
const packages = (name: string) => (existsSync("/run/systemd/system") ? [] : [name]);

async function startNginx(base: string): Promise<Started | undefined> {
  const program = ensureProgram(["nginx"], packages("nginx"), ["/usr/sbin/nginx"]);
  if (!program) return undefined;
  const [open, share, other] = [await freePort(), await freePort(), await freePort()];
  const home = homeOf("nginx");
  const text = read("deploy/nginx/nginx.conf").replace("open/redirects", `share${base}/redirects`);
  const example = text
    .replaceAll("/srv/mulu", sitesIn(home, base))
    .replaceAll("/etc/nginx/mulu", join(root, "deploy/nginx"))
    .replaceAll(/^.*(ssl_certificate|\[::\]).*\n/gm, "")
    .replace("443 ssl http2", String(open))
    .replace("443 ssl http2", String(share))
    .replace("listen 80", `listen ${other}`);
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const paths = folders.map((name) => `${name}_temp_path ${home}/${name};`).join(" ");
  const config = writeInto(
    home,
    "nginx.conf",
    `${process.getuid?.() === 0 ? "user root; " : ""}pid ${home}/pid; error_log ${home}/error.log; daemon off; worker_processes 1;
events {}
http { access_log off; ${paths}
${example}}
`,
  );
  return ready(
    spawn(program, ["-c", config, "-e", join(home, "error.log")], { stdio: "inherit" }),
    open,
    share,
  );
}

async function startCaddy(base: string): Promise<Started | undefined> {
  const program = ensureProgram(["caddy"], packages("caddy"));
  if (!program) return undefined;
  const [open, share, admin] = [await freePort(), await freePort(), await freePort()];
  const home = homeOf("caddy");
  const example = read("deploy/caddy/Caddyfile")
    .replaceAll("/srv/mulu", sitesIn(home, base))
    .replaceAll('""', `"${base}"`)
    .replace(/^open\.city\.example/m, `http://127.0.0.1:${open}`)
    .replace(/^share\.city\.example/m, `http://127.0.0.1:${share}`);
  const config = writeInto(home, "Caddyfile", `{\n\tadmin 127.0.0.1:${admin}\n}\n${example}`);
  const env = { ...process.env, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const args = ["run", "--config", config, "--adapter", "caddyfile"];
  return ready(spawn(program, args, { stdio: "ignore", env }), open, share);
}

/** The folder of the built sites; where they live under a path, one that has them there. */
function sitesIn(home: string, base: string): string {
  const city = join(root, ".mulu/test/city");
  if (!base) return city;
  for (const site of ["open", "share"]) {
    mkdirSync(join(home, "sites", site), { recursive: true });
    rmSync(join(home, "sites", site, base), { force: true });
    symlinkSync(join(city, site), join(home, "sites", site, base));
  }
  return join(home, "sites");
}

function homeOf(name: string): string {
  const home = join(root, ".mulu/test/servers", name);
  mkdirSync(home, { recursive: true });
  return home;
}

function writeInto(home: string, name: string, text: string): string {
  writeFileSync(join(home, name), text);
  return join(home, name);
}

/** Waits until both sites answer. */
async function ready(process: ChildProcess, open: number, share: number): Promise<Started> {
  const started = { open: `http://127.0.0.1:${open}`, share: `http://127.0.0.1:${share}`, process };
  for (let tries = 0; tries < 100; tries++) {
    const answers = await Promise.allSettled([
      fetch(`${started.open}/icon.svg`),
      fetch(`${started.share}/icon.svg`),
    ]);
    if (answers.every(({ status }) => status === "fulfilled")) return started;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.kill();
  throw new Error(`the server of ${started.open} does not answer`);
}
