import type { Draft } from '../findings/finding.ts';
import { type FigureSpec, formIndex } from '../form/figures.ts';
import type { Language, Localized } from '../language.ts';
import type { Equation } from '../statistics/equations.ts';
import { locate, type Statistics, type StatisticsPlaces } from '../statistics/statistics.ts';
import { withTotals } from '../statistics/totals.ts';
import type { Judged } from './residuals.ts';
import type { Cause } from './root-cause.ts';

/** A sum of more terms than this is given by its result alone. */
const mostTerms = 6;

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

const figureOf = (statistics: Statistics, at: number): FigureSpec => {
  const figure = formIndex(statistics.edition).figures[at];
  if (!figure) throw new Error(`edition ${statistics.edition} has no figure ${at}`);
  return figure;
};

/** `（自然人 1409 + 商业企业 21）`: by column within a row, by row within a column; nothing for long sums and single terms. */
const terms = (statistics: Statistics, equation: Equation, side: readonly number[], language: Language): string => {
  const values = withTotals(statistics.edition, statistics.values);
  const byColumn = equation.rule === 'requests/row-total' || equation.rule === 'disputes/total';
  const shown = side.filter((at) => values[at] !== 0 && typeof values[at] === 'number');
  if (shown.length === 0 || shown.length > mostTerms) return '';
  const list = shown
    .map((at) => {
      const { column, row } = figureOf(statistics, at);
      return `${byColumn ? column.label[language] : row.labels[language]} ${values[at]}`;
    })
    .join(' + ');
  return language === 'zh' ? `（${list}）` : ` (${list})`;
};

/** Both sides of a sum, in the words of the form: `「行政复议」总计写的是 0，各项相加是 11（结果维持 10 + 结果纠正 1）`. */
const sides = (statistics: Statistics, { equation, left, right }: Judged, language: Language): string => {
  const { label, rule } = equation;
  const leftTerms = terms(statistics, equation, equation.left, language);
  const a = round(left);
  const b = round(right);
  if (rule === 'requests/balance') {
    const rightTerms = terms(statistics, equation, equation.right, language);
    return language === 'zh'
      ? `「${label.zh}」一列第一项加第二项是 ${a}${leftTerms}，第三项总计加第四项是 ${b}${rightTerms}`
      : `in column “${label.en}”, items 1 and 2 give ${a}${leftTerms}, the total of item 3 and item 4 give ${b}${rightTerms}`;
  }
  if (rule === 'requests/column-total')
    return language === 'zh'
      ? `「${label.zh}」一列（七）总计写的是 ${b}，各行相加是 ${a}${leftTerms}`
      : `in column “${label.en}” the total of outcomes says ${b}, its rows add up to ${a}${leftTerms}`;
  return language === 'zh'
    ? `「${label.zh}」总计写的是 ${b}，各栏相加是 ${a}${leftTerms}`
    : `“${label.en}” has a total of ${b}, its columns add up to ${a}${leftTerms}`;
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const spoken = (statistics: Statistics, { row, column, index }: FigureSpec): Localized => ({
  zh: `${row.labels.zh}「${column.label.zh}」${statistics.values[index]}`,
  en: `${row.labels.en}, ${column.label.en}: ${statistics.values[index]}`,
});

/** A sum that disagrees, told at its total with both sides. */
export const told = (statistics: Statistics, places: StatisticsPlaces, judged: Judged): Draft => {
  const { equation } = judged;
  const at = [...equation.right].reverse().find((index) => places.at(figureOf(statistics, index).path));
  const path = at === undefined ? equation.path : figureOf(statistics, at).path;
  const parts = equation.left
    .concat(equation.right)
    .filter((index) => statistics.values[index] !== undefined && figureOf(statistics, index).path !== path);
  return {
    rule: equation.rule,
    path: equation.path,
    at: locate(places, path),
    message: {
      zh: `合计对不上：${sides(statistics, judged, 'zh')}，相差 ${round(Math.abs(judged.left - judged.right))}`,
      en: `${capital(sides(statistics, judged, 'en'))}: a difference of ${round(Math.abs(judged.left - judged.right))}`,
    },
    hint:
      equation.rule === 'requests/balance'
        ? {
            zh: '请对照原始台账核对这四项的数字，改正写错的那一个',
            en: 'Check the figures of the four items against the records and correct the wrong one',
          }
        : {
            zh: '请对照原始台账核对上面列出的各个数字，改正写错的那一个；总计也可以不写，由程序计算',
            en: 'Check the figures listed above against the records and correct the wrong one; totals may also be left out and are then computed',
          },
    related: parts
      .filter((index) => (statistics.values[index] ?? 0) !== 0 && places.at(figureOf(statistics, index).path))
      .slice(0, mostTerms)
      .map((index) => {
        const figure = figureOf(statistics, index);
        return {
          at: locate(places, figure.path),
          message: spoken(statistics, figure),
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
  const also = (language: Language): string => {
    if (echo === undefined) return '';
    const total = figureOf(statistics, echo);
    const due = round((statistics.values[echo] ?? 0) + by);
    return language === 'zh'
      ? `，并把${total.row.labels.zh}的「${total.column.label.zh}」相应改为 ${due}`
      : ` and ${due} as ${total.row.labels.en}, ${total.column.label.en}`;
  };
  const list = (language: Language): string =>
    explains
      .filter(({ equation }) => !equation.derived || explains.every((one) => one.equation.derived))
      .map((judged) => sides(statistics, judged, language))
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
      if (total === undefined || !places.at(figureOf(statistics, total).path)) return [];
      const other = figureOf(statistics, total);
      return [
        {
          at: locate(places, other.path),
          message: spoken(statistics, other),
        },
      ];
    }),
  };
};
