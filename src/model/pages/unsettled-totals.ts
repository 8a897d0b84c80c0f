import { perEdition } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
import type { TableId } from '../../form/form.ts';
import { labelOf } from '../../form/labels.ts';
import { type Equation, equationsOf } from '../../statistics/equations.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { sum } from '../../statistics/totals.ts';
import { figureText } from './figure-text.ts';
import { keyFigures } from './key-figures.ts';

/** What a total says and what its parts add up to; undefined where they agree or nothing can be said. */
const disagreement = ({ path, left, defines }: Equation, { edition, values }: Statistics): string | undefined => {
  const total = defines === undefined ? undefined : values[defines];
  if (typeof total !== 'number') return undefined;
  const parts = sum(left.map((index) => values[index]));
  return typeof parts !== 'number' || parts === total
    ? undefined
    : `${labelOf(edition, path).zh} ${figureText(total)}，各项相加是 ${figureText(parts)}`;
};

const equationsOfKeyFigures = perEdition((edition): readonly Equation[] => {
  const paths = new Set(keyFigures.flatMap((figure) => figure.paths));
  return equationsOf(edition).filter(({ path, defines }) => defines !== undefined && paths.has(path));
});

/** One for all reports of a site. */
const none: readonly string[] = [];

/** The totals among the key figures that an agency published although its parts add up to something else. */
export const unsettledKeyFigures = (figures: Statistics | undefined): readonly string[] => {
  if (!figures) return none;
  const found = equationsOfKeyFigures(figures.edition).flatMap((equation) => disagreement(equation, figures) ?? []);
  return found.length === 0 ? none : found;
};

/**
 * The totals of a rolled-up table that are not what their parts add up to. That happens where an agency published a wrong total and kept
 * it: totals are added up as published, and a reader who adds up the row must find the reason.
 */
export const unsettledNotes = (table: TableId, statistics: Statistics): readonly string[] => {
  const { byPath } = formIndex(statistics.edition);
  const totals = equationsOf(statistics.edition).flatMap((equation) =>
    byPath.get(equation.path)?.row.table === table ? (disagreement(equation, statistics) ?? []) : [],
  );
  return totals.length === 0
    ? []
    : [`${totals.join('；')}：有的机关公布的合计与分项不符，这里照公布的数字相加，原因见该机关年报的“数据核对情况”。`];
};

/** The note below a list of reports about one of them, whose totals are shown as it published them. */
export const unsettledNote = (name: string, unsettled: readonly string[]): string =>
  `${name}：${unsettled.join('；')}。这里照公布的数字列出，原因见该报告的“数据核对情况”。`;
