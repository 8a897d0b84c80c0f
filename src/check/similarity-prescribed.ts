import { editions } from '../form/editions.ts';
import { formIndex } from '../form/figures.ts';

/** What instruments make every report say, besides the words of the form itself. */
const formulas = [
  '中华人民共和国政府信息公开条例',
  '政府信息公开条例',
  '政府信息公开工作年度报告',
  '政府信息公开信息处理费管理办法',
  '信息处理费',
];

/** Shorter labels (自然人, 其他) are words of the language. */
const shortestLabel = 4;

const withoutNumber = (title: string): string => title.replace(/^[一二三四五六]、/u, '');

/** Titles of the six parts and labels of rows and columns, of every edition. */
const wordsOfTheForm = (): string[] =>
  Object.values(editions).flatMap(({ id, sections }) => [
    ...sections.map(({ title }) => withoutNumber(title)),
    ...formIndex(id).rows.flatMap(({ row, columns }) => [
      row.label.zh,
      row.label.zh.replace(/（.*$/u, ''),
      ...columns.map(({ label }) => label.zh),
    ]),
  ]);

const phrases: readonly string[] = [...new Set([...formulas, ...wordsOfTheForm()])]
  .filter(({ length }) => length >= shortestLabel)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const byFirst = new Map<number, string[]>();
for (const phrase of phrases) {
  const first = phrase.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
}

const titleOpens = '《'.charCodeAt(0);
const longestTitle = 100;

/** A bit for every UTF-16 unit that begins something prescribed: asked for every character, and small enough to stay near at hand. */
const beginnings = (() => {
  const table = new Int32Array(65536 / 32);
  for (const first of [...byFirst.keys(), titleOpens]) table[first >> 5] = (table[first >> 5] ?? 0) | (1 << (first & 31));
  return table;
})();

/** Whether something prescribed may begin with a UTF-16 unit. */
export const mayBePrescribed = (code: number): boolean => (((beginnings[code >> 5] ?? 0) >>> (code & 31)) & 1) === 1;

/** How much of the text from `at` on is no agency's own wording: a title in 《》, or words of the form; else 0. */
export const prescribedLength = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code === titleOpens) {
    const end = text.slice(at, at + longestTitle).indexOf('》');
    return end + 1;
  }
  return byFirst.get(code)?.find((phrase) => text.startsWith(phrase, at))?.length ?? 0;
};

const speaksOfPeriod = /统计期限|1月1日[^。！？]{0,20}12月31日/u;

/** The text with every sentence that states the statistics period blanked out; the same length. */
export const withoutPeriod = (text: string): string =>
  text.includes('统计期限') || text.includes('12月31日')
    ? text
        .split(/(?<=[。！？\n])/u)
        .map((sentence) => (speaksOfPeriod.test(sentence) ? ' '.repeat(sentence.length) : sentence))
        .join('')
    : text;
