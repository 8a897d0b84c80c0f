import { han, kindOf, openingMark, pauseMark, space } from './characters.ts';
import { chinese, halfWidth, writeInstead } from './half-width.ts';
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

/** 一 to 十 at the start of a paragraph number it: 一.总体情况 is 一、总体情况. */
const numbering = /^(?:[一二三四五六七八九十]{1,3})$/u;

/** `,` and its like in Chinese. */
export const singleMarks = (text: string, found: readonly number[], slips: Slip[]): void => {
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

export const straightQuotes = (text: string, at: readonly number[], slips: Slip[]): void => {
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

const wideRun = /[０-９Ａ-Ｚａ-ｚ]{1,64}/gu;

export const fullWidthLetters = (text: string, slips: Slip[]): void => {
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

/** Spaces within Chinese. */
export const spaces = (text: string, found: readonly number[], slips: Slip[]): void => {
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
