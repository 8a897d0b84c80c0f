import { perEdition } from '../form/editions.ts';
import { type FormIndex, formIndex, type RowSpec } from '../form/figures.ts';
import type { EditionId } from '../form/form.ts';
import type { Localized } from '../language.ts';

/** The rules that the form's own sums belong to. */
export type SumRule = 'requests/row-total' | 'requests/column-total' | 'requests/balance' | 'disputes/total';

/** One sum that the form implies: the figures on the left add up to those on the right (indexes of figures). */
export interface Equation {
  readonly rule: SumRule;
  /** The figure that it is told at and waived by: the total of a sum, 结转下年度继续办理 of a balance. */
  readonly path: string;
  /** The row or column in the form's own words. */
  readonly label: Localized;
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** True for the column 总计, which follows from the other columns and the row totals. */
  readonly derived: boolean;
  /** The total that this equation fills in when nothing is written there. */
  readonly defines?: number;
}

const rowTotals = ({ rows }: FormIndex): Equation[] =>
  rows.flatMap((row) => {
    const at = row.columns.findIndex((column) => column.total);
    if (at === -1) return [];
    const total = row.first + at;
    return [
      {
        rule: row.table === 'requests' ? 'requests/row-total' : 'disputes/total',
        path: `${row.path}.${row.columns[at]?.key}`,
        label: row.labels,
        left: row.columns.flatMap((column, index) => (column.total ? [] : [row.first + index])),
        right: [total],
        derived: false,
        defines: total,
      } satisfies Equation,
    ];
  });

const perColumn = (
  { form }: FormIndex,
  build: (at: number, column: { key: string; label: Localized; total: boolean }) => Equation,
): Equation[] =>
  form.requests.columns.map((column, at) =>
    build(at, {
      key: column.key,
      label: column.label,
      total: column.total ?? false,
    }),
  );

const columnTotals = (index: FormIndex): Equation[] =>
  index.rows
    .filter((row) => row.table === 'requests' && row.row.total)
    .flatMap((totalRow) => {
      const group = totalRow.path.slice(0, totalRow.path.lastIndexOf('.') + 1);
      const parts = index.rows.filter((row) => row !== totalRow && row.path.startsWith(group));
      return perColumn(index, (at, column) => ({
        rule: 'requests/column-total',
        path: `${totalRow.path}.${column.key}`,
        label: column.label,
        left: parts.map((row) => row.first + at),
        right: [totalRow.first + at],
        derived: column.total,
        // （七）总计 of 总计 is filled in by its row; the other columns by theirs.
        ...(column.total ? {} : { defines: totalRow.first + at }),
      }));
    });

const balances = (index: FormIndex): Equation[] => {
  const rows = (paths: readonly string[]): RowSpec[] => paths.flatMap((path) => index.rowByPath.get(`requests.${path}`) ?? []);
  const { balance } = index.form.requests;
  const left = rows(balance.left);
  const right = rows(balance.right);
  return perColumn(index, (at, column) => ({
    rule: 'requests/balance',
    path: `${right.at(-1)?.path}.${column.key}`,
    label: column.label,
    left: left.map((row) => row.first + at),
    right: right.map((row) => row.first + at),
    derived: column.total,
  }));
};

/** Every sum of an edition: row totals, then column totals, then the balance (一 + 二 = 三（七） + 四) of each column. */
export const equationsOf: (edition: EditionId) => readonly Equation[] = perEdition((id) => {
  const index = formIndex(id);
  return [...rowTotals(index), ...columnTotals(index), ...balances(index)];
});
