import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Place } from "../../src/review/forge/comment.ts";

export interface FakeComment {
  id: number;
  by: string;
  body: string;
}

/** The part of a forge's API that comments need, on the loopback address; `answers` sets a status for a method. */
export async function fakeForge(
  forge: Place["forge"],
  { comments = [], answers = {} }: { comments?: FakeComment[]; answers?: Record<string, number> } = {},
) {
  const requests: string[] = [];
  const tokens = new Set<string>();
  const me =
    forge === "gitlab" ? "review-token" : forge === "gitea" ? "gitea-actions" : "github-actions[bot]";
  const shown = ({ id, by, body }: FakeComment) =>
    forge === "gitlab" ? { id, body, author: { username: by } } : { id, body, user: { login: by } };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://forge.example");
    const method = request.method ?? "";
    requests.push(`${method} ${url.pathname}`);
    tokens.add(String(request.headers.authorization ?? request.headers["private-token"]));
    const body = await bodyOf(request);
    const send = (status: number, value: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    const refused = answers[method];
    if (refused !== undefined) return send(refused, { message: "no" });
    if (url.pathname.endsWith("/user")) return send(200, { username: me });
    if (method === "GET") {
      const size = Number(url.searchParams.get("per_page"));
      const start = (Number(url.searchParams.get("page")) - 1) * size;
      // Gitea gives all comments whatever page is asked for.
      return send(200, (forge === "gitea" ? comments : comments.slice(start, start + size)).map(shown));
    }
    if (method === "POST") {
      const made = { id: 1000 + comments.length, by: me, body };
      comments.push(made);
      return send(201, shown(made));
    }
    const found = comments.find(({ id }) => String(id) === url.pathname.split("/").at(-1));
    if (!found) return send(404, { message: "not found" });
    found.body = body;
    return send(200, shown(found));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place: Place = {
    forge,
    api,
    repository: forge === "gitlab" ? "42" : "open-data/catalog",
    request: "7",
    token: "secret-token",
    ...(forge === "gitlab" ? {} : { author: me }),
  };
  return { place, comments, requests, tokens, me };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text ? (JSON.parse(text) as { body: string }).body : "";
}
