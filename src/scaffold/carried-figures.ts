import { formIndex, largestFigure } from '../form/figures.ts';
import type { EditionId } from '../form/form.ts';
import { type Statistics, type Value, valueAt } from '../statistics/statistics.ts';

/** What last year's statistics say about this year's, by canonical path of this year's figures. */
export type CarriedFigures = ReadonlyMap<string, number | null>;

const add = (...values: readonly Value[]): number | undefined =>
  values.reduce<number | undefined>((sum, value) => (typeof value !== 'number' || sum === undefined ? undefined : sum + value), 0);

/**
 * Columns of this year's 二、上年结转: last year's 四、结转下年度继续办理. While no outcome is filled in, those requests are still open, so
 * they stand in this year's 四 as well and the balance of every column holds from the first day.
 */
const carriedRequests = (previous: Statistics, edition: EditionId): [string, number | null][] => {
  const columns = formIndex(edition).rowByPath.get('requests.carriedIn')?.columns ?? [];
  return columns.flatMap(({ key, total }): [string, number | null][] => {
    const value = valueAt(previous, `requests.carriedOut.${key}`);
    // A total of parts that are all known is computed.
    const computed =
      total === true && columns.every((each) => each.total || typeof valueAt(previous, `requests.carriedOut.${each.key}`) === 'number');
    if (value === undefined || computed) return [];
    return [
      [`requests.carriedIn.${key}`, value],
      [`requests.carriedOut.${key}`, value],
    ];
  });
};

/** 2021: 现行有效件数 goes on where nothing is made or repealed. 2019: 上一年项目数量 is last year's number and its change. */
const bases = (previous: Statistics, edition: EditionId): [string, number][] => {
  if (previous.edition !== edition) return [];
  return formIndex(edition).figures.flatMap(({ path, row, column }): [string, number][] => {
    if (row.table !== 'proactive') return [];
    const value =
      column.key === 'inForce'
        ? add(valueAt(previous, path))
        : column.key === 'lastYear'
          ? add(valueAt(previous, path), valueAt(previous, `${row.path}.change`))
          : undefined;
    return value === undefined || value < 0 || value > largestFigure ? [] : [[path, value]];
  });
};

/** The figures that follow from last year's, whichever edition of the form that year used. */
export const carriedFigures = (previous: Statistics, edition: EditionId): CarriedFigures =>
  new Map<string, number | null>([...carriedRequests(previous, edition), ...bases(previous, edition)]);
