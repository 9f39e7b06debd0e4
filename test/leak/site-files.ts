import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";

/** A file of a built site as texts to search: as it stands, and unescaped. */
export interface SiteFile {
  path: string;
  texts: string[];
  /** False where the bytes are of a kind that this reader does not know: then nothing is proven about them. */
  readable: boolean;
}

/** Every file of a folder, decompressed as often as it was compressed. */
export function* siteFiles(folder: string): Generator<SiteFile> {
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue;
    const file = join(item.parentPath, item.name);
    const path = file.slice(folder.length + 1).replaceAll("\\", "/");
    const parts = unpack(readFileSync(file), path);
    const texts = parts.flatMap((bytes) => [bytes.toString("utf8"), unescaped(bytes.toString("utf8"))]);
    yield { path, texts: [...new Set([path, ...texts])], readable: parts.every(isReadable) };
  }
}

/** What a file holds: itself, or what was compressed in it. */
function unpack(bytes: Buffer, path: string): Buffer[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpack(gunzipSync(bytes), "");
  if (path.endsWith(".br")) return unpack(brotliDecompressSync(bytes), "");
  // A workbook is a zip archive.
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\x03\x04")))
    return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => [
      Buffer.from(name),
      ...unpack(Buffer.from(content), name),
    ]);
  return [bytes];
}

/** Text, WebAssembly (which the projection never reaches), or Pagefind's own format, whose strings are plain UTF-8. */
const isReadable = (bytes: Buffer) =>
  isUtf8(bytes) ||
  bytes.subarray(0, 4).equals(Buffer.from("\0asm")) ||
  bytes.subarray(0, 12).equals(Buffer.from("pagefind_dcd"));

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&", nbsp: " " };

/** The text without percent signs, entities of HTML and escapes of JSON. */
function unescaped(text: string): string {
  return text
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, decode)
    .replaceAll(/&(lt|gt|quot|apos|amp|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replaceAll(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(Number(`0${code}`) || Number(code)),
    )
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\(["\\/])/g, "$1");
}

function decode(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
