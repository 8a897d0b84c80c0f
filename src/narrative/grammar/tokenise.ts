import { type Lexicon, wordAt } from './lexicon.ts';
import { isDigit, readNumeral } from './numerals.ts';
import { readQuantity } from './quantity.ts';
import type { Mark, Token } from './token.ts';

const marks = new Map<string, Mark>([
  ['。', 'stop'],
  ['!', 'stop'],
  ['?', 'stop'],
  ['\n', 'stop'],
  [';', 'semicolon'],
  [',', 'comma'],
  ['、', 'pause'],
  ['/', 'pause'],
  [':', 'colon'],
  ['(', 'open'],
  ['[', 'open'],
  ['【', 'open'],
  [')', 'close'],
  [']', 'close'],
  ['】', 'close'],
  ['…', 'break'],
  ['—', 'break'],
  ['→', 'break'],
  ['|', 'break'],
]);

const yearWords: readonly (readonly [string, number])[] = [
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
];
const yearWordStarts = new Set('本今上去前下次明来');

const writtenYear = /(?:(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})年(?:度(?!假))?/y;
const writtenDate = /(?:(\d{2,8})年)?(\d{1,2})月(?:份|(\d{1,2})[日号])?/y;
const pointDate = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?!\d)日?/y;
const solidDate = /((?:19|20)\d\d)((?:0[1-9]|1[0-2]))((?:0[1-9]|[12]\d|3[01]))(?!\d)日?/y;
/** 2022年至2024年, 2022—2024年: several years together. */
const yearRange = /(?:19|20)\d\d年?度?[-–—~至到]{1,2}(?:19|20)\d\d年(?!\d)度?/y;
/** Web addresses, telephone numbers, versions, times: digits and Latin letters held together by marks. */
const code = /[A-Za-z0-9](?:[A-Za-z0-9._:@/+-]*[A-Za-z0-9])?/y;
const percentSign = /[%％]/;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
};

const chineseDigits = '〇一二三四五六七八九';
const yearValue = (written: string): number =>
  Number(
    [...written.slice(0, 4)]
      .map((digit) => (digit === '零' || digit === '○' ? 0 : Math.max(chineseDigits.indexOf(digit), Number(digit) || 0)))
      .join(''),
  );

const dateAt = (text: string, at: number): Token | undefined => {
  const pointed = match(pointDate, text, at);
  if (pointed)
    return {
      kind: 'date',
      start: at,
      end: at + pointed[0].length,
      year: Number(pointed[1]),
      month: Number(pointed[3]),
      day: Number(pointed[4]),
    };
  const solid = match(solidDate, text, at);
  if (solid)
    return { kind: 'date', start: at, end: at + solid[0].length, year: Number(solid[1]), month: Number(solid[2]), day: Number(solid[3]) };
  const written = match(writtenDate, text, at);
  if (!written) return undefined;
  return {
    kind: 'date',
    start: at,
    end: at + written[0].length,
    ...(written[1] === undefined ? {} : { year: Number(written[1]) }),
    month: Number(written[2]),
    ...(written[3] === undefined ? {} : { day: Number(written[3]) }),
  };
};

const yearAt = (text: string, at: number, reportYear: number): Token | undefined => {
  const written = match(writtenYear, text, at);
  if (written) return { kind: 'year', start: at, end: at + written[0].length, year: yearValue(written[0]), explicit: true };
  if (!yearWordStarts.has(text[at] ?? '')) return undefined;
  const word = yearWords.find(([name]) => text.startsWith(name, at));
  return word && { kind: 'year', start: at, end: at + word[0].length, year: reportYear + word[1], explicit: false };
};

const percentAt = (text: string, at: number): Token | undefined => {
  const spoken = text.startsWith('百分之', at);
  const numeral = readNumeral(text, spoken ? at + 3 : at);
  if (!numeral || Number.isNaN(numeral.value)) return undefined;
  if (spoken) return { kind: 'percent', start: at, end: numeral.end, value: numeral.value, place: numeral.place, points: false };
  if (numeral.script === 'digits' && percentSign.test(text[numeral.end] ?? ''))
    return { kind: 'percent', start: at, end: numeral.end + 1, value: numeral.value, place: numeral.place, points: false };
  if (text.startsWith('个百分点', numeral.end))
    return { kind: 'percent', start: at, end: numeral.end + 4, value: numeral.value, place: numeral.place, points: true };
  return undefined;
};

const numberStarts = new Set('零〇○一二三四五六七八九十百千两近约逾超上不至突将接大负');
const isLatin = (text: string, at: number): boolean => /[A-Za-z]/.test(text[at] ?? '');

