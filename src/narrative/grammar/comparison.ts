import { readHead } from './head.ts';
import type { Item } from './item.ts';
import type { Setting } from './setting.ts';
import type { Stated } from './statement.ts';
import { isTransparent, type Surroundings } from './subject.ts';
import { isWord, type Token, wordOf } from './token.ts';
import { bits } from './word.ts';

/** 增加, 下降 among the words before a number. */
export const changeIn = (before: readonly Token[]): 1 | -1 | undefined => {
  for (let at = before.length - 1; at >= 0; at--) {
    const found = wordOf(before[at]);
    if (found?.kind === 'change') return found.sign === 0 ? undefined : found.sign;
  }
  return undefined;
};

const compares = (token: Token): boolean => isWord(token, bits.compare | bits.and);

/** 「比上年的 5 件」, 「由去年的 5 件增加到…」: the number of another year, named to compare with. */
export const isOtherYears = (before: readonly Token[], reportYear: number): boolean => {
  const year = before.findLastIndex((token) => token.kind === 'year' && token.value.year !== reportYear);
  return year !== -1 && before.slice(0, year).some((token) => isWord(token, bits.compare | bits.and | bits.via));
};

/** The year that 较, 比, 与 name. */
export const comparisonYear = (tokens: readonly Token[], reportYear: number): number | undefined => {
  const mark = tokens.findIndex(compares);
  if (mark === -1) return undefined;
  const year = tokens.slice(mark).find((token) => token.kind === 'year');
  return year?.kind === 'year' && year.value.year !== reportYear ? year.value.year : undefined;
};

/** 占, 占总数的: a share of what was said. 「占全市用水量的」 is one of something else. */
export const isShare = (before: readonly Token[]): boolean => {
  const at = before.findLastIndex((token) => isWord(token, bits.share));
  return (
    at !== -1 && before.slice(at + 1).every((token) => isTransparent(token) || isWord(token, bits.request | bits.disclosure | bits.flow))
  );
};

/** What grew: named in the words before, else the item stated last. */
export const comparedSubject = (
  before: readonly Token[],
  around: Surroundings,
  setting: Setting,
  last: Item | undefined,
  span: Stated['span'],
  reportYear: number,
): Stated | undefined => {
  const cut = before.findIndex((token) => isWord(token, bits.compare | bits.and | bits.change));
  const own = before.slice(0, cut === -1 ? before.length : cut).filter((token) => token.kind !== 'quantity' && token.kind !== 'percent');
  const named = own.some((token) => !isTransparent(token) && token.kind !== 'year');
  if (!named || before.some((token) => token.kind === 'quantity')) return last;
  const reading = readHead(own, around, reportYear);
  if (reading.is !== 'subject' || setting.restricted) return undefined;
  const unsaid = { low: Number.NaN, high: Number.NaN, value: Number.NaN, unit: '' };
  return { span, quantity: unsaid, metric: reading.subject.metric, year: setting.year, scope: setting.scope, firm: false };
};

const mostBases = 24;

/** Numbers stated before a share that are large enough to be what it is a share of. */
export const basesOf = (items: readonly Item[], part: Item): readonly Stated[] => {
  const at = items.lastIndexOf(part);
  const { value, unit } = part.quantity;
  return items
    .slice(Math.max(0, at - mostBases), at)
    .filter(({ compared, quantity }) => !compared && quantity.value >= value && (quantity.unit === unit || quantity.unit === ''));
};
