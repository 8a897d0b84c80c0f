import type { EditionId } from '../form/form.ts';
import { publishable } from '../render/escape.ts';
import { csvField, csvHead, csvLine, csvText } from './csv.ts';
import type { ReportFigures } from './data-input.ts';
import { fieldsOf, indicatorRows } from './figure-rows.ts';

const head = csvHead(['path', 'label', 'value', 'unit', 'note']);

/** What stands around the value of each figure, for every report of an edition the same. */
interface Line {
  readonly before: string;
  readonly after: string;
}

const known = new Map<EditionId, readonly Line[]>();

const linesOf = (edition: EditionId): readonly Line[] => {
  const lines =
    known.get(edition) ??
    fieldsOf(edition).map(({ path, label, unit }) => ({ before: `${csvText(path)},${csvText(label)},`, after: `,${csvText(unit)},` }));
  known.set(edition, lines);
  return lines;
};

/** statistics.csv: one row per figure of one report. */
export const statisticsCsv = (detail: ReportFigures): string => {
  const { figures } = detail;
  let text = head;
  if (figures) {
    const { values, notes } = figures;
    for (const [index, { before, after }] of linesOf(figures.edition).entries()) {
      const value = values[index];
      if (value === undefined) continue;
      const note = notes.size === 0 ? undefined : notes.get(index);
      text += `${before}${value ?? ''}${after}${note === undefined ? '' : csvField(publishable(note))}\r\n`;
    }
  }
  for (const { field, value } of indicatorRows(detail)) text += csvLine([field.path, field.label, value, field.unit, undefined]);
  return text;
};