/** 1. 2、 （3） ①: a number that only counts items. */
const isNumbering = (text: string, start: number, end: number, previous: Token | undefined): boolean => {
  const after = text[end] ?? '';
  if (previous?.kind === 'mark' && previous.mark === 'open' && after === ')') return true;
  if (
    previous !== undefined &&
    !(previous.kind === 'mark' && (previous.mark === 'stop' || previous.mark === 'semicolon' || previous.mark === 'colon'))
  )
    return false;
  return after === '.' || after === '、' || (after === ',' && end - start < 3) || after === ')';
};

/** Cuts a compact text into tokens, in one pass: at each place the longest reading wins, what nothing reads is `other`. */
export const tokenise = (text: string, lexicon: Lexicon, reportYear: number): Token[] => {
  const tokens: Token[] = [];
  let otherFrom = -1;
  const flush = (at: number): void => {
    if (otherFrom !== -1) tokens.push({ kind: 'other', start: otherFrom, end: at });
    otherFrom = -1;
  };
  const push = (token: Token): number => {
    // A hedge (约, 近) stands between `at` and the number, and belongs to neither.
    flush(Math.min(at, token.start));
    tokens.push(token);
    return token.end;
  };
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    const mark = marks.get(character);
    if (mark !== undefined) {
      at = push({ kind: 'mark', mark, start: at, end: at + 1 });
      continue;
    }
    if (character === '《') {
      // A title may hold years and numbers of its own.
      const close = text.slice(at, at + 120).indexOf('》');
      at = push({ kind: 'other', start: at, end: close === -1 ? at + 1 : at + close + 1 });
      continue;
    }
    if (character === '第' || character === '每' || character === '〔') {
      const numeral = readNumeral(text, at + 1);
      if (numeral) {
        at = push({
          kind: 'other',
          start: at,
          end: numeral.end + (character === '〔' || !text[numeral.end] || text[numeral.end] === '季' ? 0 : 1),
        });
        continue;
      }
    }
    const digits = isDigit(text, at);
    const range = digits ? match(yearRange, text, at) : undefined;
    if (range) {
      at = push({ kind: 'word', word: { kind: 'since' }, start: at, end: at + range[0].length });
      continue;
    }
    const known = digits ? undefined : wordAt(lexicon, text, at);
    const timed = dateTimeAt(text, at, reportYear, digits);
    // 「上年结转」 is one word, though it begins with a year.
    if (timed && timed.end >= (known?.end ?? 0)) {
      at = push(timed);
      continue;
    }
    if (digits || isLatin(text, at)) {
      at = push(numberAt(text, at, tokens.at(-1)));
      continue;
    }
    const quantity = numberStarts.has(character) ? (percentAt(text, at) ?? chineseQuantityAt(text, at)) : undefined;
    const beats = known?.word.kind === 'denial' ? known.end - 1 : (known?.end ?? at);
    if (quantity && quantity.end > beats) at = push(quantity);
    else if (known) at = push({ kind: 'word', word: known.word, start: at, end: known.end });
    else {
      if (otherFrom === -1) otherFrom = at;
      at++;
    }
  }
  flush(text.length);
  return tokens;
};

const dateTimeAt = (text: string, at: number, reportYear: number, digits: boolean): Token | undefined => {
  if (!digits) return yearAt(text, at, reportYear);
  const date = dateAt(text, at);
  return date ?? yearAt(text, at, reportYear);
};

const chineseQuantityAt = (text: string, at: number): Token | undefined => {
  // 「均为零」, 「零发生」
  if (text[at] === '零' && (text[at - 1] === '为' || text.startsWith('发生', at + 1)))
    return { kind: 'quantity', start: at, end: at + (text[at - 1] === '为' ? 1 : 3), quantity: { low: 0, high: 0, value: 0, unit: '' } };
  const read = readQuantity(text, at);
  return read && { kind: 'quantity', start: read.start, end: read.end, quantity: read.quantity };
};

const numberAt = (text: string, at: number, previous: Token | undefined): Token => {
  const whole = match(code, text, at)?.[0] ?? text[at] ?? '';
  const codeEnd = at + Math.max(1, whole.length);
  const percent = percentAt(text, at);
  if (percent) return percent;
  const read = readQuantity(text, at);
  if (!read) return { kind: 'other', start: at, end: codeEnd };
  // A thousands comma or a range mark may carry the number beyond what looks like a code, never the other way round.
  if (read.end < codeEnd) return { kind: 'other', start: at, end: codeEnd };
  if (read.quantity.unit === '' && isNumbering(text, at, read.end, previous)) return { kind: 'other', start: at, end: read.end + 1 };
  return { kind: 'quantity', start: read.start, end: read.end, quantity: read.quantity };
};
