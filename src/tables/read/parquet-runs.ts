import type { ColumnMetaData, SchemaTree } from "hyparquet";
import type { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from "hyparquet/src/schema.js";
import { compressors } from "hyparquet-compressors";

type Head = ReturnType<typeof parquetHeader>;

/**
 * Whether no run in a page is longer than the page has values: the reader repeats a value as often as a run says.
 * @param bytes the page as it is packed
 * @param path the column's elements from the schema's root on
 * @throws where one is
 */
export function proveRuns(
  bytes: Uint8Array,
  head: Head,
  { codec, type }: ColumnMetaData,
  path: SchemaTree[],
): void {
  const { data_page_header: first, data_page_header_v2: second, uncompressed_page_size: unpacked } = head;
  const page = first ?? second;
  if (!page) return;
  const widths = [getMaxRepetitionLevel(path), getMaxDefinitionLevel(path)].map(
    (most) => 32 - Math.clz32(most),
  );
  let values: Uint8Array;
  let at = 0;
  if (second) {
    const lengths = [second.repetition_levels_byte_length, second.definition_levels_byte_length];
    for (const [kind, length] of lengths.entries()) {
      proveHybrid(bytes.subarray(at), widths[kind] ?? 0, page.num_values);
      at += length;
    }
    const rest = bytes.subarray(at);
    values = second.is_compressed === false ? rest : decompressPage(rest, unpacked - at, codec, compressors);
    at = 0;
  } else {
    values = decompressPage(bytes, unpacked, codec, compressors);
    for (const width of widths.filter((width) => width > 0)) {
      const length = lengthAt(values, at);
      proveHybrid(values.subarray(at + 4), width, page.num_values);
      at += 4 + length;
    }
  }
  if (page.encoding === "RLE") proveHybrid(values.subarray(at + 4), 1, page.num_values);
  else if (page.encoding?.endsWith("_DICTIONARY") && type !== "BOOLEAN")
    proveHybrid(values.subarray(at + 1), values[at] ?? 0, page.num_values);
}

/**
 * Runs of the hybrid of run lengths and packed bits (Parquet, "Encodings"). The reader takes them until it has its values,
 * wherever their section ends.
 */
function proveHybrid(bytes: Uint8Array, width: number, values: number): void {
  if (width === 0) return;
  let seen = 0;
  let at = 0;
  while (seen < values && at < bytes.length) {
    let head = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      head += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80 || shift > 28) break;
    }
    const length = Math.floor(head / 2);
    if (head % 2 === 1) {
      seen += length * 8;
      at += Math.max(1, length * width);
    } else {
      if (length > values) throw new Error("a run longer than its page");
      seen += length;
      at += (width + 7) >> 3;
    }
  }
}

const lengthAt = (bytes: Uint8Array, at: number): number =>
  at + 4 <= bytes.length ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true) : 0;
