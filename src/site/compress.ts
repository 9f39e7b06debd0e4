import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { createGzip } from "node:zlib";

/** Compressed already, or read in parts. */
const PACKED = /\.(parquet|xlsx|tgz|zip|pdf|png|pf_\w+)$/;

/**
 * Lets what is piped into an answer go out compressed where the browser takes that, as the server examples do it.
 * A part of a file stays a part of its own bytes.
 * @param path of the file, from the site's root on
 */
export function compress(request: IncomingMessage, response: ServerResponse, path: string): void {
  if (PACKED.test(path)) return;
  response.setHeader("vary", "Accept-Encoding");
  if (request.headers.range || !/\bgzip\b/.test(String(request.headers["accept-encoding"]))) return;
  const send = response.writeHead.bind(response);
  response.writeHead = (status: number, ...given: unknown[]) => {
    const headers = given.at(-1) as OutgoingHttpHeaders;
    if (status !== 200) return send(status, headers);
    response.once("pipe", (source) => {
      source.unpipe(response);
      source.pipe(createGzip()).pipe(response);
    });
    // How long it becomes, nobody knows yet.
    const { "Content-Length": _, ...rest } = headers;
    return send(status, { ...rest, "content-encoding": "gzip" });
  };
}
