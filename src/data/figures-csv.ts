import { formIndex } from '../form/figures.ts';
import { type EditionId, tableIds } from '../form/form.ts';
import { labelOf } from '../form/labels.ts';
import { publishable } from '../render/escape.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { csvField, csvHead, csvLine, csvText } from './csv.ts';
import type { ReportFigures } from './data-input.ts';
import { figureRows, indicatorRows } from './figure-rows.ts';

/** What stands before the figures, in figures-2024.csv. */
const reportColumns = ['agency', 'agencyName', 'year', 'edition'] as const;

/** Notes on figures and on tables, each after what it is about. */
const notesOf = ({ edition, notes, tableNotes }: Statistics): string => {
  const { figures, form } = formIndex(edition);
  const written: string[] = [];
  for (const [index, note] of notes) written.push(`${labelOf(edition, figures[index]?.path ?? '').zh}：${publishable(note)}`);
  for (const table of tableIds) {
    const note = tableNotes[table];
    if (note !== undefined) written.push(`${form[table].label.zh}：${publishable(note)}`);
  }
  return written.join('；');
};

const reportStart = ({ agency, year, edition }: ReportFigures['report']): string =>
  `${csvText(agency.path)},${csvText(publishable(agency.name))},${year},${csvField(edition)}`;

/**
 * The official figures of these reports, all of one edition, one report to a row: a column for each figure, named by its path, and one for
 * all notes. What does not apply is empty.
 */
export const figuresCsv = function* (edition: EditionId, details: Iterable<ReportFigures>): Generator<string> {
  const { figures } = formIndex(edition);
  yield csvHead([...reportColumns, ...figures.map(({ path }) => path), 'notes']);
  for (const { report, figures: own } of details) {
    if (!own) continue;
    // Joining leaves empty what is null or missing.
    const values = figures.map(({ index }) => own.values[index]).join(',');
    yield `${reportStart(report)},${values},${csvText(notesOf(own))}\r\n`;
  }
};

/** All figures of these reports, one to a row: the columns of the Parquet files. */
export const tidyCsv = function* (details: Iterable<ReportFigures>): Generator<string> {
  yield csvHead([...reportColumns, 'path', 'label', 'value', 'unit', 'note']);
  for (const detail of details) {
    const start = reportStart(detail.report);
    const rows = figureRows(detail);
    if (rows.length > 0)
      yield rows.map(({ field: { path, label, unit }, value, note }) => `${start},${csvLine([path, label, value, unit, note])}`).join('');
  }
};

/** The agencies' own figures in these reports, one to a row. */
export const indicatorsCsv = function* (details: Iterable<ReportFigures>): Generator<string> {
  yield csvHead([...reportColumns, 'path', 'label', 'value', 'unit']);
  for (const detail of details) {
    const rows = indicatorRows(detail);
    if (rows.length === 0) continue;
    const start = reportStart(detail.report);
    yield rows.map(({ field: { path, label, unit }, value }) => `${start},${csvLine([path, label, value, unit])}`).join('');
  }
};
