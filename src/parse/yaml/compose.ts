import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Draft } from '../../findings/finding.ts';
import type { SourceText, Span } from '../../source/source-text.ts';
import { describeCharacter, forbidden, invisible, shown } from '../characters.ts';
import { plainValue } from './plain-value.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-node.ts';

export const maxDepth = 32;

export const tooDeep = (source: SourceText, at: number): Draft => ({
  rule: 'yaml/too-large',
  message: { zh: `层级超过 ${maxDepth} 层`, en: `Nested deeper than ${maxDepth} levels` },
  hint: { zh: '请检查文件里是不是放错了内容', en: 'Check whether the file holds what it should' },
  at: { source, span: { start: at, end: at + 1 } },
});

export interface Composition {
  readonly node: YamlNode;
  readonly drafts: readonly Draft[];
  /** Something parses, but hardly as it was meant: worth a look for slips. */
  readonly odd: boolean;
}

const oddMark = new RegExp(`^[“”‘’]|：|${invisible.source}`, 'u');

/** Most keys are ASCII, which none of the odd marks is. */
const oddKey = (key: string): boolean => {
  for (let at = 0; at < key.length; at++) if (key.charCodeAt(at) > 0x7f) return oddMark.test(key);
  return false;
};

const threeDigits = /^[\d０-９]{3}$/;
const digitGroups = /^-?[\d０-９]{1,3}(?:,\s*[\d０-９]{3})*$/;

/** Three digits without a value after a number: what a thousands separator leaves behind in braces. */
const brokenOff = (before: YamlNode, key: string, value: YamlNode): boolean =>
  value.kind === 'scalar' &&
  value.raw === '' &&
  !value.quoted &&
  threeDigits.test(key) &&
  before.kind === 'scalar' &&
  !before.quoted &&
  digitGroups.test(before.raw);

/**
 * Events to nodes. `text` is what was parsed and `base` its offset in the source. The depth is bounded by the parser, so recursion is
 * safe; each gap between nodes is scanned once.
 */
