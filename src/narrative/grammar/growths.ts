import { originalSpan } from './compact.ts';
import { basesOf, changeIn, comparedSubject, comparisonYear, isShare } from './comparison.ts';
import type { Phrase } from './phrases.ts';
import type { GrowthStatement } from './statement.ts';
import { hasWord, type Token } from './token.ts';
import { around, type Walk } from './walk.ts';
import { bits } from './word.ts';

/** Takes down how much something grew. */
export const addGrowth = (
  walk: Walk,
  index: number,
  before: readonly Token[],
  token: Token,
  sign: GrowthStatement['sign'],
  much: Pick<GrowthStatement, 'amount' | 'percent'>,
): void => {
  const { setting, options, phrases } = walk;
  const phrase = phrases[index];
  if (!phrase || setting.restricted || hasWord(phrase.tokens, bits.since)) return;
  const span = originalSpan(walk.compacted, token.start, token.end);
  const subject = comparedSubject(before, around(walk, index), setting, walk.last[phrase.depth], span, options.year);
  const since = comparisonYear(before, options.year) ?? setting.year - 1;
  if (subject) walk.growths.push({ kind: 'growth', span, sign, subject, since, ...much });
};

/** 「占 3.5%」, 「增长 3.5%」 */
export const readPercent = (walk: Walk, index: number, token: Extract<Token, { kind: 'percent' }>): void => {
  const phrase = walk.phrases[index];
  if (!phrase) return;
  const before = phrase.tokens.slice(0, phrase.tokens.indexOf(token));
  const sign = changeIn(before);
  const { value, place } = token.value;
  if (sign) {
    addGrowth(walk, index, before, token, sign, { percent: { value, place } });
    return;
  }
  const part = walk.last[phrase.depth];
  if (!part || part.phrase < index - 2 || !isShare(before)) return;
  const span = originalSpan(walk.compacted, token.start, token.end);
  walk.shares.push({ kind: 'share', span, percent: value, place, part, bases: basesOf(walk.items, part) });
};

/** 「与上年持平」; 「基本持平」 says nothing exact. */
export const readUnchanged = (walk: Walk, { tokens }: Phrase, index: number): void => {
  const at = tokens.findIndex((token) => token.kind === 'word' && token.value.kind === 'change' && token.value.sign === 0);
  const token = tokens[at];
  if (!token || walk.compacted.text.endsWith('基本', token.start)) return;
  const before = tokens.slice(0, at);
  if (comparisonYear(before, walk.options.year) !== undefined) addGrowth(walk, index, before, token, 0, {});
};
