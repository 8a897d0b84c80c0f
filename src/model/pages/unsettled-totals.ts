import { formIndex } from '../../form/figures.ts';
import type { TableId } from '../../form/form.ts';
import { labelOf } from '../../form/labels.ts';
import { equationsOf } from '../../statistics/equations.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { sum } from '../../statistics/totals.ts';
import { figureText } from './figure-text.ts';

/**
 * The totals of a rolled-up table that are not what their parts add up to. That happens where an agency published a wrong total and kept
 * it: totals are added up as published, and a reader who adds up the row must find the reason.
 */
export const unsettledNotes = (table: TableId, { edition, values }: Statistics): readonly string[] => {
  const totals = equationsOf(edition).flatMap(({ path, left, defines }) => {
    if (defines === undefined || formIndex(edition).byPath.get(path)?.row.table !== table) return [];
    const parts = sum(left.map((index) => values[index]));
    const total = values[defines];
    return typeof parts !== 'number' || typeof total !== 'number' || parts === total
      ? []
      : [`${labelOf(edition, path).zh} ${figureText(total)}，各项相加是 ${figureText(parts)}`];
  });
  return totals.length === 0
    ? []
    : [`${totals.join('；')}：有的机关公布的合计与分项不符，这里照公布的数字相加，原因见该机关年报的“数据核对情况”。`];
};
