import { byFirst } from './by-first.ts';
import { isDigitCode } from './characters.ts';
import { digitsEnd } from './numerals.ts';
import type { Token } from './token.ts';
import { bits } from './word.ts';

const yearWords = byFirst<readonly [string, number]>(
  [
    ['本年度', 0],
    ['本年', 0],
    ['今年', 0],
    ['上一年度', -1],
    ['上一年', -1],
    ['上年度', -1],
    ['上年', -1],
    ['去年', -1],
    ['前年', -2],
    ['下一年度', 1],
    ['下一年', 1],
    ['下年度', 1],
    ['下年', 1],
    ['次年', 1],
    ['明年', 1],
    ['来年', 1],
  ],
  ([word]) => word,
);

const writtenYear = /(?:(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})年(?:度(?!假))?/y;
const writtenDate = /(?:(\d{2,8})年)?(\d{1,2})月(?:份|(\d{1,2})[日号])?/y;
const pointDate = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?!\d)日?/y;
const solidDate = /((?:19|20)\d\d)((?:0[1-9]|1[0-2]))((?:0[1-9]|[12]\d|3[01]))(?!\d)日?/y;
/** 2022年至2024年, 2022—2024年: several years together. */
const yearRange = /(?:19|20)\d\d年?度?[-–—~至到]{1,2}(?:19|20)\d\d年(?!\d)度?/y;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
};

const dateAt = (text: string, at: number): Token | undefined => {
  const solid = match(pointDate, text, at) ?? match(solidDate, text, at);
  if (solid) {
    const [whole, year, ...rest] = solid;
    const [month, day] = rest.slice(-2);
    const value = { year: Number(year), month: Number(month), day: Number(day) };
    return { kind: 'date', start: at, end: at + whole.length, bit: 0, value };
  }
  const written = match(writtenDate, text, at);
  if (!written) return undefined;
  const value = {
    ...(written[1] === undefined ? {} : { year: Number(written[1]) }),
    month: Number(written[2]),
    ...(written[3] === undefined ? {} : { day: Number(written[3]) }),
  };
  return { kind: 'date', start: at, end: at + written[0].length, bit: 0, value };
};

const zero = '0'.charCodeAt(0);
const chineseDigits = '〇一二三四五六七八九';
const yearValue = (written: string): number => {
  let value = 0;
  for (let at = 0; at < 4; at++) {
    const code = written.charCodeAt(at);
    // 零 and ○ are not in the row, and mean 0.
    value = 10 * value + (isDigitCode(code) ? code - zero : Math.max(0, chineseDigits.indexOf(written.charAt(at))));
  }
  return value;
};

/** A year or a year word: 2024年度, 二〇二四年, 去年. */
export const yearAt = (text: string, at: number, reportYear: number): Token | undefined => {
  const word = yearWords.get(text.charCodeAt(at))?.find(([name]) => text.startsWith(name, at));
  if (word) return { kind: 'year', start: at, end: at + word[0].length, bit: 0, value: { year: reportYear + word[1], explicit: false } };
  const written = match(writtenYear, text, at);
  return (
    written && { kind: 'year', start: at, end: at + written[0].length, bit: 0, value: { year: yearValue(written[0]), explicit: true } }
  );
};

const yearMark = '年'.charCodeAt(0);
const monthMark = '月'.charCodeAt(0);

/** What digits say of a time; most rows of digits say nothing, which the character behind them tells. */
export const timeAtDigits = (text: string, at: number, reportYear: number): Token | undefined => {
  const end = digitsEnd(text, at);
  const size = end - at;
  const after = text.charCodeAt(end);
  if (size !== 4 && size !== 8 && after !== yearMark && after !== monthMark) return undefined;
  const range = size === 4 ? match(yearRange, text, at) : undefined;
  if (range) return { kind: 'word', start: at, end: at + range[0].length, bit: bits.since, value: { kind: 'since' } };
  return dateAt(text, at) ?? yearAt(text, at, reportYear);
};

const allWrittenYears = new RegExp(writtenYear.source, 'g');

/** Does a compact text name a year in digits other than that of the report? */
export const namesOtherYear = (text: string, reportYear: number): boolean => {
  allWrittenYears.lastIndex = 0;
  for (let found = allWrittenYears.exec(text); found; found = allWrittenYears.exec(text))
    if (yearValue(found[0]) !== reportYear) return true;
  return false;
};
