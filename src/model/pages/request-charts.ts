import { perEdition } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
import type { RowForm } from '../../form/form.ts';
import type { Statistics, Value } from '../../statistics/statistics.ts';
import { sumAt } from '../../statistics/totals.ts';
import type { BarChart } from './chart.ts';

/** The bars of a chart: their labels, and the figures that each adds up. */
interface Bars {
  readonly labels: readonly string[];
  readonly figures: readonly (readonly number[])[];
}

interface RequestBars {
  readonly outcomes: Bars;
  readonly applicants: Bars;
}

/** 部分公开（区分处理的，…） is 部分公开. */
const short = (label: string): string => label.replace(/（[^（）]*）$/, '');

const requestBars = perEdition((edition): RequestBars => {
  const { form, rows, byPath } = formIndex(edition);
  const { columns, rows: top } = form.requests;
  const total = columns.find((column) => column.total)?.key ?? '';
  const at = (path: string): readonly number[] => {
    const spec = byPath.get(path);
    return spec ? [spec.index] : [];
  };
  /** A group has no figures of its own: its rows are added up. */
  const totalOf = ({ key }: RowForm): readonly number[] => {
    const path = `requests.outcomes.${key}`;
    return rows.filter((row) => row.path === path || row.path.startsWith(`${path}.`)).flatMap((row) => at(`${row.path}.${total}`));
  };
  const outcomes = (top.find(({ key }) => key === 'outcomes')?.rows ?? []).filter((row) => !row.total);
  const applicants = columns.filter((column) => !column.total);
  return {
    outcomes: { labels: outcomes.map(({ label }) => short(label.zh)), figures: outcomes.map(totalOf) },
    applicants: { labels: applicants.map(({ label }) => label.zh), figures: applicants.map(({ key }) => at(`requests.received.${key}`)) },
  };
});

const chart = (id: string, title: string, { labels, figures }: Bars, values: readonly Value[]): readonly BarChart[] => {
  const drawn = figures.map((parts) => sumAt(values, parts) ?? null);
  // Nothing but zeros has no shape: the table above says it already.
  return drawn.some((value) => (value ?? 0) > 0) ? [{ kind: 'bars', id, title, unit: '件', labels, values: drawn }] : [];
};

/** How requests were answered, and who made them; for figures with totals filled in. Without any request there is nothing to draw. */
export const requestCharts = ({ edition, values }: Statistics): readonly BarChart[] => {
  const { outcomes, applicants } = requestBars(edition);
  return [
    ...chart('chart-outcomes', '本年度办理结果', outcomes, values),
    ...chart('chart-applicants', '本年新收申请的申请人', applicants, values),
  ];
};
