import { isDigitCode } from './characters.ts';

/** A number as written. `place` is the size of its last written digit: 1 for 1234, 100 for 4.14万, 10 for 二十. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
  readonly place: number;
  readonly script: 'digits' | 'chinese';
  /** Written as a plain row of digits: could be a year or a code. */
  readonly plain: boolean;
  /** Digits after the decimal point. */
  readonly decimals: number;
}

const byUnit = (values: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([character, value]) => [character.charCodeAt(0), value]));

const digitOf = byUnit({ 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 });
const powerOf = byUnit({ 十: 10, 百: 100, 千: 1000 });
const myriads = byUnit({ 万: 1e4, 亿: 1e8 });

/** Longer digits are codes and telephone numbers. */
const maximumDigits = 15;

const grouped = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,6})?/y;
const ungrouped = /\d+(?:\.\d{1,6}(?![\d.]))?/y;

const match = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

export const isDigit = (text: string, at: number): boolean => isDigitCode(text.charCodeAt(at));

/** Where the row of digits ends that begins at an offset. */
export const digitsEnd = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && isDigitCode(text.charCodeAt(end))) end++;
  return end;
};

const comma = ','.charCodeAt(0);
const point = '.'.charCodeAt(0);

const zero = '0'.charCodeAt(0);

/** Nearly all digits are a plain row with nothing behind it that belongs to the number: they need no pattern. */
const readPlainDigits = (text: string, at: number, end: number): Numeral | undefined => {
  const after = text.charCodeAt(end);
  if (end - at > maximumDigits || after === comma || after === point || myriads.has(after)) return undefined;
  let value = 0;
  for (let digit = at; digit < end; digit++) value = 10 * value + text.charCodeAt(digit) - zero;
  return { end, value, place: 1, script: 'digits', plain: true, decimals: 0 };
};

const readDigits = (text: string, at: number): Numeral => {
  const rowEnd = digitsEnd(text, at);
  const simple = readPlainDigits(text, at, rowEnd);
  if (simple) return simple;
  const written = match(grouped, text, at) ?? match(ungrouped, text, at) ?? text.slice(at, rowEnd);
  let end = at + written.length;
  if (written.length > maximumDigits + 8) return { end, value: Number.NaN, place: 1, script: 'digits', plain: true, decimals: 0 };
  const dot = written.indexOf('.');
  const decimals = dot === -1 ? 0 : written.length - dot - 1;
  let scale = 1;
  for (let myriad = myriads.get(text.charCodeAt(end)); myriad !== undefined; myriad = myriads.get(text.charCodeAt(end))) {
    scale *= myriad;
    end++;
  }
  const plain = scale === 1 && decimals === 0 && !written.includes(',');
  const value = Number(plain ? written : written.replaceAll(',', ''));
  return {
    end,
    // Through decimal text, so that 4.14万 is 41400 and not 41399.99….
    value: scale === 1 && written.length <= maximumDigits ? value : Number((value * scale).toPrecision(15)),
    place: scale / 10 ** decimals,
    script: 'digits',
    plain,
    decimals,
  };
};

/** 一千二百三十四, 两, 十二, 三万五千: ordinary reading. A row of digits (二〇二四) is read by place. */
const readChinese = (text: string, at: number): Numeral | undefined => {
  let end = at;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let place = 1;
  let digitsInRow = 0;
  let positional = '';
  let powers = 0;
  for (; end < text.length && end - at < 24; end++) {
    const code = text.charCodeAt(end);
    const value = digitOf.get(code);
    if (value !== undefined) {
      digit = value;
      positional += value;
      digitsInRow++;
      place = 1;
      continue;
    }
    const power = powerOf.get(code);
    if (power !== undefined) {
      section += (digit ?? 1) * power;
      place = power;
    } else {
      const myriad = myriads.get(code);
      if (myriad === undefined) break;
      const below = section + (digit ?? 0);
      if (below === 0 && powers === 0 && digitsInRow === 0) break;
      total = (total + below) * myriad;
      section = 0;
      place = myriad;
    }
    powers++;
    digit = undefined;
  }
  if (end === at) return undefined;
  if (powers === 0 && digitsInRow > 1) return { end, value: Number(positional), place: 1, script: 'chinese', plain: true, decimals: 0 };
  return { end, value: total + section + (digit ?? 0), place, script: 'chinese', plain: false, decimals: 0 };
};

/** Reads the number that starts at an offset of a compact text; undefined where there is none. */
export const readNumeral = (text: string, at: number): Numeral | undefined => {
  const code = text.charCodeAt(at);
  if (isDigitCode(code)) return readDigits(text, at);
  return digitOf.has(code) || powerOf.has(code) ? readChinese(text, at) : undefined;
};
