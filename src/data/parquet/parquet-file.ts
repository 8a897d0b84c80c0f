import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import { type Column, type ColumnChunk, schemaElement } from './column-chunk.ts';

/** Rows that readers work on at a time, ready to stand in any file. */
export interface RowGroup {
  readonly rows: number;
  /** In the order of the file's columns. */
  readonly chunks: readonly ColumnChunk[];
}

const magic = new TextEncoder().encode('PAR1');

const placed = ({ bytes, metadata }: ColumnChunk, offset: bigint) => ({
  bytes,
  chunk: {
    file_offset: offset,
    meta_data: {
      ...metadata,
      dictionary_page_offset: offset + (metadata.dictionary_page_offset ?? 0n),
      data_page_offset: offset + metadata.data_page_offset,
    },
  },
});

/**
 * A Parquet file of these groups, in pieces. The library's parts write the format; they are put together here because its own writer looks
 * at every one of the two thousand cells of a report, of which a reader of the form knows all but two hundred beforehand.
 */
export const parquetFile = function* (columns: readonly Column[], groups: Iterable<RowGroup>): Generator<Uint8Array> {
  yield magic;
  let offset = BigInt(magic.length);
  const described = [];
  for (const { rows, chunks } of groups) {
    const columnsOf = [];
    let size = 0n;
    for (const each of chunks) {
      const { bytes, chunk } = placed(each, offset);
      yield bytes;
      columnsOf.push(chunk);
      offset += BigInt(bytes.length);
      size += each.metadata.total_uncompressed_size;
    }
    described.push({ columns: columnsOf, total_byte_size: size, num_rows: BigInt(rows) });
  }
  const end = new ByteWriter();
  writeMetadata(end, {
    version: 1,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaElement)],
    num_rows: described.reduce((sum, { num_rows }) => sum + num_rows, 0n),
    row_groups: described,
    created_by: 'nianbao',
    metadata_length: 0,
  });
  end.appendBytes(magic);
  yield end.getBytes();
};
