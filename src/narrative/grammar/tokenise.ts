import { digit, hedge, kindOf, latin, mark, numeral, ordinal, title, year } from './characters.ts';
import { type Lexicon, mayBeginWord, wordAt } from './lexicon.ts';
import { digitsEnd, type Numeral, readNumeral } from './numerals.ts';
import { readQuantity } from './quantity.ts';
import { timeAtDigits, yearAt } from './times.ts';
import type { Mark, Token } from './token.ts';
import { bits } from './word.ts';

const marks: Readonly<Record<string, Mark>> = {
  '。': 'stop',
  '!': 'stop',
  '?': 'stop',
  '\n': 'stop',
  ';': 'semicolon',
  ',': 'comma',
  '、': 'pause',
  '/': 'pause',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  '【': 'open',
  ')': 'close',
  ']': 'close',
  '】': 'close',
  '…': 'break',
  '—': 'break',
  '→': 'break',
  '|': 'break',
};

const marksByUnit = new Map(Object.entries(marks).map(([character, meaning]) => [character.charCodeAt(0), meaning]));

/** Web addresses, telephone numbers, versions, times: digits and Latin letters held together by marks. */
const code = /[A-Za-z0-9](?:[A-Za-z0-9._:@/+-]*[A-Za-z0-9])?/y;
/** What may carry a row of digits on to a code. */
const carriesOn = /[A-Za-z._:@/+-]/;

const codeEnd = (text: string, at: number): number => {
  const end = digitsEnd(text, at);
  if (end > at && !carriesOn.test(text[end] ?? '')) return end;
  code.lastIndex = at;
  return at + Math.max(1, code.exec(text)?.[0].length ?? 0);
};

const other = (start: number, end: number): Token => ({ kind: 'other', start, end, bit: 0, value: undefined });

/** 3.5%, 2个百分点 */
const percentOf = (text: string, at: number, read: Numeral | undefined): Token | undefined => {
  if (!read || Number.isNaN(read.value)) return undefined;
  const { end, value, place, script } = read;
  const after = text[end];
  if (script === 'digits' && (after === '%' || after === '％'))
    return { kind: 'percent', start: at, end: end + 1, bit: 0, value: { value, place, points: false } };
  if (after === '个' && text.startsWith('个百分点', end))
    return { kind: 'percent', start: at, end: end + 4, bit: 0, value: { value, place, points: true } };
  return undefined;
};

const spokenPercentAt = (text: string, at: number): Token | undefined => {
  const read = readNumeral(text, at + 3);
  if (!read || Number.isNaN(read.value)) return undefined;
  return { kind: 'percent', start: at, end: read.end, bit: 0, value: { value: read.value, place: read.place, points: false } };
};

/** 1. 2、 （3） ①: a number that only counts items. */
const isNumbering = (text: string, start: number, end: number, previous: Token | undefined): boolean => {
  const after = text[end] ?? '';
  if (previous?.kind === 'mark' && previous.value === 'open' && after === ')') return true;
  if (
    previous !== undefined &&
    !(previous.kind === 'mark' && (previous.value === 'stop' || previous.value === 'semicolon' || previous.value === 'colon'))
  )
    return false;
  return after === '.' || after === '、' || (after === ',' && end - start < 3) || after === ')';
};

const zero = { low: 0, high: 0, value: 0, unit: '' };

/** A number in Chinese, or one behind a hedge. */
const spokenNumberAt = (text: string, at: number): Token | undefined => {
  if (text.startsWith('百分之', at)) return spokenPercentAt(text, at) ?? quantityAt(text, at);
  return percentOf(text, at, readNumeral(text, at)) ?? quantityAt(text, at);
};

