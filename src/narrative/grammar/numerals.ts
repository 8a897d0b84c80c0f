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

const digitOf = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
digitOf.set('〇', 0).set('○', 0).set('两', 2).set('俩', 2);

const powerOf = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const myriads = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** Longer digits are codes and telephone numbers. */
const maximumDigits = 15;

const grouped = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,6})?/y;
const ungrouped = /\d+(?:\.\d{1,6}(?![\d.]))?/y;

const match = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

const readDigits = (text: string, at: number): Numeral | undefined => {
  const written = match(grouped, text, at) ?? match(ungrouped, text, at);
  if (written === undefined) return undefined;
  let end = at + written.length;
  if (written.length > maximumDigits + 8) return { end, value: Number.NaN, place: 1, script: 'digits', plain: true, decimals: 0 };
  const point = written.indexOf('.');
  const decimals = point === -1 ? 0 : written.length - point - 1;
  let scale = 1;
  for (let myriad = myriads.get(text[end] ?? ''); myriad !== undefined; myriad = myriads.get(text[end] ?? '')) {
    scale *= myriad;
    end++;
  }
  const value = Number(written.replaceAll(',', ''));
  return {
    end,
    // Through decimal text, so that 4.14万 is 41400 and not 41399.99….
    value: Number((value * scale).toPrecision(15)),
    place: scale / 10 ** decimals,
    script: 'digits',
    plain: scale === 1 && decimals === 0 && !written.includes(','),
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
    const character = text[end] ?? '';
    const value = digitOf.get(character);
    if (value !== undefined) {
      digit = value;
      positional += value;
      digitsInRow++;
      place = 1;
      continue;
    }
    const power = powerOf.get(character);
    if (power !== undefined) {
      section += (digit ?? 1) * power;
      place = power;
    } else {
      const myriad = myriads.get(character);
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
export const readNumeral = (text: string, at: number): Numeral | undefined =>
  isDigit(text, at) ? readDigits(text, at) : digitOf.has(text[at] ?? '') || powerOf.has(text[at] ?? '') ? readChinese(text, at) : undefined;
