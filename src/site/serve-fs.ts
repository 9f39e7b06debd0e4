import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { compress } from "./compress.ts";
import { headersOf, PREFLIGHT, typeOf } from "./headers.ts";

/**
 * Serves one built site on the loopback address with the headers that the server examples send.
 * @param folder the built site
 * @param base the sub-path that the site was built for, `/` for none
 * @param port 0 picks a free one
 * @param shared whether programs on other sites may read it, as they may the opening site
 */
export function serveSite(folder: string, base: string, port: number, shared = false): Promise<Server> {
  const prefix = base.replace(/\/$/, "");
  const files = sirv(folder, { dev: true, etag: true });
  const missing = (lang: "zh" | "en") => {
    const file = join(folder, lang === "en" ? "en/404/index.html" : "404.html");
    return existsSync(file) ? readFileSync(file) : Buffer.from("404");
  };
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const address = decoded(path.slice(prefix.length));
    const type = typeOf(address);
    const headers = { ...headersOf(address, { shared }), ...(type && { "content-type": type }) };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method === "OPTIONS" && "access-control-allow-origin" in headers) {
      response.removeHeader("content-type");
      response.writeHead(204, PREFLIGHT).end();
      return;
    }
    if (prefix && !`${path}/`.startsWith(`${prefix}/`)) {
      response.writeHead(302, { location: `${prefix}/` }).end();
      return;
    }
    request.url = path.slice(prefix.length) || "/";
    const folderWithoutSlash =
      /^[^?.]*[^/?.](\?|$)/.test(request.url) && existsSync(join(folder, decoded(request.url), "index.html"));
    if (folderWithoutSlash) {
      const [place = "", query] = path.split("?");
      response.writeHead(301, { location: `${place}/${query ? `?${query}` : ""}` }).end();
      return;
    }
    compress(request, response, address);
    files(request, response, () => {
      response
        .writeHead(404, { "content-type": "text/html; charset=utf-8" })
        .end(missing(request.url?.startsWith("/en/") ? "en" : "zh"));
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.split("?")[0] ?? "");
  } catch {
    return "";
  }
}
