import type { Draft } from '../../findings/finding.ts';
import type { Localized } from '../../language.ts';
import type { SourceText, Span } from '../../source/source-text.ts';
import { describeCharacter, invisible, shown } from '../characters.ts';
import { type MaskedLine, maskedLines } from './masked-lines.ts';

/**
 * unreadable: the parser gave up, so what stands out probably is the reason. odd: it did parse, so only what cannot be meant counts.
 */
export type SlipContext = 'unreadable' | 'odd';

interface Slip {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly message: Localized;
  readonly hint: Localized;
}

const enough = 50;

const key = String.raw`[^\s:：,，;；。{}\[\]｛｝［］]{1,60}`;

const fullWidthColon = (start: number, name: string): Slip => ({
  rule: 'yaml/full-width',
  start,
  end: start + 1,
  message: { zh: `“${shown(name)}”后面用了全角冒号“：”`, en: `A full-width colon "：" follows "${shown(name)}"` },
  hint: { zh: `请改成半角冒号加空格，写成“${shown(name)}: ”`, en: `Write a half-width colon and a space: "${shown(name)}: "` },
});

const missingSpace = (start: number, name: string): Slip => ({
  rule: 'yaml/syntax',
  start,
  end: start + 1,
  message: { zh: `“${shown(name)}:”的冒号后面缺少空格`, en: `A space is missing after the colon of "${shown(name)}:"` },
  hint: { zh: `请在冒号后面加一个半角空格，写成“${shown(name)}: ”`, en: `Put a space after the colon: "${shown(name)}: "` },
});

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

const fullWidthMark = (start: number, mark: string, zh: string, en: string): Slip => ({
  rule: 'yaml/full-width',
  start,
  end: start + 1,
  message: { zh: `${zh}用了全角的 ${mark}`, en: `The full-width mark ${mark} is used as ${en}` },
  hint: { zh: `请改成半角的 ${halfWidth[mark] ?? mark}`, en: `Write the half-width ${halfWidth[mark] ?? mark}` },
});

const badSpace = (start: number, character: string, place: Localized): Slip => {
  const what = describeCharacter(character);
  return {
    rule: 'yaml/whitespace',
    start,
    end: start + character.length,
    message: { zh: `${place.zh}有 ${what.zh}`, en: `There is ${what.en} ${place.en}` },
    hint:
      place === inIndentation
        ? { zh: '缩进请只用半角空格，每级两个', en: 'Indent with plain spaces, two for each level' }
        : { zh: '请删去它，需要空格时用半角空格', en: 'Remove it; where a space is needed, use a plain one' },
  };
};

const inIndentation: Localized = { zh: '缩进里', en: 'in the indentation' };
const inKey: Localized = { zh: '项名里', en: 'in the key' };
const afterColon: Localized = { zh: '冒号后面', en: 'after the colon' };

const indentationSlip = ({ start, text, inFlow }: MaskedLine): Slip | undefined => {
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === ' ' || (character === '\t' && inFlow)) continue;
    return character === '\t' || invisible.test(character) ? badSpace(start + at, character, inIndentation) : undefined;
  }
  return undefined;
};

const keyStart = /^[ \t]*(?:- +)*/;
const colonOfKey = new RegExp(`^${key}[ \\t]*(?=：)`, 'u');
const tightColon = /^[\p{L}_][\p{L}\p{N}_（）()、.-]*(?=:[^\s/:])/u;
const separator = /:(?=[ \t]|$)/;
const spacedColon = /:(?=[\u00a0\u2000-\u200f\u202f\u205f-\u206f\u3000\ufeff])/u;

