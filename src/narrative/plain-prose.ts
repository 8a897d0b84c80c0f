import type { SectionForm } from '../form/form.ts';
import type { Prose } from './narrative.ts';
import { sectionIds } from './sections.ts';

/** The paragraphs of a report.md, told from its lines. */
export interface PlainProse {
  /** Those of the parts; of a text without parts, all. In order. */
  readonly paragraphs: readonly Prose[];
  /**
   * True when they are what the parser makes of the text, with the same places. Else they read about the same, and say nothing of
   * places: enough to guess what a text resembles.
   */
  readonly exact: boolean;
}

type Piece = Prose['pieces'][number];

// Characters that Markdown may read as more than text, and what it strips or replaces.
const ordinary = '[^\\u0000-\\u001f\\u007f\\\\`*_[\\]<>&|{\\ufeff]';
const inner = '[^\\u0000-\\u0020\\u007f\\\\`*_[\\]<>&|{\\ufeff]';
const plainLine = new RegExp(`^${ordinary}*${inner}$`);
/** Nothing in it is markup. */
const isPlain = (text: string): boolean => plainLine.test(text) && !text.includes('~~');
const heading = /^(#{1,6}) ((?![ #])[^\u0000-\u001f\u007f\\`*_~[\]<>&|{#\ufeff]*[^\u0000-\u0020\u007f\\`*_~[\]<>&|{#\ufeff])$/;
const roughHeading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/;
/** `1. ` and `- `: the first of a line of its own. */
const itemMark = /^(?:\d{1,9}[.)]|[-+*]) (?! )/;
/** Indents of Chinese paragraphs, which the parser's reader takes out. */
const indent = /^[\u3000\u00a0]+/;
/** What a paragraph cannot begin with. */
const opensBlock = /^(?:[ #>+\-=:~]|\d{1,9}[.)](?:[ \t]|$))/;
/** `**…**` and `[…](address)`, where both plugins and the parser surely see strong text and a link. */
const han = '\\u3400-\\u9fff';
const marked = new RegExp(
  `\\*\\*([${han}0-9](?:${ordinary}*[${han}0-9，。；：！？])?)\\*\\*(?!\\*)|(?<!!)\\[([${han}0-9](?:${ordinary}*[${han}0-9])?)\\]\\((?:https?://)?[A-Za-z0-9./-]+\\)`,
  'g',
);
const blank = /^[ \t\u3000\u00a0]*$/;

interface Phrasing {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const nothing: readonly never[] = [];

/** The text of a line from column `from` on, strong text and links dissolved, with where it stands; undefined when in doubt. */
const phrasing = (line: string, from: number, offset: number): Phrasing | undefined => {
  const written = line.slice(from);
  if (isPlain(written)) return { text: written, pieces: [{ text: 0, source: offset + from, length: written.length }] };
  let text = '';
  const pieces: Piece[] = [];
  const add = (start: number, end: number): void => {
    if (end === start) return;
    pieces.push({ text: text.length, source: offset + from + start, length: end - start });
    text += written.slice(start, end);
  };
  let at = 0;
  for (const { 0: whole, 1: strong, 2: link, index } of written.matchAll(marked)) {
    const content = strong ?? link ?? '';
    const start = index + (strong === undefined ? 1 : 2);
    add(at, index);
    add(start, start + content.length);
    at = index + whole.length;
  }
  add(at, written.length);
  return isPlain(text) ? { text, pieces } : undefined;
};

/** Near enough for a guess: without marks, addresses and figures to be filled in. */
const roughly = (line: string): string =>
  line
    .replace(/^[\s>]*(?:(?:\d{1,9}[.)]|[-+*])\s+)?/, '')
    .replace(/\]\([^)\s]*\)/g, '')
    .replace(/\{\{[^{}]*\}\}/g, '0');

/**
 * Reads the paragraphs of a report.md without a parser, at a thirtieth of its cost: similarity asks for the text of every report long
 * before that report's turn, and for no more of it. Lines that stand alone, headings, items of lists, strong text and links are read
 * as the parser reads them (proved by comparing the two); anything else makes the whole reading inexact.
 *
 * @param start where the Markdown begins, after the front matter.
 */
export const plainProse = (source: string, start: number, forms: readonly SectionForm[]): PlainProse => {
  let exact = true;
  const titles: string[] = [];
  const found: Phrasing[] = [];
  /** How many titles stand before each. */
  const parts: number[] = [];
  let before: 'nothing' | 'paragraph' | 'item' = 'nothing';
  let inComment = false;
  for (let offset = start, next = start; offset < source.length; offset = next) {
    const newline = source.indexOf('\n', offset);
    const end = newline === -1 ? source.length : newline;
    next = end + 1;
    if (end === offset && !inComment) {
      before = 'nothing';
      continue;
    }
    const line = source.slice(offset, end);
    if (inComment || line.startsWith('<!--')) {
      inComment = !line.includes('-->');
      exact = false;
      continue;
    }
    if (blank.test(line)) {
      before = 'nothing';
      continue;
    }
    const sure = heading.exec(line);
    const written = sure ?? roughHeading.exec(line);
    if (written) {
      if (!sure || written[1] === '#') exact = false;
      if (written[1] === '##') titles.push(written[2] ?? '');
      before = 'nothing';
      continue;
    }
    const mark = itemMark.exec(line)?.[0].length ?? 0;
    const isItem = mark > 0;
    const from = mark + (indent.exec(mark > 0 ? line.slice(mark) : line)?.[0].length ?? 0);
    const opens = opensBlock.test(mark > 0 ? line.slice(mark) : line);
    const stands = before === 'nothing' || (before === 'item' && isItem);
    const read = stands && !opens ? phrasing(line, from, offset) : undefined;
    before = isItem ? 'item' : 'paragraph';
    if (!read) exact = false;
    if (!read && line.startsWith('|')) continue;
    found.push(read ?? { text: roughly(line), pieces: nothing });
    parts.push(titles.length);
  }
  const ids = sectionIds(titles, forms);
  const paragraphs: Prose[] = [];
  for (const [index, { text, pieces }] of found.entries()) {
    const part = parts[index] ?? 0;
    if (part === 0 && titles.length > 0) continue;
    const section = ids[part - 1];
    if (section === undefined) paragraphs.push({ text, pieces, given: nothing, kind: 'paragraph' });
    else paragraphs.push({ text, pieces, given: nothing, kind: 'paragraph', section });
  }
  return { paragraphs, exact };
};
