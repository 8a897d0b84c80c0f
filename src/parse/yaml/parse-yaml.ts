import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Draft } from '../../findings/finding.ts';
import type { SourceText, Span } from '../../source/source-text.ts';
import { describeCharacter, forbidden } from '../characters.ts';
import { compose, maxDepth, tooDeep } from './compose.ts';
import { conflicts } from './conflicts.ts';
import { plainNode } from './plain-nodes.ts';
import { findSlips } from './slips.ts';
import { syntaxMessage } from './syntax-message.ts';
import type { YamlNode } from './yaml-node.ts';

const maxBytes = 1_048_576;
/** More would only bury the first ones. */
const maxDrafts = 50;

/** Exactly one of the two says something: a node without drafts, or drafts without a node. Neither for a file without content. */
export interface YamlReading {
  readonly node?: YamlNode;
  readonly drafts: readonly Draft[];
}

const firstLine = (text: string, pattern: RegExp): Span | undefined => {
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
};

const tooLarge = (source: SourceText, at: number): Draft => ({
  rule: 'yaml/too-large',
  message: { zh: '文件超过 1 MB', en: 'The file is larger than 1 MB' },
  hint: { zh: '请检查文件里是不是放错了内容', en: 'Check whether the file holds what it should' },
  at: { source, span: { start: at, end: at } },
});

const forbiddenCharacter = (source: SourceText, at: number, character: string): Draft => {
  const what = describeCharacter(character);
  return {
    rule: 'yaml/character',
    message: { zh: `这里有 ${what.zh}，不允许出现在文件里`, en: `There is ${what.en} here, which no file may contain` },
    hint: { zh: '请删去它；看不见时可以把这一行重新输入一遍', en: 'Remove it; where it cannot be seen, type the line again' },
    at: { source, span: { start: at, end: at + character.length } },
  };
};

const unsupported = (source: SourceText, span: Span, zh: string, en: string, hint: Draft['hint']): Draft => ({
  rule: 'yaml/forbidden',
  message: { zh: `这里用了${zh}，数据文件不支持`, en: `This uses ${en}, which data files do not support` },
  hint,
  at: { source, span },
});

/** What the parser could not read: the slip that explains it, else our own words at its place. */
const syntaxDrafts = (source: SourceText, range: Span, error: YAMLException): readonly Draft[] => {
  const at = range.start + (error.mark?.position ?? 0);
  const span = { start: at, end: Math.min(at + 1, range.end) };
  if (error.reason.includes('maxDepth')) return [tooDeep(source, at)];
  if (/\b(?:tag|anchor|alias|directive)/i.test(error.reason))
    return [
      unsupported(source, span, '锚点（&）、引用（*）、标签（!）或指令（%）', 'an anchor (&), alias (*), tag (!) or directive (%)', {
        zh: '请删去它；文字以这些符号开头时加单引号',
        en: 'Remove it; put text that starts with such a mark in single quotes',
      }),
    ];
  const slips = findSlips(source, range, 'unreadable');
  if (slips.some((slip) => slip.at.span.start <= at)) return slips;
  return [{ rule: 'yaml/syntax', ...syntaxMessage(error.reason), at: { source, span } }, ...slips];
};

const secondDocument = (events: readonly Event[]): boolean =>
  events.findIndex(({ type }, index) => index > 0 && type === EVENT_ID.DOCUMENT) !== -1;

const read = (source: SourceText, range: Span): YamlReading => {
  const { start } = range;
  const whole = start === 0 && range.end === source.text.length;
  const text = whole ? source.text : source.text.slice(start, range.end);
  if (text.length > maxBytes || (text.length * 3 > maxBytes && Buffer.byteLength(text) > maxBytes))
    return { drafts: [tooLarge(source, start)] };
  const character = forbidden.exec(text);
  if (character) return { drafts: [forbiddenCharacter(source, start + character.index, character[0])] };
  const marks = conflicts(source, range);
  if (marks.length > 0) return { drafts: marks };
  const directive = firstLine(text, /^(?:[ \t]*(?:#[^\n]*)?\n)*%[^\n]*/);
  if (directive) {
    const line = text.lastIndexOf('\n', directive.end - 1) + 1;
    return {
      drafts: [
        unsupported(source, { start: start + line, end: start + directive.end }, '指令（%）', 'a directive (%)', {
          zh: '请删去这一行',
          en: 'Remove this line',
        }),
      ],
    };
  }

  let events: readonly Event[];
  try {
    // For the parser a scalar and a possible key are levels of their own; compose counts exactly.
    events = parseEvents(text, { maxDepth: maxDepth + 4 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { drafts: syntaxDrafts(source, range, error) };
  }
  if (events.length === 0) return { drafts: [] };
  if (secondDocument(events)) {
    const separator = firstLine(text.slice(1), /^(?:---|\.\.\.)(?=\s|$)/m) ?? { start: -1, end: 0 };
    return {
      drafts: [
        unsupported(
          source,
          { start: start + separator.start + 1, end: start + separator.end + 1 },
          '分隔线（--- 或 ...），把一个文件分成了几份',
          'a separator (--- or ...) that makes several documents',
          {
            zh: '请只留一份，并删去 --- 或 ... 这一行',
            en: 'Keep one document and remove the line --- or ...',
          },
        ),
      ],
    };
  }
  const { node, drafts, odd } = compose(events, text, source, start);
  if (drafts.length > 0) return { drafts };
  const slips = odd ? findSlips(source, range, 'odd') : [];
  if (slips.length > 0) return { drafts: slips };
  return node.kind === 'scalar' && node.raw === '' && !node.quoted ? { drafts: [] } : { node, drafts: [] };
};

/**
 * One plain YAML document, or what keeps it from being one. `range` is the part of the source that is YAML (the front matter of a
 * report.md); all spans are offsets into the whole source.
 */
export const parseYaml = (source: SourceText, range: Span = { start: 0, end: source.text.length }): YamlReading => {
  const node = (range.end - range.start) * 3 > maxBytes ? undefined : plainNode(source.text, range.start, range.end);
  return node ? { node, drafts: [] } : parseAnyYaml(source, range);
};

/** By js-yaml, which knows all of YAML: for what plainNode leaves, and what its answers are compared with. */
export const parseAnyYaml = (source: SourceText, range: Span): YamlReading => {
  const reading = read(source, range);
  return reading.drafts.length > maxDrafts ? { drafts: reading.drafts.slice(0, maxDrafts) } : reading;
};
