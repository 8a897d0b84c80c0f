import type { Draft } from '../findings/finding.ts';
import { type FigureSpec, formIndex } from '../form/figures.ts';
import type { Equation } from '../statistics/equations.ts';
import { locate, type Statistics, type StatisticsPlaces } from '../statistics/statistics.ts';
import { withTotals } from '../statistics/totals.ts';
import type { Judged } from './residuals.ts';
import type { Cause } from './root-cause.ts';

/** Longer sums are cut: the editor needs the two sides and the largest terms, not twenty zeros. */
const mostTerms = 12;

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

const figureOf = (statistics: Statistics, at: number): FigureSpec => {
  const figure = formIndex(statistics.edition).figures[at];
  if (!figure) throw new Error(`edition ${statistics.edition} has no figure ${at}`);
  return figure;
};

/** `自然人 1409 + 商业企业 21`: by column within a row, by row within a column. */
const terms = (statistics: Statistics, equation: Equation, side: readonly number[], language: 'zh' | 'en'): string => {
  const values = withTotals(statistics.edition, statistics.values);
  const byColumn = equation.rule === 'requests/row-total' || equation.rule === 'disputes/total';
  const shown = side.filter((at) => values[at] !== 0 && typeof values[at] === 'number');
  const name = (at: number): string => {
    const { column, row } = figureOf(statistics, at);
    return byColumn ? column.label[language] : row.labels[language];
  };
  const list = shown.slice(0, mostTerms).map((at) => `${name(at)} ${values[at]}`);
  if (shown.length > mostTerms) list.push('…');
  return list.length > 0 ? list.join(' + ') : '0';
};

/** `本行各栏之和 1432（自然人 1409 + …），总计 1431` */
const sides = (statistics: Statistics, { equation, left, right }: Judged, language: 'zh' | 'en'): string => {
  const shownLeft = terms(statistics, equation, equation.left, language);
  if (equation.rule === 'requests/balance') {
    const shownRight = terms(statistics, equation, equation.right, language);
    return language === 'zh'
      ? `第一项加第二项是 ${round(left)}（${shownLeft}），第三项总计加第四项是 ${round(right)}（${shownRight}）`
      : `items 1 and 2 give ${round(left)} (${shownLeft}), the total of item 3 and item 4 give ${round(right)} (${shownRight})`;
  }
  return language === 'zh'
    ? `各项之和是 ${round(left)}（${shownLeft}），总计写的是 ${round(right)}`
    : `its parts add up to ${round(left)} (${shownLeft}), its total says ${round(right)}`;
};

const named = ({ rule, label }: Equation, language: 'zh' | 'en'): string => {
  if (language === 'en')
    return rule === 'requests/balance'
      ? `balance of “${label.en}”`
      : rule === 'requests/column-total'
        ? `column sum “${label.en}”`
        : `“${label.en}”`;
  return rule === 'requests/balance'
    ? `「${label.zh}」一列的勾稽关系`
    : rule === 'requests/column-total'
      ? `「${label.zh}」一列`
      : `「${label.zh}」`;
};

/** A sum that disagrees, told at its total with both sides. */
export const told = (statistics: Statistics, places: StatisticsPlaces, judged: Judged): Draft => {
  const { equation } = judged;
  const at = [...equation.right].reverse().find((index) => places.values.has(figureOf(statistics, index).path));
  const path = at === undefined ? equation.path : figureOf(statistics, at).path;
  const parts = equation.left
    .concat(equation.right)
    .filter((index) => statistics.values[index] !== undefined && figureOf(statistics, index).path !== path);
  return {
    rule: equation.rule,
    path: equation.path,
    at: locate(places, path),
    message: {
      zh: `${named(equation, 'zh')}对不上：${sides(statistics, judged, 'zh')}，相差 ${round(Math.abs(judged.left - judged.right))}`,
      en: `${named(equation, 'en')} does not add up: ${sides(statistics, judged, 'en')}; they differ by ${round(Math.abs(judged.left - judged.right))}`,
    },
    hint: {
      zh: '请对照原始台账核对上面列出的各个数字，改正写错的那一个；总计也可以不写，由程序计算',
      en: 'Check the figures listed above against the records and correct the wrong one; totals may also be left out and are then computed',
    },
    related: parts
      .filter((index) => (statistics.values[index] ?? 0) !== 0 && places.values.has(figureOf(statistics, index).path))
      .slice(0, mostTerms)
      .map((index) => {
        const figure = figureOf(statistics, index);
        return {
          at: locate(places, figure.path),
          message: { zh: `${figure.row.labels.zh}「${figure.column.label.zh}」`, en: `${figure.row.labels.en}, ${figure.column.label.en}` },
        };
      }),
  };
};

/** A wrong figure, told once with every sum that contradicts it and the value that would settle them. */
export const caused = (statistics: Statistics, places: StatisticsPlaces, { at, by, explains, echo }: Cause): Draft => {
  const figure = figureOf(statistics, at);
  const [first] = explains;
  const written = statistics.values[at] ?? 0;
  const right = round(written + by);
  const also = (language: 'zh' | 'en'): string => {
    if (echo === undefined) return '';
    const total = figureOf(statistics, echo);
    const due = round((statistics.values[echo] ?? 0) + by);
    return language === 'zh'
      ? `，并把${total.row.labels.zh}的「${total.column.label.zh}」相应改为 ${due}`
      : ` and ${due} as ${total.row.labels.en}, ${total.column.label.en}`;
  };
  const list = (language: 'zh' | 'en'): string =>
    explains
      .filter(({ equation }) => !equation.derived || explains.every((one) => one.equation.derived))
      .map((judged) => `${named(judged.equation, language)}${language === 'zh' ? '' : ': '}${sides(statistics, judged, language)}`)
      .join(language === 'zh' ? '；' : '; ');
  return {
    rule: first?.equation.rule ?? 'requests/row-total',
    path: figure.path,
    at: locate(places, figure.path),
    message: {
      zh: `${figure.row.labels.zh}的「${figure.column.label.zh}」写的是 ${written}，与合计对不上：${list('zh')}`,
      en: `${figure.row.labels.en}, ${figure.column.label.en} says ${written}, which the sums contradict: ${list('en')}`,
    },
    hint:
      right >= 0
        ? {
            zh: `如果把 ${written} 改为 ${right}${also('zh')}，上面的合计就都对上了；请对照原始台账核实`,
            en: `With ${right} instead of ${written}${also('en')} all these sums agree; check it against the records`,
          }
        : {
            zh: '请对照原始台账核对这个数字以及上面列出的合计',
            en: 'Check this figure and the sums above against the records',
          },
    related: explains.flatMap(({ equation }) => {
      const total = equation.right.find((index) => index !== at);
      if (total === undefined || !places.values.has(figureOf(statistics, total).path)) return [];
      const other = figureOf(statistics, total);
      return [
        {
          at: locate(places, other.path),
          message: { zh: `${other.row.labels.zh}「${other.column.label.zh}」`, en: `${other.row.labels.en}, ${other.column.label.en}` },
        },
      ];
    }),
  };
};
