import type { Trouble } from "../table.ts";
import { TROUBLES } from "./words.ts";

/** What a text begins with tells its encoding. @param head the first bytes, at least some kilobytes where there are so many */
export function encodingOf(head: Uint8Array): { name: string; label: string; mark: number } {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: "UTF-8", label: "utf-8", mark: 3 };
  if (a === 0xff && b === 0xfe) return { name: "UTF-16 LE", label: "utf-16le", mark: 2 };
  if (a === 0xfe && b === 0xff) return { name: "UTF-16 BE", label: "utf-16be", mark: 2 };
  const utf16 = withoutMark(head);
  if (utf16) return { ...utf16, mark: 0 };
  if (isValid("utf-8", head)) return { name: "UTF-8", label: "utf-8", mark: 0 };
  if (isValid("gb18030", head)) return { name: "GB18030/GBK", label: "gb18030", mark: 0 };
  return { name: "UTF-8", label: "utf-8", mark: 0 };
}

/** Fewer zero bytes than these are a fault, not an encoding. */
const ZEROS = 8;

/** In UTF-16 every second byte of what is Latin is zero, and line ends, commas and digits are. */
function withoutMark(head: Uint8Array): { name: string; label: string } | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < ZEROS) return undefined;
  if (odd > head.length / 20 && even < odd / 20) return { name: "UTF-16 LE", label: "utf-16le" };
  if (even > head.length / 20 && odd < even / 20) return { name: "UTF-16 BE", label: "utf-16be" };
  return undefined;
}

/** The last character may be cut. */
function isValid(label: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes a stream piece by piece. What is not UTF-8, is broken or holds NUL is told once. A file that was plain ASCII
 * so far and goes on in GB18030 is read as that.
 */
export async function* decodeAll(
  bytes: AsyncIterable<Uint8Array>,
  encoding: ReturnType<typeof encodingOf>,
  troubles: Trouble[],
): AsyncGenerator<string> {
  const { name, label, mark } = encoding;
  if (label !== "utf-8") troubles.push(TROUBLES.encoded(name));
  let text = new TextDecoder(label, { ignoreBOM: true });
  let plain = label === "utf-8" && mark === 0;
  let start = mark > 0;
  let line = 1;
  let told = false;
  const look = (part: string) => {
    const bad = part.search(/[\ufffd\0]/);
    if (bad >= 0) {
      told = true;
      const row = line + count(part.slice(0, bad));
      troubles.push(part[bad] === "\0" ? TROUBLES.nul(row) : TROUBLES.mixed(row));
    }
    line += count(part);
  };
  for await (const piece of bytes) {
    if (plain && !isPlain(piece)) {
      plain = false;
      if (!isValid("utf-8", piece) && isValid("gb18030", piece)) {
        text = new TextDecoder("gb18030");
        troubles.push(TROUBLES.encoded("GB18030/GBK"));
      }
    }
    let part = text.decode(piece, { stream: true });
    if (start && part.length > 0) {
      part = part.replace(/^\ufeff/, "");
      start = false;
    }
    if (!told) look(part);
    yield part;
  }
  const rest = text.decode();
  if (!told) look(rest);
  yield rest;
}

const isPlain = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

const count = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
};
