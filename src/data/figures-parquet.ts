import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { publishable } from '../render/escape.ts';
import type { ReportFigures } from './data-input.ts';
import { figureRows } from './figure-rows.ts';

/** Rows of one group: what readers work on at a time, and what is in memory at a time while it is written. */
const groupRows = 120_000;

/** Columns as Parquet has them, in the order of `figureColumns`. Values are doubles: money has decimals, counts up to 2^53 are exact. */
const columns = [
  { name: 'agency', type: 'STRING', nullable: false },
  { name: 'agencyName', type: 'STRING', nullable: false },
  { name: 'year', type: 'INT32', nullable: false },
  { name: 'edition', type: 'STRING', nullable: true },
  { name: 'path', type: 'STRING', nullable: false },
  { name: 'label', type: 'STRING', nullable: false },
  { name: 'value', type: 'DOUBLE', nullable: true },
  { name: 'unit', type: 'STRING', nullable: false },
  { name: 'note', type: 'STRING', nullable: true },
] as const;

type Cell = string | number | null;

const schema = [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type, nullable }) => ({
    name,
    ...(type === 'STRING' ? ({ type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const) : { type }),
    repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
  })),
];

const emptyColumns = (): Cell[][] => columns.map(() => []);

/**
 * All figures of these reports as Parquet, Snappy-compressed. Bytes depend on the figures alone.
 */
export const figuresParquet = (details: Iterable<ReportFigures>): Uint8Array => {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'nianbao' });
  let data = emptyColumns();
  const flush = (): void => {
    if (data[0]?.length === 0) return;
    parquet.write({ columnData: columns.map(({ name, type, nullable }, at) => ({ name, type, nullable, data: data[at] ?? [] })) });
    data = emptyColumns();
  };
  for (const detail of details) {
    const { agency, year, edition = null } = detail.report;
    const name = publishable(agency.name);
    for (const { field, value, note } of figureRows(detail)) {
      const row: readonly Cell[] = [agency.path, name, year, edition, field.path, field.label, value, field.unit, note ?? null];
      for (let at = 0; at < row.length; at++) data[at]?.push(row[at] ?? null);
    }
    if ((data[0]?.length ?? 0) >= groupRows) flush();
  }
  flush();
  parquet.finish();
  return writer.getBytes();
};
