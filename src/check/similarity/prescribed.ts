import { editions } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';

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

/** Four UTF-16 units, as many as the shortest phrase has, as one number; others may give the same. */
const openingAt = (text: string, at: number): number => {
  let opening = 0;
  for (let unit = at; unit < at + shortestLabel; unit++) opening = (Math.imul(opening, 0x01000193) + text.charCodeAt(unit)) | 0;
  return opening;
};

/** The longest first. */
const byOpening = new Map<number, string[]>();
for (const phrase of phrases) {
  const opening = openingAt(phrase, 0);
  byOpening.set(opening, [...(byOpening.get(opening) ?? []), phrase]);
}

const titleOpens = '《'.charCodeAt(0);
const longestTitle = 100;

/** Two neighbouring UTF-16 units as a place among `beginnings`; others may share it. */
const placeOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & 0x3fff;

/** 1 for the first two units of every phrase: asked for every character, and small enough to stay near at hand. */
const beginnings = (() => {
  const table = new Uint8Array(0x4000);
  for (const phrase of phrases) table[placeOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
  return table;
})();

/** Whether something prescribed may begin with two UTF-16 units. */
export const mayBePrescribed = (first: number, second: number): boolean => beginnings[placeOf(first, second)] === 1 || first === titleOpens;

/** How much of the text from `at` on is no agency's own wording: a title in 《》, or words of the form; else 0. */
export const prescribedLength = (text: string, at: number): number => {
  if (text.charCodeAt(at) === titleOpens) {
    const end = text.slice(at, at + longestTitle).indexOf('》');
    return end + 1;
  }
  if (at + shortestLabel > text.length) return 0;
  const found = byOpening.get(openingAt(text, at));
  if (found) for (const phrase of found) if (text.startsWith(phrase, at)) return phrase.length;
  return 0;
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