export const compose = (events: readonly Event[], text: string, source: SourceText, base: number): Composition => {
  const drafts: Draft[] = [];
  let odd = false;
  let at = 0;
  let depth = 0;

  const span = (start: number, end: number): Span => ({ start: base + start, end: base + end });

  const refuse = (start: number, end: number, zh: string, en: string, hint: { zh: string; en: string }): void => {
    // An anchor comes with its aliases, a tag with more of them: the first says it all.
    if (drafts.some(({ rule }) => rule === 'yaml/forbidden')) return;
    drafts.push({
      rule: 'yaml/forbidden',
      message: { zh: `这里用了${zh}，数据文件不支持`, en: `This uses ${en}, which data files do not support` },
      hint,
      at: { source, span: span(start, end) },
    });
  };

  const writeOut = { zh: '请删去它，直接写出值', en: 'Remove it and write the value itself' };

  const properties = (event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }): void => {
    if (event.anchorStart !== -1) refuse(event.anchorStart - 1, event.anchorEnd, '锚点（&）', 'an anchor (&)', writeOut);
    if (event.tagStart !== -1) refuse(event.tagStart, event.tagEnd, '标签（!）', 'a tag (!)', writeOut);
  };

  const character = (value: string, where: Span): void => {
    const found = forbidden.exec(value);
    if (!found) return;
    const what = describeCharacter(found[0]);
    drafts.push({
      rule: 'yaml/character',
      message: { zh: `这段文字用转义写出了 ${what.zh}，不允许`, en: `This text writes ${what.en} as an escape, which is not allowed` },
      hint: { zh: '请删去这个转义，只写看得见的文字', en: 'Remove the escape and write visible text only' },
      at: { source, span: where },
    });
  };

  /** An absent value stands after the colon that announces it, or right after its key where there is none. */
  const absent = (after: number): YamlScalar => {
    let end = after;
    while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09) end++;
    end = text.charCodeAt(end) === 0x3a ? end + 1 : after;
    return { kind: 'scalar', value: null, raw: '', quoted: false, span: span(end, end) };
  };

  const scalar = (event: ScalarEvent, after: number): YamlScalar => {
    properties(event);
    const { valueStart, valueEnd, style } = event;
    if (valueStart === -1) return absent(after);
    if (style === SCALAR_STYLE.PLAIN) {
      const raw = event.fast ? text.slice(valueStart, valueEnd) : getScalarValue(text, event);
      return { kind: 'scalar', value: plainValue(raw), raw, quoted: false, span: span(valueStart, valueEnd) };
    }
    const value = event.fast ? text.slice(valueStart, valueEnd) : getScalarValue(text, event).normalize('NFC');
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
      const where = span(valueStart - 1, valueEnd + 1);
      // Raw characters were judged with the whole text; only an escape can bring in others.
      if (style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast) character(value, where);
      return { kind: 'scalar', value, raw: value, quoted: true, span: where };
    }
    let end = valueEnd;
    while (end > valueStart && text.charCodeAt(end - 1) === 0x0a) end--;
    return { kind: 'scalar', value, raw: value, quoted: true, span: span(valueStart, end) };
  };

  /** End of a flow collection: its bracket, after nothing but white space, comments and commas. */
  const closing = (from: number, bracket: string): number => {
    let end = from;
    while (end < text.length && text[end] !== bracket) {
      if (text[end] === '#') {
        const line = text.indexOf('\n', end);
        end = line === -1 ? text.length : line;
      } else end++;
    }
    return Math.min(end + 1, text.length);
  };

  const next = (): Event => {
    const event = events[at++];
    if (!event) throw new Error('YAML events ended early');
    return event;
  };

  const entryKey = (after: number): { key: string; keySpan: Span; plain: boolean } => {
    const event = events[at];
    if (event?.type === EVENT_ID.SCALAR) {
      at++;
      const { raw, quoted, span: keySpan } = scalar(event, after);
      if (raw === '<<' && !quoted)
        refuse(keySpan.start - base, keySpan.end - base, '合并（<<）', 'a merge key (<<)', {
          zh: '请把各项直接写在这里',
          en: 'Write the entries here',
        });
      return { key: raw, keySpan, plain: !quoted };
    }
    const complex = node(after);
    refuse(complex.span.start - base, complex.span.end - base, '不是文字的项名', 'a key that is not text', {
      zh: '项名请直接写文字，例如“自然人:”',
      en: 'Write the key as text, such as "naturalPerson:"',
    });
    return { key: '', keySpan: complex.span, plain: false };
  };

  const enter = (start: number): void => {
    if (++depth === maxDepth + 1) drafts.push(tooDeep(source, base + start));
  };

  const mapping = (start: number, flow: boolean): YamlNode => {
    enter(start);
    const entries: YamlEntry[] = [];
    const seen = new Map<string, Span>();
    let end = start + (flow ? 1 : 0);
    while (events[at]?.type !== EVENT_ID.POP) {
      const { key, keySpan, plain } = entryKey(end);
      const value = node(keySpan.end - base);
      const last = entries.at(-1);
      if (flow && last && plain && brokenOff(last.value, key, value)) {
        // { made: 1,234 } is one figure to whoever wrote it: text, for the form to refuse as such.
        const whole = { start: last.value.span.start, end: keySpan.end };
        const raw = source.text.slice(whole.start, whole.end);
        entries[entries.length - 1] = { ...last, value: { kind: 'scalar', value: raw, raw, quoted: false, span: whole } };
        end = keySpan.end - base;
        continue;
      }
      end = Math.max(value.span.end, keySpan.end) - base;
      if (plain && (oddKey(key) || (flow ? key.includes(':') : key.includes(':{') || key.includes(':[')))) odd = true;
      const first = seen.get(key);
      if (first) {
        drafts.push({
          rule: 'yaml/duplicate-key',
          message: { zh: `“${shown(key)}”在这里写了两次`, en: `"${shown(key)}" is written twice here` },
          hint: { zh: '请只留一个', en: 'Keep one of them' },
          at: { source, span: keySpan },
          related: [{ at: { source, span: first }, message: { zh: '第一次写在这里', en: 'First written here' } }],
        });
        continue;
      }
      seen.set(key, keySpan);
      entries.push({ key, keySpan, value });
    }
    at++;
    depth--;
    return { kind: 'mapping', entries, span: span(start, text[start] === '{' && flow ? closing(end, '}') : end) };
  };

  const sequence = (start: number, flow: boolean): YamlNode => {
    enter(start);
    const items: YamlNode[] = [];
    let end = start + 1;
    while (events[at]?.type !== EVENT_ID.POP) {
      const item = node(end);
      if (flow && item.kind === 'scalar' && !item.quoted && item.raw.includes('，')) odd = true;
      items.push(item);
      end = Math.max(end, item.span.end - base);
    }
    at++;
    depth--;
    return { kind: 'sequence', items, span: span(start, flow ? closing(end, ']') : end) };
  };

  const node = (after: number): YamlNode => {
    const event = next();
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return scalar(event, after);
      case EVENT_ID.MAPPING:
        properties(event);
        return mapping(event.start, event.style === COLLECTION_STYLE.FLOW);
      case EVENT_ID.SEQUENCE:
        properties(event);
        return sequence(event.start, event.style === COLLECTION_STYLE.FLOW);
      case EVENT_ID.ALIAS:
        refuse(event.anchorStart - 1, event.anchorEnd, '引用（*）', 'an alias (*)', writeOut);
        return { kind: 'scalar', value: null, raw: '', quoted: false, span: span(event.anchorStart - 1, event.anchorEnd) };
      default:
        throw new Error(`unexpected YAML event ${event.type}`);
    }
  };

  const document = next();
  if (document.type !== EVENT_ID.DOCUMENT) throw new Error('YAML events without a document');
  const root = node(0);
  return { node: root, drafts, odd: odd || (root.kind === 'scalar' && root.value !== null) };
};
