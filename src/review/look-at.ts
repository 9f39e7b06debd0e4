import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import type { LinkState, LookAt } from "./links.ts";

const SECONDS = 5;
const MOST_REDIRECTS = 5;

/** Addresses of this machine and of inner networks: a request must not make the checker talk to them. */
const INNER = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  INNER.addSubnet(address, bits, "ipv4");
for (const [address, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  INNER.addSubnet(address, bits, "ipv6");

/**
 * A way to look at web addresses: HEAD, and where that is not answered well, the first byte by GET. Redirects are followed
 * step by step, so that none leads to an inner network; nothing that could identify anybody is sent.
 * @param allowInner only for tests against a server of their own
 */
export const createLookAt =
  ({ allowInner = false, fetch = globalThis.fetch } = {}): LookAt =>
  async (address) => {
    const ask = (method: "HEAD" | "GET") => answerOf(address, method, { allowInner, fetch });
    const state = await ask("HEAD");
    // Some servers know no HEAD, or answer it with any status at all.
    return state.state === "reachable" || state.why === "inner" || state.why === "dns" ? state : ask("GET");
  };

interface Means {
  allowInner: boolean;
  fetch: typeof globalThis.fetch;
}

async function answerOf(address: string, method: "HEAD" | "GET", { allowInner, fetch }: Means) {
  const signal = AbortSignal.timeout(SECONDS * 1000);
  let url = address;
  try {
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const place = new URL(url);
      if (!/^https?:$/.test(place.protocol)) return unknown("scheme");
      if (place.username || place.password) return unknown("credentials");
      if (!allowInner && (await isInner(place.hostname))) return unknown("inner");
      const response = await fetch(place, {
        method,
        redirect: "manual",
        signal,
        credentials: "omit",
        headers: method === "GET" ? { range: "bytes=0-0" } : {},
      });
      await response.body?.cancel();
      const target = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || !target) return stateOf(response.status);
      url = new URL(target, place).href;
    }
    return unknown("redirects");
  } catch (error) {
    return failureOf(error);
  }
}

/** What a status tells: that something is there, that it is not, or neither (the server is busy, broken or asks who we are). */
function stateOf(status: number): LinkState {
  if (status < 400 || status === 416) return { state: "reachable", why: String(status) };
  const isGone = status === 404 || status === 410;
  return { state: isGone ? "broken" : "unknown", why: String(status) };
}

const unknown = (why: string): LinkState => ({ state: "unknown", why });

/** A name that no server knows is a broken address; everything else may be the way there. */
function failureOf(error: unknown): LinkState {
  const { name, code, cause } = error as Error & { code?: string; cause?: { code?: string } };
  const reason = code ?? cause?.code;
  if (reason === "ENOTFOUND") return { state: "broken", why: "dns" };
  if (reason === "ERR_INVALID_URL") return { state: "broken", why: "address" };
  return unknown(name === "TimeoutError" || name === "AbortError" ? "timeout" : "network");
}

async function isInner(hostname: string): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [{ address: host }] : await lookup(host, { all: true });
  return addresses.some(({ address }) => isInnerAddress(address));
}

/** Whether an address is of this machine or an inner network; IPv4 in IPv6 is read as what it stands for. */
export const isInnerAddress = (address: string): boolean =>
  INNER.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
