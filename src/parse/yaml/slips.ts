import type { Draft } from '../../findings/finding.ts';
import type { SourceText, Span } from '../../source/source-text.ts';
import { invisible } from '../characters.ts';
import { blockSlip } from './block-slip.ts';
import { flowSlip } from './flow-slip.ts';
import { type MaskedLine, maskedLines } from './masked-lines.ts';
import { badSpace, inIndentation, type Slip, type SlipContext } from './slip.ts';

const enough = 50;

const indentationSlip = ({ start, text, inFlow }: MaskedLine): Slip | undefined => {
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === ' ' || (character === '\t' && inFlow)) continue;
    return character === '\t' || invisible.test(character) ? badSpace(start + at, character, inIndentation) : undefined;
  }
  return undefined;
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
