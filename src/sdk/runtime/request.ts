import { MuluError } from "./error.ts";
import type { FetchLike, ResponseLike, SignalLike } from "./types.ts";

/** Fetches an address. Whatever goes wrong is a {@link MuluError}. */
export async function request(fetch: FetchLike, url: string, signal?: SignalLike): Promise<ResponseLike> {
  let response: ResponseLike;
  try {
    response = await fetch(url, signal ? { signal } : undefined);
  } catch (error) {
    throw signal?.aborted ? abortedAt(url, error) : unreachable(url, error);
  }
  if (response.ok) return response;
  await response.body
    ?.getReader()
    .cancel()
    .catch(() => undefined);
  const missing = response.status === 404 || response.status === 410;
  throw new MuluError(
    missing ? "not-found" : "http",
    missing
      ? {
          zh: `${url} 没有内容（${response.status}）。`,
          en: `There is nothing at ${url} (${response.status}).`,
        }
      : { zh: `${url} 回答 ${response.status}。`, en: `${url} answers ${response.status}.` },
    { url },
  );
}

/** The JSON at an address. */
export async function requestJson(fetch: FetchLike, url: string, signal?: SignalLike): Promise<unknown> {
  const response = await request(fetch, url, signal);
  try {
    return await response.json();
  } catch (error) {
    if (signal?.aborted) throw abortedAt(url, error);
    throw new MuluError("format", { zh: `${url} 不是 JSON。`, en: `${url} is no JSON.` }, { url }, error);
  }
}

/**
 * The bytes at an address, in pieces as they come. Who stops early closes the connection.
 */
export async function* requestBytes(
  fetch: FetchLike,
  url: string,
  signal?: SignalLike,
): AsyncGenerator<Uint8Array> {
  const reader = (await request(fetch, url, signal)).body?.getReader();
  if (!reader) return;
  let whole = false;
  try {
    for (;;) {
      if (signal?.aborted) throw abortedAt(url);
      const { done, value } = await reader.read();
      if (done) break;
      if (value) yield value;
    }
    whole = true;
  } catch (error) {
    if (error instanceof MuluError) throw error;
    throw signal?.aborted ? abortedAt(url, error) : unreachable(url, error);
  } finally {
    if (!whole) await reader.cancel().catch(() => undefined);
  }
}

const abortedAt = (url: string, cause?: unknown) =>
  new MuluError("aborted", { zh: `已中止读取 ${url}。`, en: `Reading ${url} was aborted.` }, { url }, cause);

const unreachable = (url: string, cause: unknown) =>
  new MuluError("network", { zh: `无法连接 ${url}。`, en: `${url} cannot be reached.` }, { url }, cause);