/** A line outside brackets: `key: value`, `- key: value`. */
const blockSlip = (line: MaskedLine, context: SlipContext): Slip | undefined => {
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
  const odd = invisible.exec(name);
  if (odd) return badSpace(base + odd.index, odd[0], inKey);

  const valueFrom = split + 1 + (/^[ \t]*/.exec(rest.slice(split + 1))?.[0].length ?? 0);
  const value = rest.slice(valueFrom);
  const bracket = /^[｛［]/.exec(value);
  if (bracket) return fullWidthMark(base + valueFrom, bracket[0], '括号', 'a bracket');
  if (context === 'odd') return undefined;
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

const flowComma = new RegExp(`，(?=\\s*${key}\\s*[:：])`, 'u');
const flowColon = new RegExp(`(?<=[{,，][ \\t]{0,20})(${key})[ \\t]*(?=：)`, 'u');
const flowTight = /(?<=[{,，][ \t]{0,20})[\p{L}_][\p{L}\p{N}_（）()、.-]*(?=:[^\s/:,}])/u;
const flowItems = /，/;

/** The part of a line that stands in brackets. */
const flowSlip = ({ start, text, flow }: MaskedLine): Slip | undefined => {
  if (!flow) return undefined;
  const part = text.slice(flow.from, flow.to);
  const base = start + flow.from;
  const bracket = /[｛｝［］]/.exec(part);
  if (bracket) return fullWidthMark(base + bracket.index, bracket[0], '括号', 'a bracket');
  const colon = flowColon.exec(part);
  const comma = (part.startsWith('[') ? flowItems : flowComma).exec(part);
  if (comma && (!colon || comma.index < colon.index))
    return fullWidthMark(base + comma.index, '，', '分隔各项的逗号', 'the comma between entries');
  if (colon) return fullWidthColon(base + colon.index + colon[0].length, colon[1] ?? '');
  const tight = flowTight.exec(part);
  if (tight) return missingSpace(base + tight.index + tight[0].length, tight[0]);
  const odd = /[{,][^:,{}]*?([\u00a0\u200b-\u200f\u2060\u3000\ufeff])/u.exec(part);
  return odd?.[1] ? badSpace(base + odd.index + odd[0].length - 1, odd[1], inKey) : undefined;
};

const unclosedSlip = ({ unclosed }: MaskedLine): Slip | undefined => {
  if (!unclosed) return undefined;
  const { at, mark } = unclosed;
  const quote = mark === '"' || mark === "'";
  return {
    rule: 'yaml/syntax',
    start: at,
    end: at + 1,
    message: quote
      ? { zh: `这里的引号 ${mark} 没有写完`, en: `The quote ${mark} is not closed` }
      : { zh: `这里的括号 ${mark} 没有写完`, en: `The bracket ${mark} is not closed` },
    hint: quote
      ? { zh: `请在这段文字末尾补上 ${mark}`, en: `Close it with ${mark} at the end of the text` }
      : { zh: `请在这一项末尾补上 ${mark === '{' ? '}' : ']'}`, en: `Close it with ${mark === '{' ? '}' : ']'}` },
  };
};

const closingSlip = ({ start, text, flowIndent }: MaskedLine): Slip | undefined => {
  const indent = text.length - text.trimStart().length;
  const mark = text[indent];
  if (flowIndent === undefined || indent > flowIndent || (mark !== '}' && mark !== ']')) return undefined;
  return {
    rule: 'yaml/syntax',
    start: start + indent,
    end: start + indent + 1,
    message: { zh: `右括号 ${mark} 的缩进不够`, en: `The bracket ${mark} is not indented enough` },
    hint: { zh: '请比左括号所在的行多缩进两格', en: 'Indent it two spaces more than the line of its opening bracket' },
  };
};

const slipOf = (line: MaskedLine, context: SlipContext): Slip | undefined =>
  indentationSlip(line) ??
  flowSlip(line) ??
  (line.inFlow ? undefined : blockSlip(line, context)) ??
  (context === 'unreadable' ? (unclosedSlip(line) ?? closingSlip(line)) : undefined);

/**
 * The probable slips of the pen in a text that does not parse, or parses into something odd: one finding for each line that has one, at
 * its exact place. A heuristic over single lines, so it is asked only when something is wrong.
 */
export const findSlips = (source: SourceText, range: Span, context: SlipContext): readonly Draft[] => {
  const drafts: Draft[] = [];
  for (const line of maskedLines(source.text, range)) {
    const slip = slipOf(line, context);
    if (!slip) continue;
    const { rule, message, hint, start, end } = slip;
    drafts.push({ rule, message, hint, at: { source, span: { start, end } } });
    if (drafts.length === enough) break;
  }
  return drafts;
};
