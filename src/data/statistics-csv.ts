import type { ReportDetail } from '../model/pages/page-site.ts';
import { csvField, csvHead } from './csv.ts';
import { figureRows } from './figure-rows.ts';

/** statistics.csv: one row per figure of one report. */
export const statisticsCsv = (detail: ReportDetail): string => {
  let text = csvHead(['path', 'label', 'value', 'unit', 'note']);
  for (const { field, value, note } of figureRows(detail))
    text += `${field.csv.pathAndLabel},${csvField(value)},${field.csv.unit},${csvField(note)}\r\n`;
  return text;
};
