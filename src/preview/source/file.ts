import type { AsyncBuffer } from "hyparquet";

/** Why a file could not be read: it did not come, or it is not what it should be. */
export class FileError extends Error {
  kind: "network" | "broken";
  constructor(kind: "network" | "broken", message: string) {
    super(message);
    this.kind = kind;
  }
}

/** A file that is no larger comes faster in one piece. */
const SMALL = 256 << 10;

/**
 * A file of a server, read in parts: HEAD says how long it is, then absolute ranges are asked for (some servers answer
 * ranges from the end wrongly). Where a server knows no ranges the file is read whole, once.
 */
export async function openFile(address: string): Promise<AsyncBuffer> {
  const head = await ask(address, { method: "HEAD" }).catch(() => undefined);
  const length = Number(head?.headers.get("content-length"));
  // What travels packed has another length than the file.
  const known = length > 0 && !head?.headers.get("content-encoding");
  if (!known || length <= SMALL) return whole(address);
  let all: AsyncBuffer | undefined;
  return {
    byteLength: length,
    async slice(start, end = length) {
      if (all) return all.slice(start, end);
      const answer = await ask(address, { headers: { range: `bytes=${start}-${end - 1}` } });
      const bytes = await bodyOf(answer);
      if (answer.status === 206) {
        if (bytes.byteLength !== end - start)
          throw new FileError("broken", `${end - start} bytes were asked for, ${bytes.byteLength} came`);
        return bytes;
      }
      all = bufferOf(bytes);
      return all.slice(start, end);
    },
  };
}

const whole = async (address: string) => bufferOf(await bodyOf(await ask(address, {})));

const bufferOf = (bytes: ArrayBuffer): AsyncBuffer => ({
  byteLength: bytes.byteLength,
  slice: (start, end) => bytes.slice(start, end),
});

async function ask(address: string, options: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(address, options);
  } catch (error) {
    throw new FileError("network", (error as Error).message);
  }
  if (!answer.ok) throw new FileError("network", `${answer.status}`);
  return answer;
}

const bodyOf = (answer: Response) =>
  answer.arrayBuffer().catch((error: Error) => Promise.reject(new FileError("network", error.message)));
