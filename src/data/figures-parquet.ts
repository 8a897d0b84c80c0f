import type { EditionId } from '../form/form.ts';
import { publishable } from '../render/escape.ts';
import type { ReportFigures } from './data-input.ts';
import { fieldsOf, indicatorRows } from './figure-rows.ts';
import { type Column, type ColumnChunk, type ColumnValues, columnChunk } from './parquet/column-chunk.ts';
import { different } from './parquet/different.ts';
import { parquetFile, type RowGroup } from './parquet/parquet-file.ts';

/** Values are doubles: money has decimals, counts up to 2^53 are exact. */
const columns = {
  agency: { name: 'agency', type: 'STRING', nullable: false },
  agencyName: { name: 'agencyName', type: 'STRING', nullable: false },
  year: { name: 'year', type: 'INT32', nullable: false },
  edition: { name: 'edition', type: 'STRING', nullable: true },
  path: { name: 'path', type: 'STRING', nullable: false },
  label: { name: 'label', type: 'STRING', nullable: false },
  value: { name: 'value', type: 'DOUBLE', nullable: true },
  unit: { name: 'unit', type: 'STRING', nullable: false },
  note: { name: 'note', type: 'STRING', nullable: true },
} as const satisfies Readonly<Record<string, Column>>;

/** Reports of one group: some 100,000 rows, what readers work on at a time. */
const groupReports = 500;

type FormReport = ReportFigures & { readonly figures: NonNullable<ReportFigures['figures']> };

/** `count` rows of each of these cells. */
const steps = (cells: readonly (string | number)[], count: number): ColumnValues => {
  const found = different<string | number>();
  const places = new Int32Array(cells.length * count);
  for (const [at, cell] of cells.entries()) places.fill(found.placeOf(cell), at * count, (at + 1) * count);
  return { different: found.all, places };
};

/** What an edition says of each row, the same for every report. */
const formColumn = (edition: EditionId, of: 'path' | 'label' | 'unit', reports: number): ColumnValues => {
  const texts = different<string>();
  const pattern = Int32Array.from(fieldsOf(edition), (field) => texts.placeOf(field[of]));
  const places = new Int32Array(pattern.length * reports);
  for (let at = 0; at < places.length; at += pattern.length) places.set(pattern, at);
  return { different: texts.all, places };
};

/** The columns that are the same for as many reports of an edition, whichever they are. */
interface FormChunks {
  readonly edition: ColumnChunk;
  readonly path: ColumnChunk;
  readonly label: ColumnChunk;
  readonly unit: ColumnChunk;
}

const formChunks = (edition: EditionId, reports: number): FormChunks => {
  const chunk = (of: 'path' | 'label' | 'unit'): ColumnChunk => columnChunk(columns[of], formColumn(edition, of, reports));
  const places = new Int32Array(fieldsOf(edition).length * reports);
  return {
    edition: columnChunk(columns.edition, { different: [edition], places }),
    ...{ path: chunk('path'), label: chunk('label'), unit: chunk('unit') },
  };
};

/** The official figures of some reports of one edition, report by report in official order. */
const formGroup = (edition: EditionId, reports: readonly FormReport[], form: FormChunks): RowGroup => {
  const count = fieldsOf(edition).length;
  const rows = reports.length * count;
  const numbers = different<number>();
  const values = new Int32Array(rows);
  const noteTexts = different<string>();
  const notes = new Int32Array(rows).fill(-1);
  for (const [at, { figures }] of reports.entries()) {
    const first = at * count;
    for (let index = 0; index < count; index++) {
      const value = figures.values[index] ?? null;
      values[first + index] = value === null ? -1 : numbers.placeOf(value);
    }
    for (const [index, note] of figures.notes) notes[first + index] = noteTexts.placeOf(publishable(note));
  }
  const ofReports = (column: Column, cell: (report: FormReport['report']) => string | number): ColumnChunk => {
    const cells = reports.map(({ report }) => cell(report));
    return columnChunk(column, steps(cells, count));
  };
  const chunks = [
    ofReports(columns.agency, ({ agency }) => agency.path),
    ofReports(columns.agencyName, ({ agency }) => publishable(agency.name)),
    ofReports(columns.year, ({ year }) => year),
    form.edition,
    form.path,
    form.label,
    columnChunk(columns.value, { different: numbers.all, places: values }),
    form.unit,
    columnChunk(columns.note, { different: noteTexts.all, places: notes }),
  ];
  return { rows, chunks };
};

/** The agencies' own figures of some reports. */
const indicatorGroup = (reports: readonly ReportFigures[]): RowGroup => {
  const rows = reports.flatMap((detail) => indicatorRows(detail).map((row) => ({ ...row, report: detail.report })));
  const each = (column: Column, cell: (row: (typeof rows)[number]) => string | number | null): ColumnChunk => {
    const found = different<string | number>();
    const places = Int32Array.from(rows, (row) => {
      const value = cell(row);
      return value === null ? -1 : found.placeOf(value);
    });
    return columnChunk(column, { different: found.all, places });
  };
  const chunks = [
    each(columns.agency, ({ report }) => report.agency.path),
    each(columns.agencyName, ({ report }) => publishable(report.agency.name)),
    each(columns.year, ({ report }) => report.year),
    each(columns.edition, ({ report }) => report.edition ?? null),
    each(columns.path, ({ field }) => field.path),
    each(columns.label, ({ field }) => field.label),
    each(columns.value, ({ value }) => value),
    each(columns.unit, ({ field }) => field.unit),
    each(columns.note, () => null),
  ];
  return { rows: rows.length, chunks };
};

/** What groups of as many reports have in common is made once. */
export const figureGrouping = (): ((details: Iterable<ReportFigures>) => readonly RowGroup[]) => {
  const known = new Map<string, FormChunks>();
  return (details) =>
    figureGroups(details, (edition, reports) => {
      const key = `${edition}/${reports.length}`;
      const form = known.get(key) ?? formChunks(edition, reports.length);
      known.set(key, form);
      return formGroup(edition, reports, form);
    });
};

/** Figures of these reports in groups: those of the form as they come, by edition, then the agencies' own. */
const figureGroups = (
  details: Iterable<ReportFigures>,
  groupOf: (edition: EditionId, reports: readonly FormReport[]) => RowGroup,
): readonly RowGroup[] => {
  const groups: RowGroup[] = [];
  const waiting = new Map<EditionId, FormReport[]>();
  let own: ReportFigures[] = [];
  const ownGroups: RowGroup[] = [];
  const closeOwn = (): void => {
    if (own.length > 0) ownGroups.push(indicatorGroup(own));
    own = [];
  };
  for (const detail of details) {
    const { report, figures } = detail;
    if (figures) {
      const list = waiting.get(figures.edition) ?? [];
      list.push({ report, figures });
      waiting.set(figures.edition, list);
      if (list.length === groupReports) {
        groups.push(groupOf(figures.edition, list));
        waiting.delete(figures.edition);
      }
    }
    if ((figures?.indicators ?? report.indicators ?? []).length > 0 && own.push(detail) === groupReports) closeOwn();
  }
  for (const [edition, list] of waiting) groups.push(groupOf(edition, list));
  closeOwn();
  return [...groups, ...ownGroups];
};

/** All figures of these reports as Parquet, one to a row. */
export const figuresParquet = (groups: Iterable<RowGroup>): Iterable<Uint8Array> => parquetFile(Object.values(columns), groups);
