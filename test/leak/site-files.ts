import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";

/** A file of a built site as texts to search: as it stands, and unescaped. */
export interface SiteFile {
  path: string;
  texts: string[];
  /** False where the bytes are of a kind that this reader does not know: then nothing is proven about them. */
  readable: boolean;
}

const packages = join(import.meta.dirname, "../../node_modules");
/** A library's file of many megabytes, which says nothing of a catalog as long as it is what was installed. */
const LIBRARY = { ending: ".wasm", installed: "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm" };
const isAsInstalled = (path: string, bytes: Buffer) =>
  path.endsWith(LIBRARY.ending) && bytes.equals(readFileSync(join(packages, LIBRARY.installed)));

/** Every file of a folder, decompressed as often as it was compressed. */
export async function* siteFiles(folder: string): AsyncGenerator<SiteFile> {
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue;
    const file = join(item.parentPath, item.name);
    const path = file.slice(folder.length + 1).replaceAll("\\", "/");
    const bytes = readFileSync(file);
    if (isAsInstalled(path, bytes)) continue;
    const parts = await unpack(bytes, path);
    const texts = parts.flatMap((bytes) => [bytes.toString("utf8"), unescaped(bytes.toString("utf8"))]);
    yield { path, texts: [...new Set([path, ...texts])], readable: parts.every(isReadable) };
  }
}

/** What a file holds: itself, or what was compressed in it. */
async function unpack(bytes: Buffer, path: string): Promise<Buffer[]> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpack(gunzipSync(bytes), "");
  if (path.endsWith(".br")) return unpack(brotliDecompressSync(bytes), "");
  if (startsWith(bytes, "PAR1")) return [await rowsOf(bytes)];
  // A workbook is a zip archive.
  if (!startsWith(bytes, "PK\x03\x04")) return [bytes];
  const parts = Object.entries(unzipSync(bytes)).map(async ([name, content]) => [
    Buffer.from(name),
    ...(await unpack(Buffer.from(content), name)),
  ]);
  return (await Promise.all(parts)).flat();
}

/** A Parquet file as its rows, in which columns are named, and its footer, which holds statistics. */
async function rowsOf(bytes: Buffer): Promise<Buffer> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  const text = JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value));
  const footer = bytes.readUInt32LE(bytes.length - 8);
  return Buffer.from(`${text}${bytes.subarray(bytes.length - 8 - footer).toString("utf8")}`);
}

const startsWith = (bytes: Buffer, text: string) =>
  bytes.subarray(0, text.length).equals(Buffer.from(text, "latin1"));

/** Text, WebAssembly (which the projection never reaches), or Pagefind's own format, whose strings are plain UTF-8. */
const isReadable = (bytes: Buffer) =>
  isUtf8(bytes) || startsWith(bytes, "\0asm") || startsWith(bytes, "pagefind_dcd");

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
