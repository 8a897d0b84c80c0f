import type { Localized } from '../language.ts';
import { readNumeral } from '../narrative/grammar/numerals.ts';
import { describeCharacter, invisible, withoutInvisible } from './characters.ts';
import { type CellKind, isWhole } from './figure.ts';

/** Stable names of what editors write in place of a number. */
export type FigureSlipKind =
  | 'empty'
  | 'null-spelling'
  | 'not-applicable'
  | 'quoted'
  | 'invisible'
  | 'full-width'
  | 'circled'
  | 'separator'
  | 'two-entries'
  | 'leading-zero'
  | 'other-base'
  | 'exponent'
  | 'chinese'
  | 'unit'
  | 'note'
  | 'worded-change'
  | 'sign'
  | 'negative'
  | 'fraction'
  | 'bare-point'
  | 'too-large'
  | 'decimals'
  | 'boolean'
  | 'date'
  | 'range'
  | 'percent'
  | 'not-finite'
  | 'template'
  | 'lines'
  | 'text';

const measure = '件|宗|份|条|起|项|次|个|例|篇|人次|元|千元|万元|亿元|万|亿';
const yuan: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

const minus = /^[-－−﹣—–‐‑]/;

export interface Cleaned {
  readonly kind: FigureSlipKind;
  readonly text: string;
  readonly problem: Localized;
  readonly hint?: Localized;
}

/** One step from what is written towards a number; undefined when this step does not apply. */
type Step = (text: string, kind: CellKind, unit: string) => Cleaned | undefined;

export const cleaned = (kind: FigureSlipKind, text: string, zh: string, en: string, hint?: Localized): Cleaned => ({
  kind,
  text,
  problem: { zh, en },
  ...(hint ? { hint } : {}),
});

const unseen: Step = (text) => {
  const found = invisible.exec(text) ?? /^\s|\s$/.exec(text);
  if (!found) return undefined;
  const what = describeCharacter(found[0]);
  const without = withoutInvisible(text);
  return cleaned(
    'invisible',
    without,
    found[0] === ' ' ? '里面有空格' : `里面有 ${what.zh}`,
    found[0] === ' ' ? 'contains a space' : `contains ${what.en}`,
  );
};

const width: Step = (text) => {
  const narrow = text.normalize('NFKC');
  if (narrow === text || !/[\d+-]/.test(narrow)) return undefined;
  if (/[①-⓿❶-➓]/u.test(text)) return cleaned('circled', narrow, '用了带圈数字', 'uses circled digits');
  const wide = /[^\u0020-\u007e]/u.exec(text);
  const code = `U+${(wide?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  return cleaned('full-width', narrow, `用了全角字符（${code}）`, `uses full-width characters (${code})`);
};

const thousands: Step = (text) =>
  /^[-+]?\d{1,3}(?:[,，_' ] ?\d{3})+(?:\.\d+)?$/.test(text)
    ? cleaned('separator', text.replace(/[,，_' ]/g, ''), '用了千位分隔符', 'uses thousands separators')
    : /^\d+(?:_\d+)+$/.test(text)
      ? cleaned('separator', text.replaceAll('_', ''), '用了下划线分隔', 'uses underscores')
      : undefined;

const leadingZeros: Step = (text) =>
  /^-?0\d+$/.test(text)
    ? cleaned(
        'leading-zero',
        text.replace(/^(-?)0+(?=\d)/, '$1'),
        '前面多了 0，有的程序会当成八进制',
        'has a leading zero, which some programs read as octal',
      )
    : undefined;

const bases: Step = (text) =>
  /^0(?:x[\da-f]{1,12}|o[0-7]{1,15}|b[01]{1,50})$/i.test(text)
    ? cleaned('other-base', String(Number(text)), '不是十进制写法', 'is not a decimal number')
    : undefined;

const exponent: Step = (text) => {
  if (!/^-?\d+(?:\.\d+)?e[+-]?\d{1,4}$/i.test(text)) return undefined;
  const value = Number(text);
  return cleaned('exponent', Number.isSafeInteger(value) ? String(value) : '', '用了科学记数法', 'uses an exponent');
};

const worded: Step = (text, kind) => {
  const found = kind === 'change' ? /^(增加?|减少?|上升|下降)\s*(\d+)\D{0,2}$/.exec(text) : null;
  if (!found) return undefined;
  const less = /^[减下]/.test(found[1] ?? '');
  const number = (found[2] ?? '').replace(/^0+(?=\d)/, '');
  return cleaned('worded-change', less && number !== '0' ? `-${number}` : number, '用文字写了增减', 'writes the change in words', {
    zh: '增加直接写数，减少在前面加半角减号',
    en: 'write an increase as a plain number, a decrease with a minus sign',
  });
};

const signs: Step = (text, kind) => {
  if (/^-0+$/.test(text)) return cleaned('sign', '0', '给 0 加了负号', 'has a minus sign before 0');
  if (/^\+\d/.test(text)) return cleaned('sign', text.slice(1), '前面有加号', 'has a plus sign');
  if ((kind === 'change' || kind === 'indicator') && minus.test(text) && !/^-[1-9]/.test(text) && /^.\d+$/u.test(text))
    return cleaned('sign', Number(text.slice(1)) === 0 ? '0' : `-${text.slice(1)}`, '减号写法不对', 'has an odd minus sign');
  return undefined;
};

const inUnit = (amount: number, from: number, to: number): string => String(Number(((amount * from) / to).toPrecision(15)));

const units: Step = (text, _kind, unit) => {
  const found = new RegExp(`^([-+]?[\\d,，.]+)\\s*(${measure})$`, 'u').exec(text);
  if (!found) return undefined;
  const number = (found[1] ?? '').replace(/[,，]/g, '');
  const written = found[2] ?? '';
  const own = yuan[unit];
  const other = yuan[written];
  const scale = { 万: 1e4, 亿: 1e8 }[written];
  const value = own && other ? inUnit(Number(number), other, own) : scale ? inUnit(Number(number), scale, 1) : number;
  const converted = own && other && own !== other;
  return cleaned(
    'unit',
    value,
    `带了单位“${written}”`,
    `carries the unit ${written}`,
    converted ? { zh: `这一栏的单位是${unit}，已按${unit}换算`, en: `this column is in ${unit}; the amount is converted` } : undefined,
  );
};

const chinese: Step = (text) => {
  const bare = text.replace(new RegExp(`(?:${measure})$`, 'u'), '') || text;
  const read = readNumeral(bare, 0);
  return read?.script === 'chinese' && read.end === bare.length
    ? cleaned('chinese', String(read.value), '用了汉字数字', 'uses Chinese numerals')
    : undefined;
};

const points: Step = (text) => {
  if (/^-?\.\d+$/.test(text)) return cleaned('bare-point', text.replace('.', '0.'), '小数点前面缺 0', 'has no digit before the point');
  if (/^-?\d+\.$/.test(text)) return cleaned('bare-point', text.slice(0, -1), '小数点后面没有数字', 'has no digit after the point');
  return undefined;
};

const wholes: Step = (text, kind) =>
  isWhole(kind) && /^-?\d+\.0+$/.test(text)
    ? cleaned('fraction', text.replace(/\.0+$/, ''), '带了小数点', 'has a decimal point')
    : undefined;

export const cleaningSteps: readonly Step[] = [
  unseen,
  width,
  thousands,
  leadingZeros,
  bases,
  exponent,
  worded,
  signs,
  units,
  chinese,
  points,
  wholes,
];
