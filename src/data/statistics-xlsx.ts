import { tableIds } from '../form/form.ts';
import { putText } from './byte-room.ts';
import type { ReportFigures } from './data-input.ts';
import { indicatorRows } from './figure-rows.ts';
import { figureCell, reference, styles, textCell } from './xlsx/cells.ts';
import { type Sheet, sheetFrame } from './xlsx/sheet.ts';
import { tableSheet } from './xlsx/table-sheet.ts';
import { workbook } from './xlsx/workbook.ts';

/** The agency's own figures, one in a row. */
const indicatorSheet = (detail: ReportFigures): Sheet | undefined => {
  const rows = indicatorRows(detail);
  if (rows.length === 0) return undefined;
  const head = ['指标', '数值', '单位'].map((label, at) => textCell(reference(0, at), label, styles.label)).join('');
  const body = rows.map(({ field, value }, at) => {
    const cells = [
      textCell(reference(at + 1, 0), field.label, styles.text),
      figureCell(reference(at + 1, 1), value),
      textCell(reference(at + 1, 2), field.unit, styles.text),
    ];
    return `<row r="${at + 2}">${cells.join('')}</row>`;
  });
  const [before, between, after] = sheetFrame({ widths: [48, 14, 10], merged: [] });
  return { name: '其他公开数据', put: (room) => putText(room, `${before}<row r="1">${head}</row>${body.join('')}${between}${after}`) };
};

/** statistics.xlsx: the official tables as the form prints them, one in a sheet, and the agency's own figures. */
export const statisticsXlsx = (detail: ReportFigures): Uint8Array => {
  const { report, figures } = detail;
  const indicators = indicatorSheet(detail);
  const sheets = [
    ...(figures ? tableIds.map((table) => tableSheet(table, figures, report.title)) : []),
    ...(indicators ? [indicators] : []),
  ];
  return workbook(sheets, figures?.edition);
};
