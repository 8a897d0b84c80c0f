import { csvField, csvHead } from './csv.ts';
import type { ReportFigures } from './data-input.ts';
import { figureRows } from './figure-rows.ts';

/** statistics.csv: one row per figure of one report. */
export const statisticsCsv = (detail: ReportFigures): string => {
  let text = csvHead(['path', 'label', 'value', 'unit', 'note']);
  for (const { field, value, note } of figureRows(detail))
    text += `${field.csv.pathAndLabel},${csvField(value)},${field.csv.unit},${csvField(note)}\r\n`;
  return text;
};
