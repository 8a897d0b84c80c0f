import { publishable } from '../render/escape.ts';
import type { ReportFigures } from './data-input.ts';
import { figureRows } from './figure-rows.ts';

const rowsOf = (detail: ReportFigures): readonly string[] => {
  const { agency, year, edition = null } = detail.report;
  const start = JSON.stringify({ agency: agency.path, agencyName: publishable(agency.name), year, edition }).slice(0, -1);
  return figureRows(detail).map(
    ({ field: { path, label, unit }, value, note = null }) => `${start},${JSON.stringify({ path, label, value, unit, note }).slice(1)}`,
  );
};

/** All figures of these reports as one JSON array of objects, one to a line: the columns of the Parquet files. */
export const figuresJson = (details: Iterable<ReportFigures>): string => {
  const lines: string[] = [];
  for (const detail of details) lines.push(...rowsOf(detail));
  return `[\n${lines.join(',\n')}\n]\n`;
};
