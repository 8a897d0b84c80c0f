import type { EditionId } from '../form/form.ts';
import { publishable } from '../render/escape.ts';
import type { ReportFigures } from './data-input.ts';
import { fieldsOf, indicatorRows } from './figure-rows.ts';
import type { Column, ColumnValues } from './parquet/column-chunk.ts';
import { different } from './parquet/different.ts';
import { parquetFile, type RowGroup, rowGroup } from './parquet/parquet-file.ts';

/** Values are doubles: money has decimals, counts up to 2^53 are exact. */
const columns: readonly Column[] = [
  { name: 'agency', type: 'STRING', nullable: false },
  { name: 'agencyName', type: 'STRING', nullable: false },
  { name: 'year', type: 'INT32', nullable: false },
  { name: 'edition', type: 'STRING', nullable: true },
  { name: 'path', type: 'STRING', nullable: false },
  { name: 'label', type: 'STRING', nullable: false },
  { name: 'value', type: 'DOUBLE', nullable: true },
  { name: 'unit', type: 'STRING', nullable: false },
  { name: 'note', type: 'STRING', nullable: true },
];

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

/** The official figures of some reports of one edition, report by report in official order. */
const formGroup = (edition: EditionId, reports: readonly FormReport[]): RowGroup => {
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
  const ofReports = (cell: (report: FormReport['report']) => string | number): ColumnValues =>
    steps(
      reports.map(({ report }) => cell(report)),
      count,
    );
  return rowGroup(columns, rows, [
    ofReports(({ agency }) => agency.path),
    ofReports(({ agency }) => publishable(agency.name)),
    ofReports(({ year }) => year),
    ofReports(() => edition),
    formColumn(edition, 'path', reports.length),
    formColumn(edition, 'label', reports.length),
    { different: numbers.all, places: values },
    formColumn(edition, 'unit', reports.length),
    { different: noteTexts.all, places: notes },
  ]);
};

/** The agencies' own figures of some reports. */
const indicatorGroup = (reports: readonly ReportFigures[]): RowGroup => {
  const rows = reports.flatMap((detail) => indicatorRows(detail).map((row) => ({ ...row, report: detail.report })));
  const each = (cell: (row: (typeof rows)[number]) => string | number | null): ColumnValues => {
    const found = different<string | number>();
    const places = Int32Array.from(rows, (row) => {
      const value = cell(row);
      return value === null ? -1 : found.placeOf(value);
    });
    return { different: found.all, places };
  };
  return rowGroup(columns, rows.length, [
    each(({ report }) => report.agency.path),
    each(({ report }) => publishable(report.agency.name)),
    each(({ report }) => report.year),
    each(({ report }) => report.edition ?? null),
    each(({ field }) => field.path),
    each(({ field }) => field.label),
    each(({ value }) => value),
    each(({ field }) => field.unit),
    each(() => null),
  ]);
};

/** Figures of these reports in groups: those of the form as they come, by edition, then the agencies' own. */
export const figureGroups = (details: Iterable<ReportFigures>): readonly RowGroup[] => {
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
        groups.push(formGroup(figures.edition, list));
        waiting.delete(figures.edition);
      }
    }
    if ((figures?.indicators ?? report.indicators ?? []).length > 0 && own.push(detail) === groupReports) closeOwn();
  }
  for (const [edition, list] of waiting) groups.push(formGroup(edition, list));
  closeOwn();
  return [...groups, ...ownGroups];
};

/** All figures of these reports as Parquet, one to a row. */
export const figuresParquet = (groups: Iterable<RowGroup>): Iterable<Uint8Array> => parquetFile(columns, groups);
