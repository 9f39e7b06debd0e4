import type { AsyncBuffer, FileMetaData, RowGroup, SchemaTree } from "hyparquet";
import { parquetSchema } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { getMaxRepetitionLevel, getTreePath } from "hyparquet/src/schema.js";
import { proveRuns } from "./parquet-runs.ts";

/** A page of data is a megabyte or so; the reader makes room for whatever its head says. */
const MAX_PAGE = 64 << 20;
/** Values that a column of lists may have in a group of rows; another has one a row. */
const MAX_VALUES = 4_000_000;

/**
 * Whether each group has the columns of the schema, each once and in their order: the reader waits for no other. Its
 * indexes are forgotten, for they may point anywhere.
 * @throws where it has not
 */
export function proveColumns(metadata: FileMetaData): void {
  const paths = leavesOf(parquetSchema(metadata)).map(({ path }) => path.join("\n"));
  if (new Set(paths).size < paths.length) throw new Error("two columns of one name");
  for (const { columns } of metadata.row_groups) {
    const own = columns.map(({ meta_data }) => meta_data?.path_in_schema.join("\n"));
    if (own.length !== paths.length || own.some((path, at) => path !== paths[at]))
      throw new Error("columns of a group");
    for (const column of columns) {
      delete column.offset_index_offset;
      delete column.column_index_offset;
    }
  }
}

const leavesOf = (tree: SchemaTree): SchemaTree[] =>
  tree.children.length > 0 ? tree.children.flatMap(leavesOf) : [tree];

/**
 * Whether the pages of a group say of themselves what can be true, before anything is unpacked by their word.
 * @throws where they do not
 */
export async function provePages(
  file: AsyncBuffer,
  schema: SchemaTree,
  { columns, num_rows }: RowGroup,
): Promise<void> {
  const rows = Number(num_rows);
  for (const { meta_data } of columns) {
    if (!meta_data) throw new Error("no metadata of a column");
    const { dictionary_page_offset, data_page_offset, total_compressed_size, path_in_schema } = meta_data;
    const start = Number(dictionary_page_offset || data_page_offset);
    const end = start + Number(total_compressed_size);
    if (!(start >= 4 && end > start && end <= file.byteLength)) throw new Error("pages outside of the file");
    const view = new DataView(await file.slice(start, end));
    const path = getTreePath(schema, path_in_schema);
    const listed = getMaxRepetitionLevel(path) > 0;
    const most = listed ? MAX_VALUES : rows;
    const reader = { view, offset: 0 };
    let values = 0;
    while (reader.offset < view.byteLength - 1) {
      const head = parquetHeader(reader);
      const { compressed_page_size: packed, uncompressed_page_size: unpacked } = head;
      if (
        !(packed >= 0 && packed <= view.byteLength - reader.offset && unpacked >= 0 && unpacked <= MAX_PAGE)
      )
        throw new Error("size of a page");
      const own = (head.data_page_header ?? head.data_page_header_v2)?.num_values ?? 0;
      const words = head.dictionary_page_header?.num_values ?? 0;
      if (own < 0 || words < 0 || words > unpacked * 8) throw new Error("values of a page");
      values += own;
      if (values > most) throw new Error("values of a column");
      proveRuns(new Uint8Array(view.buffer, reader.offset, packed), head, meta_data, path);
      reader.offset += packed;
    }
    if (!listed && values < rows) throw new Error("values of a column");
  }
}
