import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { SECURITY_HEADERS } from "./security.ts";

/**
 * Serves one built site on the loopback address with the headers that the server examples send.
 * @param folder the built site
 * @param base the sub-path that the site was built for, `/` for none
 * @param port 0 picks a free one
 */
export function serveSite(folder: string, base: string, port: number): Promise<Server> {
  const prefix = base.replace(/\/$/, "");
  const files = sirv(folder, { dev: true, etag: true });
  const missing = (lang: "zh" | "en") => {
    const file = join(folder, lang === "en" ? "en/404/index.html" : "404.html");
    return existsSync(file) ? readFileSync(file) : Buffer.from("404");
  };
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const path = request.url ?? "/";
    if (prefix && !`${path}/`.startsWith(`${prefix}/`)) {
      response.writeHead(302, { location: `${prefix}/` }).end();
      return;
    }
    request.url = path.slice(prefix.length) || "/";
    const folderWithoutSlash =
      /^[^?.]*[^/?.](\?|$)/.test(request.url) && existsSync(join(folder, decoded(request.url), "index.html"));
    if (folderWithoutSlash) {
      const [address = "", query] = path.split("?");
      response.writeHead(301, { location: `${address}/${query ? `?${query}` : ""}` }).end();
      return;
    }
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
