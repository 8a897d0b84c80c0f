import { type FormIndex, formIndex, type RowSpec } from '../form/figures.ts';
import type { EditionId } from '../form/form.ts';
import { latest } from '../latest.ts';

/** A row of documents (规章, 行政规范性文件) of the edition of 2021, with the indexes of its figures. */
export interface RowInForce {
  readonly row: RowSpec;
  /** Of the figure 现行有效件数. */
  readonly path: string;
  readonly made: number;
  readonly repealed: number;
  readonly inForce: number;
}

const rowsOf = latest(2, ({ rows }: FormIndex): readonly RowInForce[] =>
  rows.flatMap((row) => {
    const figure = (key: string): number => row.first + row.columns.findIndex((column) => column.key === key);
    const made = figure('made');
    const repealed = figure('repealed');
    const inForce = figure('inForce');
    return Math.min(made, repealed, inForce) < row.first ? [] : [{ row, path: `${row.path}.inForce`, made, repealed, inForce }];
  }),
);

/** None in the edition of 2019. */
export const rowsInForce = (edition: EditionId): readonly RowInForce[] => rowsOf(formIndex(edition));
