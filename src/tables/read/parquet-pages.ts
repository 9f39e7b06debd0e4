import type { AsyncBuffer, FileMetaData, RowGroup, SchemaTree } from "hyparquet";
import { parquetSchema } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";

/** A page of data is a megabyte or so; the reader makes room for whatever its head says. */
const MAX_PAGE = 64 << 20;
/** Values that a column may have in a group of rows; writers make groups of a hundred thousand or a million rows. */
const MAX_VALUES = 16_000_000;

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
export async function provePages(file: AsyncBuffer, { columns, num_rows }: RowGroup): Promise<void> {
  const rows = Number(num_rows);
  for (const { meta_data } of columns) {
    if (!meta_data) throw new Error("no metadata of a column");
    const { dictionary_page_offset, data_page_offset, total_compressed_size, path_in_schema } = meta_data;
    const start = Number(dictionary_page_offset || data_page_offset);
    const end = start + Number(total_compressed_size);
    if (!(start >= 4 && end > start && end <= file.byteLength)) throw new Error("pages outside of the file");
    const view = new DataView(await file.slice(start, end));
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
      const listed = head.dictionary_page_header?.num_values ?? 0;
      if (own < 0 || listed < 0 || listed > unpacked * 8) throw new Error("values of a page");
      values += own;
      reader.offset += packed;
    }
    if (values > MAX_VALUES || (path_in_schema.length === 1 && values < rows))
      throw new Error("values of a column");
  }
}
