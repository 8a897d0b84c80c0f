import { formIndex } from '../../form/figures.ts';
import type { EditionId, RowForm } from '../../form/form.ts';
import type { Statistics, Value } from '../../statistics/statistics.ts';
import { sum } from '../../statistics/totals.ts';
import type { BarChart } from './chart.ts';

/** One bar: its label and the figures that it adds up. */
interface Slice {
  readonly label: string;
  readonly figures: readonly number[];
}

interface Slices {
  readonly outcomes: readonly Slice[];
  readonly applicants: readonly Slice[];
}

/** 部分公开（区分处理的，…） is 部分公开. */
const short = (label: string): string => label.replace(/（[^（）]*）$/, '');

const slicesOf = (edition: EditionId): Slices => {
  const { form, rows, byPath } = formIndex(edition);
  const { columns, rows: top } = form.requests;
  const total = columns.find((column) => column.total)?.key ?? '';
  const outcomes = top.find(({ key }) => key === 'outcomes')?.rows ?? [];
  const at = (path: string): readonly number[] => {
    const spec = byPath.get(path);
    return spec ? [spec.index] : [];
  };
  /** A group has no figures of its own: its rows are added up. */
  const totalOf = ({ key }: RowForm): readonly number[] => {
    const path = `requests.outcomes.${key}`;
    return rows.filter((row) => row.path === path || row.path.startsWith(`${path}.`)).flatMap((row) => at(`${row.path}.${total}`));
  };
  return {
    outcomes: outcomes.filter((row) => !row.total).map((row) => ({ label: short(row.label.zh), figures: totalOf(row) })),
    applicants: columns
      .filter((column) => !column.total)
      .map(({ key, label }) => ({ label: label.zh, figures: at(`requests.received.${key}`) })),
  };
};

const known = new Map<EditionId, Slices>();

const slices = (edition: EditionId): Slices => {
  const found = known.get(edition) ?? slicesOf(edition);
  known.set(edition, found);
  return found;
};

const bars = (id: string, title: string, parts: readonly Slice[], values: readonly Value[]): readonly BarChart[] => {
  const drawn = parts.map(({ label, figures }) => ({ label, value: sum(figures.map((at) => values[at])) ?? null }));
  // Nothing but zeros has no shape: the table above says it already.
  return drawn.some(({ value }) => (value ?? 0) > 0) ? [{ kind: 'bars', id, title, unit: '件', bars: drawn }] : [];
};

/** How requests were answered, and who made them; for figures with totals filled in. Without any request there is nothing to draw. */
export const requestCharts = ({ edition, values }: Statistics): readonly BarChart[] => {
  const { outcomes, applicants } = slices(edition);
  return [
    ...bars('chart-outcomes', '本年度办理结果', outcomes, values),
    ...bars('chart-applicants', '本年新收申请的申请人', applicants, values),
  ];
};
