import type { Blockquote, Heading, List, Paragraph, RootContent } from 'mdast';
import { type Line, pointIn, rangeIn } from './lines.ts';
import { plainPhrasing } from './plain-phrasing.ts';

/** What no block may be read without: fences, HTML, definitions and footnotes reach beyond the blank lines around their block. */
const reaching = /```|~~~|<[A-Za-z/!?]|\]:|\ufeff|\r/;

/** True when the blocks of a text can be read one by one. */
export const blocksStandAlone = (text: string): boolean => !reaching.test(text);

/** A block (lines without a blank one) that needs no parser. */
export interface PlainBlock {
  readonly nodes: (Heading | Paragraph | List | Blockquote)[];
  /** The mark of the list that it begins with, and of the one that it ends with, which the next block may go on with. */
  readonly opening: string;
  readonly closing: string;
}

const heading = /^(#{1,6}) (?![ #])[^#]+$/;
const item = /^(?:[-+*]|(\d{1,9})[.)]) (?=[^ ])/;
const numbered = /\d{1,9}[.)](?:[ \t]|$)/y;

/** Whether text begins here, and no block of another kind. */
const beginsText = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code > 0x7e) return true;
  if (code < 0x30 || code > 0x39) return !' #+-:=>~'.includes(text[at] ?? ' ');
  numbered.lastIndex = at;
  return !numbered.test(text);
};

const headingOf = (line: Line): Heading | undefined => {
  const depth = heading.exec(line.text)?.[1]?.length;
  if (depth !== 1 && depth !== 2 && depth !== 3 && depth !== 4 && depth !== 5 && depth !== 6) return undefined;
  const children = plainPhrasing([line], depth + 1);
  return children && { type: 'heading', depth, children, position: rangeIn(line, 0, line.text.length) };
};

const paragraphOf = (lines: readonly Line[], from: number): Paragraph | undefined => {
  const [first] = lines;
  const last = lines.at(-1);
  const children = plainPhrasing(lines, from);
  if (!first || !last || !children) return undefined;
  return { type: 'paragraph', children, position: { start: pointIn(first, from), end: pointIn(last, last.text.length) } };
};

/** A quoted paragraph of one line. */
const quoteOf = (line: Line): Blockquote | undefined => {
  const paragraph = /^> [^ ]/.test(line.text) && beginsText(line.text, 2) ? paragraphOf([line], 2) : undefined;
  return paragraph && { type: 'blockquote', children: [paragraph], position: rangeIn(line, 0, line.text.length) };
};

/**
 * The nodes of a block made of plain paragraphs, headings and flat lists alone, the same as the parser makes, with the same places, at a
 * fiftieth of the cost; undefined for any other block. Nearly all blocks of a report are plain.
 */
export const plainBlock = (lines: readonly Line[]): PlainBlock | undefined => {
  const nodes: PlainBlock['nodes'] = [];
  let open: Line[] = [];
  let opening = '';
  let closing = '';

  const closeParagraph = (): boolean => {
    if (open.length === 0) return true;
    const paragraph = paragraphOf(open, 0);
    if (paragraph) nodes.push(paragraph);
    open = [];
    return paragraph !== undefined;
  };

  /** False where the line is no item of its own, or holds more than text. */
  const addItem = (line: Line, [prefix, number]: RegExpExecArray): boolean => {
    // Only the first item of a list ends a paragraph.
    if (open.length > 0 && number !== undefined && number !== '1') return false;
    const paragraph = beginsText(line.text, prefix.length) ? paragraphOf([line], prefix.length) : undefined;
    if (!paragraph || !closeParagraph()) return false;
    const mark = prefix[prefix.length - 2] ?? '';
    if (closing !== '' && closing !== mark) return false;
    const position = rangeIn(line, 0, line.text.length);
    const last = closing === '' ? undefined : nodes.at(-1);
    const children: List['children'] = [{ type: 'listItem', spread: false, checked: null, children: [paragraph], position }];
    if (last?.type === 'list') extend(last, children, position);
    else {
      const start = number === undefined ? null : Number(number);
      nodes.push({ type: 'list', ordered: number !== undefined, start, spread: false, children, position: { ...position } });
    }
    if (nodes.length === 1) opening = mark;
    closing = mark;
    return true;
  };

  const [only, ...others] = lines;
  if (only?.text.startsWith('>') && others.length === 0) {
    const quote = quoteOf(only);
    return quote && { nodes: [quote], opening, closing };
  }
  for (const line of lines) {
    const marked = item.exec(line.text);
    if (marked) {
      if (!addItem(line, marked)) return undefined;
    } else if (line.text.startsWith('#')) {
      const node = closeParagraph() ? headingOf(line) : undefined;
      if (!node) return undefined;
      nodes.push(node);
      closing = '';
    } else {
      // Right below a list it would belong to the last item.
      if (closing !== '' || !beginsText(line.text, 0)) return undefined;
      open.push(line);
    }
  }
  return closeParagraph() ? { nodes, opening, closing } : undefined;
};

const extend = (list: List, items: List['children'], { end }: NonNullable<List['position']>): void => {
  for (const one of items) list.children.push(one);
  if (list.position) list.position.end = end;
};

/** Adds the nodes of a block to those before it. A list that goes on after blank lines is one list, with room between its items. */
export const addBlock = (nodes: RootContent[], closing: string, block: PlainBlock): void => {
  const [first, ...others] = block.nodes;
  const last = nodes.at(-1);
  if (closing !== '' && closing === block.opening && last?.type === 'list' && first?.type === 'list' && first.position) {
    extend(last, first.children, first.position);
    last.spread = true;
    for (const node of others) nodes.push(node);
  } else for (const node of block.nodes) nodes.push(node);
};
