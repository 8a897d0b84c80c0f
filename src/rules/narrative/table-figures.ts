import { perEdition } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
import type { EditionId } from '../../form/form.ts';
import { labelOf } from '../../form/labels.ts';
import type { Localized } from '../../language.ts';
import { latest } from '../../latest.ts';
import type { Report } from '../../model/report.ts';
import { admits, type Quantity } from '../../narrative/grammar/quantity.ts';
import type { Metric, Stated } from '../../narrative/grammar/statement.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { completed, sum, withTotals } from '../../statistics/totals.ts';

/** One reading of a stated number: the figures it may be the sum of, and what the table has for them. */
export interface Candidate {
  readonly paths: readonly string[];
  readonly label: Localized;
  /** In the unit of the prose: 元 for money. */
  readonly value: number;
}

interface Tables {
  readonly written: Statistics['values'];
  readonly computed: Statistics['values'];
}

const totalsOf = perEdition((edition) => formIndex(edition).figures.flatMap(({ total, index }) => (total ? [index] : [])));

/** Every figure as written and as its parts give it: a wrong total is the table's fault, and the prose may agree with either. */
const tableOf = latest(4, (statistics: Statistics): Tables => {
  const { edition, values } = statistics;
  const totals = totalsOf(edition);
  const bare = values.slice();
  for (const at of totals) bare[at] = undefined;
  const computed = withTotals(edition, bare).slice();
  const { values: written } = completed(statistics);
  // Where a row gives only its total, there is nothing to compute it from.
  for (const at of totals) computed[at] ??= written[at];
  return { written, computed };
});

const scale = (edition: EditionId, path: string): number => (formIndex(edition).byPath.get(path)?.column.unit === '万元' ? 10_000 : 1);

const sumOf = (statistics: Statistics, values: Statistics['values'], paths: readonly string[]): number | undefined =>
  sum(
    paths.map((path) => {
      const figure = formIndex(statistics.edition).byPath.get(path);
      const value = figure && values[figure.index];
      return typeof value === 'number' ? value * scale(statistics.edition, path) : value;
    }),
  );

const rowOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

const join = (labels: readonly Localized[]): Localized => ({
  zh: labels.map(({ zh }) => zh).join(' ＋ '),
  en: labels.map(({ en }) => en).join(' + '),
});

/** （七）总计 alone would not say of what. */
const rowLabel = (edition: EditionId, row: string): Localized => {
  const own = labelOf(edition, row);
  if (!formIndex(edition).rowByPath.get(row)?.row.total) return own;
  const above = labelOf(edition, rowOf(row));
  return { zh: `${above.zh} ${own.zh}`, en: `${above.en}, ${own.en}` };
};

/** The rows (and columns other than 总计) in the form's words. */
const labelOfSum = (edition: EditionId, metric: Metric, paths: readonly string[], first: boolean): Localized => {
  const rows = [...new Set(paths.map(rowOf))];
  const named = first || rows.length > 3 ? metric.rows : rows;
  const columns = [...new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)))];
  const group = formIndex(edition).form.requests.columnGroup;
  const column =
    columns.length > 1 && columns.every((key) => group.columns.includes(key))
      ? group.label
      : columns[0] !== undefined && columns[0] !== 'total' && columns.length === 1
        ? formIndex(edition).byPath.get(paths[0] ?? '')?.column.label
        : undefined;
  const row = join(named.map((path) => rowLabel(edition, path)));
  return column ? { zh: `${row.zh} ${column.zh}`, en: `${row.en}, ${column.en}` } : row;
};

/** Has the table a number for any reading of a metric? */
export const hasCandidates = (statistics: Statistics, metric: Metric): boolean => {
  const { written } = tableOf(statistics);
  return metric.alternatives.some((paths) => sumOf(statistics, written, paths) !== undefined);
};

/** What the table has for each reading of a metric; empty where it has no number. */
export const candidatesOf = (statistics: Statistics, metric: Metric): readonly Candidate[] => {
  const { written } = tableOf(statistics);
  return metric.alternatives.flatMap((paths, at) => {
    const value = sumOf(statistics, written, paths);
    return value === undefined ? [] : [{ paths, value, label: labelOfSum(statistics.edition, metric, paths, at === 0) }];
  });
};

/** Every value that the table gives for a metric, with wrong totals set right too. */
export const valuesOf = (statistics: Statistics, metric: Metric): readonly number[] => {
  const { written, computed } = tableOf(statistics);
  return metric.alternatives.flatMap((paths) =>
    [sumOf(statistics, written, paths), sumOf(statistics, computed, paths)].filter((value) => value !== undefined),
  );
};

export const agrees = (statistics: Statistics, metric: Metric, quantity: Quantity): boolean =>
  valuesOf(statistics, metric).some((value) => admits(quantity, value));

/** May a statement about this scope be compared with a report's tables? */
export const isComparable = ({ statistics }: Report, { scope }: Pick<Stated, 'scope'>): boolean => {
  if (!statistics || scope === 'other') return false;
  if (scope === 'own') return statistics.scope === 'own';
  return scope !== 'area' || statistics.scope !== 'own';
};
