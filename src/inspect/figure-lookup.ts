import { formIndex } from '../form/figures.ts';
import type { Report } from '../model/report.ts';
import type { FigureLookup } from '../narrative/figures.ts';
import { valueAt } from '../statistics/statistics.ts';
import { completed } from '../statistics/totals.ts';

const previousPrefix = 'previous.';

/** A figure as the tables print it: `/` for "not applicable". */
const printed = (value: number | null): { readonly text: string } => ({ text: value === null ? '/' : String(value) });

const lookupIn = (report: Pick<Report, 'statistics' | 'indicators'> | undefined): FigureLookup => {
  const figures = report?.statistics && completed(report.statistics);
  return (path) => {
    const [first, key, field, ...rest] = path.split('.');
    if (first === 'indicators' && field === 'value' && rest.length === 0) {
      const indicator = report?.indicators?.find((one) => one.key === key);
      return indicator && printed(indicator.value);
    }
    const value = figures && valueAt(figures, path);
    return value === undefined ? undefined : printed(value);
  };
};

/** What `{{…}}` in a narrative may name: this report's figures, and last year's behind `previous.`. */
export const figureLookup = (
  own: Pick<Report, 'statistics' | 'indicators'>,
  previous: Report | undefined,
): { readonly lookup: FigureLookup; readonly known: () => readonly string[] } => {
  const here = lookupIn(own);
  const before = lookupIn(previous);
  const known = (): readonly string[] => {
    const paths = own.statistics ? [...formIndex(own.statistics.edition).byPath.keys()] : [];
    const indicators = (own.indicators ?? []).map(({ key }) => `indicators.${key}.value`);
    return [...paths, ...indicators, ...(previous ? paths.map((path) => previousPrefix + path) : [])];
  };
  return {
    lookup: (path) => (path.startsWith(previousPrefix) ? before(path.slice(previousPrefix.length)) : here(path)),
    known,
  };
};
