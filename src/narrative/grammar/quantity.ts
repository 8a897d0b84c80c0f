import { byFirst } from './by-first.ts';
import { isDigit, type Numeral, readNumeral } from './numerals.ts';

/** How many of what: 「近百件」 is 80 to 100 件, 「1,234宗」 exactly 1234. */
export interface Quantity {
  /** Inclusive bounds; equal for an exact number. */
  readonly low: number;
  readonly high: number;
  /** The number as written, before any allowance. */
  readonly value: number;
  /** The measure word; money is always in 元. '' where none follows. */
  readonly unit: string;
}

export interface ReadQuantity {
  readonly end: number;
  /** Where number and measure word begin, without 近, 约, 逾. */
  readonly start: number;
  readonly quantity: Quantity;
}

const measures = byFirst(
  (
    '件次 人次 场次 篇次 件 宗 份 条 起 项 次 期 个 例 篇 部 则 单 笔 批 家 名 人 位 场 本 册 封 幅 户 处 卷 页 字 张 类 种 套 轮 组 ' +
    '个工作日 工作日 日 天 小时 分钟 秒 年 月 周 季度 个月 倍 元 万元 亿元 千元 公里 平方米 亩 吨 米 号 岁 %'
  ).split(' '),
  (word) => word,
);

const money = new Map([
  ['元', 1],
  ['千元', 1e3],
  ['万元', 1e4],
  ['亿元', 1e8],
]);

const measureAt = (text: string, at: number): string => measures.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at)) ?? '';

type Hedge = 'near' | 'about' | 'above' | 'below' | 'atLeast' | 'hundreds';

const hedges: readonly (readonly [string, Hedge])[] = [
  ['不少于', 'atLeast'],
  ['不低于', 'atLeast'],
  ['至少', 'atLeast'],
  ['将近', 'near'],
  ['接近', 'near'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['超过', 'above'],
  ['突破', 'above'],
  ['不足', 'below'],
  ['不到', 'below'],
  ['近', 'near'],
  ['约', 'about'],
  ['逾', 'above'],
  ['超', 'above'],
  ['上', 'hundreds'],
];
const prefixes = byFirst(hedges, ([word]) => word);

const within = (value: number, from: number, to: number): { low: number; high: number } => ({ low: value * from, high: value * to });

const bounds = (numeral: Numeral, hedge: Hedge | undefined, suffix: string): { low: number; high: number } => {
  const { value, place } = numeral;
  if (hedge === 'near') return within(value, 0.8, 1);
  if (hedge === 'about' || suffix === '左右' || suffix === '上下') return within(value, 0.9, 1.1);
  if (hedge === 'above' || suffix === '多' || suffix === '余') {
    if (hedge === 'above') return within(value, 1, 2);
    // 20余 is 20 to 30, 18万余 180000 to 190000, 1200余 1200 to 1300: the next round number of the same roundness.
    let step = Math.max(place, 1);
    while (value > 0 && value % (step * 10) === 0 && step * 10 <= value) step *= 10;
    return { low: value, high: value + step };
  }
  if (hedge === 'below') return within(value, 0.5, 1);
  if (hedge === 'atLeast' || suffix === '以上') return { low: value, high: Number.POSITIVE_INFINITY };
  if (suffix === '以下' || suffix === '以内') return { low: 0, high: value };
  if (hedge === 'hundreds') return { low: value, high: value * 10 };
  // 4.14万 says nothing about the last two digits, whether rounded or cut off.
  if (numeral.script === 'digits' && (place > 1 || numeral.decimals > 0)) return { low: value - place / 2, high: value + place };
  return { low: value, high: value };
};

const suffixes = byFirst(['余', '多', '左右', '上下', '以上', '以下', '以内'], (word) => word);
const suffixAt = (text: string, at: number): string => suffixes.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at)) ?? '';

const rangeMark = /[~∼〜—–-]{1,2}|[至到]/y;
const rangeMarks = new Set([...'~∼〜—–-至到'].map((character) => character.charCodeAt(0)));

/** The other end of 3～5件, 三至五件. */
const rangeEnd = (text: string, first: Numeral): Numeral | undefined => {
  if (!rangeMarks.has(text.charCodeAt(first.end))) return undefined;
  rangeMark.lastIndex = first.end;
  const mark = rangeMark.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const second = readNumeral(text, first.end + mark.length);
  return second && second.value > first.value && measureAt(text, second.end) !== '' ? second : undefined;
};

/**
 * Reads a number with its hedges and measure word. A Chinese numeral needs a measure word (统一, 三级 and 第一 are not numbers);
 * digits may stand alone.
 *
 * @param known the number at `at`, where it was read already.
 */
export const readQuantity = (text: string, at: number, known?: Numeral): ReadQuantity | undefined => {
  const prefix = prefixes.get(text.charCodeAt(at))?.find(([word]) => text.startsWith(word, at));
  const start = at + (prefix?.[0].length ?? 0);
  const negative = text[start] === '负' && isDigit(text, start + 1) ? 1 : 0;
  const numeral = known ?? readNumeral(text, start + negative);
  if (!numeral || Number.isNaN(numeral.value)) return undefined;
  const second = rangeEnd(text, numeral);
  const last = second ?? numeral;
  const early = suffixAt(text, last.end);
  let end = last.end + early.length;
  // 「18余万」 and 「20多万」: the myriad comes after the hedge.
  const myriad = early === '余' || early === '多' ? (text[end] === '万' ? 1e4 : text[end] === '亿' ? 1e8 : 1) : 1;
  if (myriad > 1) end++;
  // readNumeral takes the 万 of 万元 with it, so 「3.6万元」 arrives here as 36000 元.
  const measure = measureAt(text, end);
  end += measure.length;
  const late = early === '' ? suffixAt(text, end) : '';
  if (measure !== '') end += late.length;
  if (measure === '' && (numeral.script === 'chinese' || prefix !== undefined)) return undefined;
  // 「上20件」 is not a number of its own: 上 hedges only round Chinese numbers (上百件).
  if (prefix?.[1] === 'hundreds' && (numeral.script === 'digits' || numeral.place < 100)) return undefined;
  const suffix = early || late;
  const scale = (money.get(measure) ?? 1) * myriad;
  const sign = negative ? -1 : 1;
  const range = second ? { low: numeral.value, high: second.value } : bounds(numeral, prefix?.[1], suffix);
  return {
    start,
    end,
    quantity: {
      low: sign * range.low * scale,
      high: sign * range.high * scale,
      value: sign * last.value * scale,
      unit: money.has(measure) ? '元' : measure,
    },
  };
};

export const isExact = ({ low, high }: Quantity): boolean => low === high;

/** Decimal fractions in 万元 come out of binary multiplication a hair off. */
const tolerance = (value: number): number => Math.abs(value) * 1e-9;

/** May a figure be what the quantity says? */
export const admits = ({ low, high }: Quantity, figure: number): boolean =>
  figure >= low - tolerance(low) && figure <= high + tolerance(high);
