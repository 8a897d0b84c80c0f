import type { Localized } from '../language.ts';
import {
  closingMark,
  dot,
  halfMark,
  han,
  kindOf,
  openingMark,
  paired,
  pauseMark,
  roundBracket,
  space,
  straightQuote,
  wide,
} from './characters.ts';
import type { Slip } from './slip.ts';

// GB/T 15834—2011 标点符号用法.

const fullWidth: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['.', '。'],
]);

const halfWidth = (written: string, right: string): Slip['message'] => ({
  zh: `中文里用了半角标点“${written}”`,
  en: `Half-width “${written}” in Chinese; it should be “${right}”`,
});

const writeInstead = (right: string): Localized => ({ zh: `改为“${right}”`, en: `Write “${right}”` });

const chinese = han | openingMark | closingMark;

/** 一 to 十 at the start of a paragraph number it: 一.总体情况 is 一、总体情况. */
const numbering = /^(?:[一二三四五六七八九十]{1,3})$/u;

const singleMarks = (text: string, found: readonly number[], slips: Slip[]): void => {
  for (const at of found) {
    const written = text.charAt(at);
    const right = fullWidth.get(written);
    if (right === undefined) continue;
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    const follows = (kindOf(before) & chinese) !== 0;
    const precedes = (kindOf(after) & (han | openingMark)) !== 0;
    if (written === '.') {
      // 1.总体情况, 附件.pdf and www.gov.cn are right; dots in a row are an ellipsis.
      if (!follows || !(precedes || Number.isNaN(after) || after === 0x0a) || (kindOf(before) & han) === 0) continue;
      const lineStart = text.lastIndexOf('\n', at) + 1;
      const mark = numbering.test(text.slice(lineStart, at)) ? '、' : right;
      slips.push({ start: at, end: at + 1, message: halfWidth(written, mark), hint: writeInstead(mark), replacement: mark });
    } else if (follows || (precedes && !Number.isNaN(before) && before !== 0x20 && before !== 0x0a))
      slips.push({ start: at, end: at + 1, message: halfWidth(written, right), hint: writeInstead(right), replacement: right });
  }
};

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

