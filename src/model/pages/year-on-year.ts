import type { Value } from '../../statistics/statistics.ts';
import { changeText, differenceText, figureText, seriesText } from './figure-text.ts';
import { keyFigures } from './key-figures.ts';
import type { ReportSummary } from './page-site.ts';
import { choice, type Infer, list, number, object, optional, text } from './shape.ts';

/** Key figures of one report beside last year's. */
export const yearOnYearShape = object({
  year: number,
  previousYear: number,
  /** False where the site has no report of the year before. */
  compared: choice('yes', 'no'),
  rows: list(
    object({
      label: text,
      unit: text,
      anchor: text,
      value: text,
      previous: text,
      difference: optional(text),
      change: optional(text),
      direction: choice('up', 'down', 'same', 'none'),
    }),
  ),
});

const direction = (value: Value, before: Value): 'up' | 'down' | 'same' | 'none' =>
  typeof value !== 'number' || typeof before !== 'number' ? 'none' : value > before ? 'up' : value < before ? 'down' : 'same';

/** undefined for a report without statistics. `siblings` are all reports of its agency, ascending. */
export const yearOnYear = (report: ReportSummary, siblings: readonly ReportSummary[]): Infer<typeof yearOnYearShape> | undefined => {
  if (!report.hasFigures) return undefined;
  const previous = siblings.find(({ year }) => year === report.year - 1);
  const [values, before] = [report.keyFigures, previous?.keyFigures];
  return {
    year: report.year,
    previousYear: report.year - 1,
    compared: previous?.hasFigures ? 'yes' : 'no',
    rows: keyFigures.flatMap(({ label, unit, row }, at) => {
      const value = values[at];
      // A figure that this edition of the form does not have is no row here.
      if (value === undefined) return [];
      const last = before?.[at];
      return [
        {
          label: label.zh,
          unit,
          anchor: row,
          value: figureText(value),
          previous: seriesText(last),
          difference: differenceText(value, last),
          change: changeText(value, last),
          direction: direction(value, last),
        },
      ];
    }),
  };
};
