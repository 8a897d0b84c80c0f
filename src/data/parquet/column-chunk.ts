import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import type { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import { writePlain } from 'hyparquet-writer/src/plain.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';

type FileMetadata = Parameters<typeof writeMetadata>[1];
export type SchemaElement = FileMetadata['schema'][number];
export type ColumnMetadata = NonNullable<FileMetadata['row_groups'][number]['columns'][number]['meta_data']>;

export interface Column {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'DOUBLE';
  readonly nullable: boolean;
}

/** The values of one column in one row group: for every row the place of its value in a list of all that are different, -1 for none. */
export interface ColumnValues {
  readonly different: readonly (string | number)[];
  readonly places: Int32Array;
}

/** One column of one row group as bytes, and what the end of a file says of it. Offsets count from the start of these bytes. */
export interface ColumnChunk {
  readonly bytes: Uint8Array;
  readonly metadata: ColumnMetadata;
}

const physicalType = ({ type }: Column): 'BYTE_ARRAY' | 'INT32' | 'DOUBLE' => (type === 'STRING' ? 'BYTE_ARRAY' : type);

export const schemaElement = (column: Column): SchemaElement => ({
  name: column.name,
  type: physicalType(column),
  repetition_type: column.nullable ? 'OPTIONAL' : 'REQUIRED',
  ...(column.type === 'STRING' ? { converted_type: 'UTF8' } : {}),
});

/** Bits that each of so many different numbers fits in. */
const bitWidth = (count: number): number => (count <= 1 ? 0 : 32 - Math.clz32(count - 1));

const plain = (column: Column, values: readonly (string | number)[]): Uint8Array => {
  const writer = new ByteWriter();
  const encoder = new TextEncoder();
  const physical = column.type === 'STRING' ? values.map((value) => encoder.encode(String(value))) : values.map(Number);
  writePlain(writer, physical, physicalType(column), undefined);
  return writer.getBytes();
};

/** Which rows have a value, by 1 and 0, and the places of those that have. */
const presence = (places: Int32Array): { readonly levels: Int32Array; readonly present: Int32Array } => {
  const levels = new Int32Array(places.length);
  const present = new Int32Array(places.length);
  let count = 0;
  for (let row = 0; row < places.length; row++) {
    const place = places[row] ?? 0;
    if (place < 0) continue;
    levels[row] = 1;
    present[count++] = place;
  }
  return { levels, present: present.subarray(0, count) };
};

const writeLevels = (page: ByteWriter, levels: Int32Array): void => {
  const written = new ByteWriter();
  writeRleBitPackedHybrid(written, levels, 1);
  page.appendUint32(written.offset);
  page.appendBytes(written.getBytes());
};

/** Readers pass over groups of rows whose numbers are not asked for. */
const bounds = (
  { type }: Column,
  different: readonly (string | number)[],
): { readonly min_value?: number; readonly max_value?: number } => {
  if (type !== 'INT32' || different.length === 0) return {};
  const numbers = different.map(Number);
  return { min_value: Math.min(...numbers), max_value: Math.max(...numbers) };
};

/** A page of different values and one page of places. */
export const columnChunk = (column: Column, { different, places }: ColumnValues): ColumnChunk => {
  // Readers may rely on there being something in the list.
  const listed = different.length > 0 ? different : [column.type === 'STRING' ? '' : 0];
  const dictionary = plain(column, listed);
  const page = new ByteWriter();
  const width = bitWidth(listed.length);
  // Which rows have a value stands in front of the values; nothing for columns that always do.
  const { levels, present } = column.nullable ? presence(places) : { levels: undefined, present: places };
  if (levels) writeLevels(page, levels);
  page.appendUint8(width);
  writeRleBitPackedHybrid(page, present, width);

  const out = new ByteWriter();
  const write = (
    header: Omit<Parameters<typeof writePageHeader>[1], 'uncompressed_page_size' | 'compressed_page_size'>,
    body: Uint8Array,
  ) => {
    const compressed = snappyCompress(body);
    const start = out.offset;
    writePageHeader(out, { ...header, uncompressed_page_size: body.length, compressed_page_size: compressed.length });
    const size = out.offset - start + body.length;
    out.appendBytes(compressed);
    return { start, size };
  };
  const first = write({ type: 'DICTIONARY_PAGE', dictionary_page_header: { num_values: listed.length, encoding: 'PLAIN' } }, dictionary);
  const encodings = { definition_level_encoding: 'RLE', repetition_level_encoding: 'RLE' } as const;
  const second = write(
    { type: 'DATA_PAGE', data_page_header: { num_values: places.length, encoding: 'RLE_DICTIONARY', ...encodings } },
    page.getBytes(),
  );
  return {
    bytes: out.getBytes(),
    metadata: {
      type: physicalType(column),
      encodings: ['PLAIN', 'RLE', 'RLE_DICTIONARY'],
      path_in_schema: [column.name],
      codec: 'SNAPPY',
      num_values: BigInt(places.length),
      total_uncompressed_size: BigInt(first.size + second.size),
      total_compressed_size: BigInt(out.offset),
      dictionary_page_offset: BigInt(first.start),
      data_page_offset: BigInt(second.start),
      statistics: { ...bounds(column, different), null_count: BigInt(places.length - present.length) },
    },
  };
};
