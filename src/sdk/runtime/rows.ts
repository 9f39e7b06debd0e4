import { type PlainRow, rowReader } from "./coerce.ts";
import { readCsv } from "./csv.ts";
import { MuluError } from "./error.ts";
import { Sha256 } from "./sha256.ts";
import type { Column, EntryFile } from "./types.ts";

/** A file up to this many bytes is checked before its first row is given. */
const CHECKED_FIRST = 8 * 1024 * 1024;

/** What becomes of a row with a cell that is not of its column's type; without it the first one ends the reading. */
export type OnInvalid = (problem: MuluError) => void;

/**
 * The rows of a CSV file. A file that is not the one that the catalog names is refused: a small one before its first
 * row, a large one, whose rows are given while it comes, at its end.
 */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  file: EntryFile,
  { url, columns, onInvalid }: { url: string; columns: readonly Column[]; onInvalid?: OnInvalid | undefined },
): AsyncGenerator<PlainRow> {
  const checked = checksum(bytes, file, url);
  const source = file.bytes <= CHECKED_FIRST ? await collect(checked) : checked;
  let read: ReturnType<typeof rowReader> | undefined;
  let row = 0;
  for await (const cells of readCsv(decode(source))) {
    if (!read) {
      read = rowReader(columns, cells, url);
      continue;
    }
    row++;
    try {
      yield read(cells, row);
    } catch (error) {
      if (!onInvalid || !(error instanceof MuluError)) throw error;
      onInvalid(error);
    }
  }
}

/** Passes bytes on and refuses the file at its end where its sum is not the one that was published. */
async function* checksum(
  bytes: AsyncIterable<Uint8Array>,
  file: EntryFile,
  url: string,
): AsyncGenerator<Uint8Array> {
  const sum = new Sha256();
  for await (const piece of bytes) {
    sum.update(piece);
    yield piece;
  }
  const found = sum.digest();
  if (found !== file.sha256)
    throw new MuluError(
      "checksum",
      {
        zh: `${url} 的 SHA-256 是 ${found}；目录公布的是 ${file.sha256}。文件被改动或没有传完，请不要使用。`,
        en: `${url} has the SHA-256 ${found}; the catalog names ${file.sha256}. The file was changed or did not arrive whole: do not use it.`,
      },
      { url },
    );
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return (async function* () {
    yield* pieces;
  })();
}

async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