const quantityAt = (text: string, at: number): Token | undefined => {
  // 「均为零」, 「零发生」
  if (text[at] === '零' && (text[at - 1] === '为' || text.startsWith('发生', at + 1)))
    return { kind: 'quantity', start: at, end: at + (text[at - 1] === '为' ? 1 : 3), bit: 0, value: zero };
  const read = readQuantity(text, at);
  return read && { kind: 'quantity', start: read.start, end: read.end, bit: 0, value: read.quantity };
};

const numberAt = (text: string, at: number, previous: Token | undefined): Token => {
  const known = readNumeral(text, at);
  const percent = percentOf(text, at, known);
  if (percent) return percent;
  const end = codeEnd(text, at);
  const read = known && readQuantity(text, at, known);
  // A thousands comma or a range mark may carry the number beyond what looks like a code, never the other way round.
  if (!read || read.end < end) return other(at, end);
  if (read.quantity.unit === '' && isNumbering(text, at, read.end, previous)) return other(at, read.end + 1);
  return { kind: 'quantity', start: read.start, end: read.end, bit: 0, value: read.quantity };
};

const longestTitle = 120;

/** A title may hold years and numbers of its own. */
const titleAt = (text: string, at: number): Token => {
  const close = text.slice(at, at + longestTitle).indexOf('》');
  return other(at, close === -1 ? at + 1 : at + close + 1);
};

/** 第三季度, 每两周, 〔2024〕 */
const ordinalAt = (text: string, at: number): Token | undefined => {
  const read = readNumeral(text, at + 1);
  if (!read) return undefined;
  const alone = text[at] === '〔' || !text[read.end] || text[read.end] === '季';
  return other(at, read.end + (alone ? 0 : 1));
};

/** Words, times and numbers that begin with a character of the language: the longest reading wins. */
const wordTokenAt = (text: string, at: number, kind: number, lexicon: Lexicon, reportYear: number): Token | undefined => {
  const known = wordAt(lexicon, text, at);
  const timed = (kind & year) === 0 ? undefined : yearAt(text, at, reportYear);
  // 「上年结转」 is one word, though it begins with a year.
  if (timed && timed.end >= (known?.end ?? 0)) return timed;
  const quantity = (kind & (numeral | hedge)) === 0 ? undefined : spokenNumberAt(text, at);
  const beats = known?.bit === bits.denial ? known.end - 1 : (known?.end ?? at);
  if (quantity && quantity.end > beats) return quantity;
  return known;
};

/** Cuts a compact text into tokens, in one pass: at each place the longest reading wins, what nothing reads is `other`. */
export const tokenise = (text: string, lexicon: Lexicon, reportYear: number): Token[] => {
  const tokens: Token[] = [];
  let otherFrom = -1;
  const tokenAt = (at: number, kind: number): Token | undefined => {
    if ((kind & mark) !== 0)
      return { kind: 'mark', start: at, end: at + 1, bit: 0, value: marksByUnit.get(text.charCodeAt(at)) ?? 'break' };
    if ((kind & digit) !== 0) return timeAtDigits(text, at, reportYear) ?? numberAt(text, at, tokens.at(-1));
    if ((kind & latin) !== 0) return numberAt(text, at, tokens.at(-1));
    if ((kind & title) !== 0) return titleAt(text, at);
    const named = (kind & ordinal) === 0 ? undefined : ordinalAt(text, at);
    if (named) return named;
    return wordTokenAt(text, at, kind, lexicon, reportYear);
  };
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    const token = kind === 0 && !mayBeginWord(lexicon, text, at, unit) ? undefined : tokenAt(at, kind);
    if (!token) {
      if (otherFrom === -1) otherFrom = at;
      at++;
      continue;
    }
    // A hedge (约, 近) stands between `at` and the number, and belongs to neither.
    if (otherFrom !== -1) tokens.push(other(otherFrom, Math.min(at, token.start)));
    otherFrom = -1;
    tokens.push(token);
    at = token.end;
  }
  if (otherFrom !== -1) tokens.push(other(otherFrom, text.length));
  return tokens;
};
