import { mediaTypeOf } from "../formats/api/media-types.ts";
import { SECURITY_HEADERS } from "./security.ts";

/** Addresses whose bytes never change: their names hold a version or a hash of what they hold. */
const KEPT = /^\/(assets\/|pagefind\/(fragment|index)\/|sdk\/[^/]+-\d+\.\d+\.\d+\.tgz$)/;
/** What programs of other origins may read: everything that is no page and no part of one. */
const FOR_PROGRAMS = /^\/((api|schemas|sdk|feeds|lists|datasets)\/.*|[^/]+)\.(?!html$|js$|svg$)[a-z0-9]+$/;

/**
 * The headers of a file besides its type and length; `deploy/` has them for other servers, and `npm run verify` proves
 * that these send the same.
 * @param path from the site's root on, with a slash in front
 * @param shared whether other origins may read; the sharing site's data is for those who are let in
 */
export function headersOf(path: string, { shared }: { shared: boolean }): Record<string, string> {
  const forPrograms = shared && FOR_PROGRAMS.test(path);
  return {
    ...SECURITY_HEADERS,
    "cache-control": KEPT.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    ...(forPrograms && {
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "Accept-Ranges, Content-Length, Content-Range, ETag",
    }),
  };
}

/** The answer to a browser that asks before it reads a part of a file from another origin. */
export const PREFLIGHT = {
  "access-control-allow-methods": "GET, HEAD",
  "access-control-allow-headers": "Range, If-None-Match, If-Modified-Since",
  "access-control-max-age": "86400",
};

/** The type of a file for programs, by its ending. */
export function typeOf(path: string): string | undefined {
  const type = mediaTypeOf(path);
  if (type === "application/octet-stream") return undefined;
  return type.startsWith("text/") ? `${type}; charset=utf-8` : type;
}
