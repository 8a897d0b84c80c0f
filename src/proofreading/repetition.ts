import { han, kindOf } from './characters.ts';
import type { Slip } from './slip.ts';

/** Characters that are said once, and what stands before or after them where it is two words that meet: 目的的确, 为了了解, 以及及时. */
const single: ReadonlyMap<string, { readonly after: string; readonly before: string }> = new Map([
  ['的', { after: '目有标', before: '确士当' }],
  ['了', { after: '为除罢不终末', before: '解结却然望如断事账无清' }],
  ['和', { after: '共祥缓温柔饱中总谐', before: '平气谐睦美解约缓善' }],
  ['及', { after: '以普涉波顾言提危企', before: '时早其第格物' }],
  ['并', { after: '合兼吞归一', before: '存行购入轨列且联' }],
  ['把', { after: '', before: '握关控守脉' }],
  ['被', { after: '', before: '子告动' }],
]);

const longestUnit = 8;

/** More in one block help nobody; and looking whether each meets an earlier one would no longer be linear. */
const most = 20;

/** Two characters said twice are a slip only where a word must end: 公开公开率 and 工作工作人员 are two words that meet. */
const endsWord = /^(?:$|[，。、；：！？）”》\n]|[和与及等])/u;

/** 一件一件, 一步一步, 许许多多: said twice on purpose. */
const onPurpose =
  /^(?:一.|许多|很多|逐步|逐个|多次|研究|讨论|商量|学习|了解|考虑|哈哈|天天|人人|年年|常常|渐渐|仅仅|刚刚|时时|处处|层层|步步|谢谢|家家|户户|种种|个个|件件|条条|大大|好好|慢慢)$/u;

const allHan = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if ((kindOf(text.charCodeAt(at)) & han) === 0) return false;
  return true;
};

/** From the first time to the last, however often it is said. */
const slipAt = (text: string, start: number, unit: number): Slip => {
  const said = text.slice(start, start + unit);
  let end = start + 2 * unit;
  while (text.startsWith(said, end)) end += unit;
  return {
    start,
    end,
    message: { zh: `“${said}”重复了：“${text.slice(start, start + 2 * unit)}”`, en: `“${said}” is written twice: “${said}${said}”` },
    hint: { zh: `只留一个“${said}”`, en: `Keep one “${said}”` },
    replacement: said,
  };
};

const singleSlip = (text: string, at: number): Slip | undefined => {
  const around = single.get(text.charAt(at));
  if (!around) return undefined;
  const before = text.charAt(at - 2);
  const after = text.charAt(at + 1);
  const twoWords = (before !== '' && around.after.includes(before)) || (after !== '' && around.before.includes(after));
  return twoWords ? undefined : slipAt(text, at - 1, 1);
};

const saidTwice = (text: string, start: number, unit: number): boolean => {
  for (let at = start; at < start + unit; at++) if (text.charCodeAt(at) !== text.charCodeAt(at + unit)) return false;
  return true;
};

const wordSlip = (text: string, at: number, unit: number): Slip | undefined => {
  const start = at + 1 - 2 * unit;
  if (start < 0 || !saidTwice(text, start, unit) || !allHan(text, start, start + unit)) return undefined;
  const said = text.slice(start, start + unit);
  if (onPurpose.test(said) || (unit === 2 && (said.charAt(0) === said.charAt(1) || !endsWord.test(text.slice(at + 1, at + 2)))))
    return undefined;
  return slipAt(text, start, unit);
};

/**
 * Where a character with these lower bits stood last: where that is far back, so is the character itself, and nothing repeats here.
 * Small enough to stay near at hand.
 */
const lastSeen = new Int32Array(256);

/** Characters and words written twice in a row in one block, in order, without overlaps. Linear. */
export const repetitionSlips = (text: string): readonly Slip[] => {
  const slips: Slip[] = [];
  lastSeen.fill(-longestUnit - 1);
  let done = 0;
  for (let at = 0; at < text.length && slips.length < most; at++) {
    const code = text.charCodeAt(at);
    const seen = lastSeen[code & 255] ?? 0;
    lastSeen[code & 255] = at;
    // Every earlier occurrence that is near: a word may hold its last character twice. Never before the beginning: V8 would ask the slow way
    // from then on.
    const farthest = Math.min(longestUnit, at);
    for (let distance = at - seen; distance <= farthest; distance++) {
      if (text.charCodeAt(at - distance) !== code) continue;
      // What was told already is not looked at again, however long it is.
      const fresh = at + 1 - 2 * distance >= done;
      const slip = fresh ? (distance === 1 ? singleSlip(text, at) : wordSlip(text, at, distance)) : undefined;
      if (slip) {
        slips.push(slip);
        done = slip.end;
        break;
      }
    }
  }
  return slips;
};