const brackets = (text: string, found: readonly number[], slips: Slip[]): void => {
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

const otherPairs = (text: string, found: readonly number[], slips: Slip[]): void => {
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

const straightQuotes = (text: string, at: readonly number[], slips: Slip[]): void => {
  const inChinese = (position: number): boolean =>
    ((kindOf(text.charCodeAt(position - 1)) | kindOf(text.charCodeAt(position + 1))) & (chinese | pauseMark)) !== 0;
  for (const [index, position] of at.entries()) {
    if (!inChinese(position)) continue;
    const right = index % 2 === 0 ? '“' : '”';
    slips.push({
      start: position,
      end: position + 1,
      message: { zh: '中文里用了半角引号', en: 'Half-width quotation mark in Chinese' },
      hint: { zh: '改为中文引号“”', en: 'Write “ and ”' },
      // An odd one leaves open which of them opens.
      ...(at.length % 2 === 0 ? { replacement: right } : {}),
    });
  }
};

// Bounded and without alternatives that overlap: linear.
const runs = /[，。、；：！？]{2,20}|…{1,20}|\.{3,20}|(?<=[\p{Script=Han}”》）])-{2,10}(?=[\p{Script=Han}“《（])/gu;

const markRuns = (text: string, slips: Slip[]): void => {
  for (const { 0: written, index } of text.matchAll(runs)) {
    const end = index + written.length;
    const [first = ''] = written;
    const slip = (message: Localized, replacement?: string): void => {
      slips.push({
        start: index,
        end,
        message,
        hint:
          replacement === undefined
            ? { zh: '只留一个标点', en: 'Keep one of them' }
            : { zh: `改为“${replacement}”`, en: `Write “${replacement}”` },
        ...(replacement === undefined ? {} : { replacement }),
      });
    };
    const ellipsis: Localized = { zh: `省略号写成了“${written}”`, en: `An ellipsis written “${written}”` };
    if (first === '…') {
      if (written.length !== 2 && written.length !== 4) slip(ellipsis, '……');
    } else if (first === '.') {
      const around = kindOf(text.charCodeAt(index - 1)) | kindOf(text.charCodeAt(end));
      if ((around & chinese) !== 0) slip(ellipsis, '……');
    } else if (first === '-') slip({ zh: `破折号写成了“${written}”`, en: `A dash written “${written}”` }, '——');
    else if (/^[！？]{1,3}$/u.test(written) && written !== '！！' && written !== '？？') continue;
    else if (/^。{3,}$/u.test(written)) slip(ellipsis, '……');
    else {
      const repeated = [...written].every((mark) => mark === first);
      slip(
        repeated
          ? { zh: `标点重复：“${written}”`, en: `Mark doubled: “${written}”` }
          : { zh: `两个标点连在一起：“${written}”`, en: `Marks in a row: “${written}”` },
        repeated ? first : undefined,
      );
    }
  }
};

const wideRun = /[０-９Ａ-Ｚａ-ｚ]{1,64}/gu;

const fullWidthLetters = (text: string, slips: Slip[]): void => {
  for (const { 0: written, index } of text.matchAll(wideRun)) {
    // ＸＸ stands for what is still to be filled in: another rule.
    if (/^Ｘ+$/u.test(written)) continue;
    const right = written.normalize('NFKC');
    slips.push({
      start: index,
      end: index + written.length,
      message: { zh: `“${written}”是全角的数字或者字母`, en: `“${written}” is full-width` },
      hint: writeInstead(right),
      replacement: right,
    });
  }
};

const spaces = (text: string, found: readonly number[], slips: Slip[]): void => {
  let done = 0;
  for (const at of found) {
    if (at < done) continue;
    let end = at + 1;
    while ((kindOf(text.charCodeAt(end)) & space) !== 0) end++;
    done = end;
    const before = kindOf(text.charCodeAt(at - 1));
    const after = kindOf(text.charCodeAt(end));
    const between = (before & han) !== 0 && (after & han) !== 0;
    const beside = ((before & pauseMark) !== 0 && (after & chinese) !== 0) || ((before & chinese) !== 0 && (after & pauseMark) !== 0);
    if (between || beside)
      slips.push({
        start: at,
        end,
        message: between
          ? { zh: '汉字之间有空格', en: 'A space between Chinese characters' }
          : { zh: '标点旁边有空格', en: 'A space beside a mark' },
        hint: { zh: '删去空格', en: 'Remove it' },
        replacement: '',
      });
  }
};

const strayStart = (text: string, slips: Slip[]): void => {
  if ((kindOf(text.charCodeAt(0)) & pauseMark) === 0) return;
  slips.push({
    start: 0,
    end: 1,
    message: { zh: `段落以“${text.charAt(0)}”开头`, en: `The paragraph begins with “${text.charAt(0)}”` },
    hint: { zh: '删去开头的标点，或者与上一段接起来', en: 'Remove the mark, or join it with the paragraph before' },
  });
};

const judged = halfMark | roundBracket | paired | straightQuote | wide | space | dot | pauseMark;

/** Offsets of the characters that may be wrong, by what may be wrong with them. */
interface Suspects {
  readonly half: number[];
  readonly round: number[];
  readonly pairs: number[];
  readonly quotes: number[];
  readonly spaces: number[];
  wide: boolean;
  runs: boolean;
}

/** One look at every character; all that follows looks at suspects only. */
const suspectsIn = (text: string): Suspects => {
  const suspects: Suspects = { half: [], round: [], pairs: [], quotes: [], spaces: [], wide: false, runs: false };
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at)) & judged;
    if (kind !== 0) {
      if ((kind & halfMark) !== 0) suspects.half.push(at);
      else if ((kind & roundBracket) !== 0) suspects.round.push(at);
      else if ((kind & paired) !== 0) suspects.pairs.push(at);
      else if ((kind & straightQuote) !== 0) suspects.quotes.push(at);
      else if ((kind & space) !== 0) suspects.spaces.push(at);
      else if ((kind & wide) !== 0) suspects.wide = true;
      if ((kind & before & (pauseMark | dot)) !== 0 || text.charCodeAt(at) === 0x2026) suspects.runs = true;
    }
    before = kind;
  }
  return suspects;
};

/**
 * What is wrong with the marks of one block, in order, without overlaps. Linear.
 *
 * @param spaced where spaces set words apart on purpose, as in titles.
 */
export const markSlips = (text: string, spaced = false): readonly Slip[] => {
  const suspects = suspectsIn(text);
  const slips: Slip[] = [];
  strayStart(text, slips);
  if (suspects.runs) markRuns(text, slips);
  singleMarks(text, suspects.half, slips);
  brackets(text, suspects.round, slips);
  otherPairs(text, suspects.pairs, slips);
  straightQuotes(text, suspects.quotes, slips);
  if (suspects.wide) fullWidthLetters(text, slips);
  if (!spaced) spaces(text, suspects.spaces, slips);
  if (slips.length < 2) return slips;
  let done = 0;
  return slips
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < done) return false;
      done = end;
      return true;
    });
};
