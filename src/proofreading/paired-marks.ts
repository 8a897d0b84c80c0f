import type { Localized } from '../language.ts';
import { han, kindOf } from './characters.ts';
import { chinese, halfWidth, writeInstead } from './half-width.ts';
import type { Slip } from './slip.ts';

// GB/T 15834—2011 标点符号用法.

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly name: Localized;
  /** What the marks are within themselves. */
  readonly inner?: { readonly open: string; readonly close: string };
}

const pairs: readonly Pair[] = [
  { open: '“', close: '”', name: { zh: '引号', en: 'quotation mark' }, inner: { open: '‘', close: '’' } },
  { open: '《', close: '》', name: { zh: '书名号', en: 'title mark' }, inner: { open: '〈', close: '〉' } },
  { open: '（', close: '）', name: { zh: '括号', en: 'bracket' } },
  { open: '【', close: '】', name: { zh: '括号', en: 'bracket' } },
  { open: '〔', close: '〕', name: { zh: '括号', en: 'bracket' } },
];

const unpaired = (pair: Pair, mark: string, at: number): Slip => ({
  start: at,
  end: at + 1,
  message: { zh: `${pair.name.zh}“${mark}”没有配对`, en: `The ${pair.name.en} “${mark}” has no counterpart` },
  hint: {
    zh: `补上${mark === pair.open ? `后面的“${pair.close}”` : `前面的“${pair.open}”`}，或者删去这一个`,
    en: `Add the “${mark === pair.open ? pair.close : pair.open}”, or remove this one`,
  },
});

/** Half- and full-width round brackets are matched with each other, so that `(一）` is one slip. */
const isOpenBracket = (character: string): boolean => character === '(' || character === '（';

/** `1）`, `a）`, `①）`: an item's number, whose bracket has no counterpart. */
const itemNumber = /(?:^|[\n。；：，、\s])[0-9A-Za-z一二三四五六七八九十①-⑳]{1,3}$/u;

const bracketSlip = (text: string, at: number): Slip | undefined => {
  const written = text.charAt(at);
  if (written !== '(' && written !== ')') return undefined;
  const right = written === '(' ? '（' : '）';
  return { start: at, end: at + 1, message: halfWidth(written, right), hint: writeInstead(right), replacement: right };
};

const holdsHan = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if ((kindOf(text.charCodeAt(at)) & han) !== 0) return true;
  return false;
};

/** Round brackets. */
export const brackets = (text: string, found: readonly number[], slips: Slip[]): void => {
  const open: number[] = [];
  for (const at of found) {
    const character = text.charAt(at);
    if (isOpenBracket(character)) open.push(at);
    else if (character === ')' || character === '）') {
      const start = open.pop();
      if (start === undefined) {
        const [round] = pairs.filter(({ close }) => close === character);
        if (round && !itemNumber.test(text.slice(Math.max(0, at - 4), at))) slips.push(unpaired(round, character, at));
        continue;
      }
      const around = kindOf(text.charCodeAt(start - 1)) | kindOf(text.charCodeAt(at + 1));
      const mixed = text.charAt(start) === '（' || character === '）';
      // Only innermost brackets look inside: the work stays linear.
      if (mixed || (around & chinese) !== 0 || (at - start <= longestInside && holdsHan(text, start, at)))
        for (const each of [start, at]) {
          const slip = bracketSlip(text, each);
          if (slip) slips.push(slip);
        }
    }
  }
  for (const at of open) {
    const [round] = pairs.filter((pair) => pair.open === text.charAt(at));
    if (round) slips.push(unpaired(round, round.open, at));
  }
};

const longestInside = 200;

const nested = (text: string, { name, inner }: Pair, start: number, end: number): Slip | undefined =>
  inner && {
    start,
    end,
    message: {
      zh: `${name.zh}里面又用了${name.zh}：“${text.slice(start, end)}”`,
      en: `A ${name.en} within a ${name.en}: “${text.slice(start, end)}”`,
    },
    hint: { zh: `里层改用“${inner.open}${inner.close}”`, en: `Use “${inner.open}${inner.close}” inside` },
    replacement: inner.open + text.slice(start + 1, end - 1) + inner.close,
  };

/** Quotation marks, title marks, other brackets. */
export const otherPairs = (text: string, found: readonly number[], slips: Slip[]): void => {
  const open = new Map<Pair, number[]>();
  for (const at of found) {
    const character = text.charAt(at);
    const pair = pairs.find((each) => each.open === character || each.close === character);
    if (!pair) continue;
    const starts = open.get(pair) ?? [];
    open.set(pair, starts);
    if (pair.open === character) {
      starts.push(at);
      continue;
    }
    const start = starts.pop();
    // Only the second level: a third is so rare that whoever reads it decides.
    const slip = start === undefined ? unpaired(pair, character, at) : starts.length === 1 ? nested(text, pair, start, at + 1) : undefined;
    if (slip) slips.push(slip);
  }
  for (const [pair, starts] of open) for (const at of starts) slips.push(unpaired(pair, pair.open, at));
};
