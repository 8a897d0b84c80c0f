import { invisible } from '../characters.ts';
import type { MaskedLine } from './masked-lines.ts';
import {
  afterColon,
  badSpace,
  fullWidthColon,
  fullWidthMark,
  inKey,
  keyPattern,
  loneDash,
  missingSpace,
  type Slip,
  type SlipContext,
  spacedColon,
} from './slip.ts';

const keyStart = /^[ \t]*(?:- +)*/;
const colonOfKey = new RegExp(`^${keyPattern}[ \\t]*(?=：)`, 'u');
const tightColon = /^[\p{L}_][\p{L}\p{N}_（）()、.-]*(?=:[^\s/:])/u;
const tightBracket = new RegExp(`^${keyPattern}(?=:[{[])`, 'u');
const separator = /:(?=[ \t]|$)/;

/** A line outside brackets: `key: value`, `- key: value`. */
export const blockSlip = (line: MaskedLine, context: SlipContext): Slip | undefined => {
  const { start, text } = line;
  const from = keyStart.exec(text)?.[0].length ?? 0;
  const rest = text.slice(from);
  if (/^[{[]/.test(rest)) return undefined;
  const base = start + from;
  const split = separator.exec(rest)?.index;
  const name = split === undefined ? rest : rest.slice(0, split);

  const quote = /^[“”‘’]/.exec(name);
  if (quote && (split !== undefined || rest.includes('：'))) return fullWidthMark(base, quote[0], '项名两边的引号', 'a quote of the key');
  const colon = colonOfKey.exec(name);
  if (colon) return fullWidthColon(base + colon[0].length, colon[0].trim());
  if (split === undefined) {
    const spaced = spacedColon.exec(rest);
    if (spaced) return badSpace(base + spaced.index + 1, rest[spaced.index + 1] ?? '', afterColon);
    const tight = tightColon.exec(rest);
    return tight ? missingSpace(base + tight[0].length, tight[0]) : undefined;
  }
  const opened = tightBracket.exec(name);
  if (opened) return missingSpace(base + opened[0].length, opened[0]);
  const odd = invisible.exec(name);
  if (odd) return badSpace(base + odd.index, odd[0], inKey);

  const valueFrom = split + 1 + (/^[ \t]*/.exec(rest.slice(split + 1))?.[0].length ?? 0);
  const value = rest.slice(valueFrom);
  const bracket = /^[｛［]/.exec(value);
  if (bracket) return fullWidthMark(base + valueFrom, bracket[0], '括号', 'a bracket');
  if (context === 'odd') return undefined;
  if (/^-[ \t]*(?:#.*)?$/.test(value)) return loneDash(base + valueFrom);
  if (/^[@`%]/.test(value))
    return {
      rule: 'yaml/syntax',
      start: base + valueFrom,
      end: base + valueFrom + 1,
      message: { zh: `文字不能以“${value[0]}”开头`, en: `Text cannot start with "${value[0]}"` },
      hint: { zh: '请把这段文字整段加上单引号', en: 'Put the text in single quotes' },
    };
  const after = /^("+)[ \t]*[^\s",}\]]/.exec(value);
  if (after)
    return {
      rule: 'yaml/syntax',
      start: base + valueFrom + after[0].length - 1,
      end: base + rest.trimEnd().length,
      message: { zh: '引号之后还有文字', en: 'Something follows the closing quote' },
      hint: {
        zh: '请把整段文字放在一对引号里；文字里有单引号时外面用双引号',
        en: 'Put the whole text in one pair of quotes; use double quotes around text with single ones',
      },
    };
  const second = /^[^"'{[|>#]/.test(value) ? separator.exec(value) : null;
  if (second && value.length > second.index + 1)
    return {
      rule: 'yaml/syntax',
      start: base + valueFrom + second.index,
      end: base + valueFrom + second.index + 1,
      message: { zh: '同一行里又出现了半角冒号', en: 'There is a second colon on this line' },
      hint: { zh: '一行只写一项；文字里有半角冒号加空格的，整段加单引号', en: 'One entry to a line; put text with ": " in single quotes' },
    };
  return undefined;
};
