import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { figurePattern, figureReference } from './figure-syntax.ts';

/** A line of the body: where it starts (offset and line number) and its text. */
export interface Line {
  readonly offset: number;
  readonly number: number;
  readonly text: string;
}

// A line without any character that Markdown could read as more than text, and without spaces at its ends. Braces are looked at below.
const plain = /^(?![ #>+\-=:~]|\d{1,9}[.)])[^\u0000-\u001f\u007f\\`*_~[\]<>&|\ufeff]*[^\u0000-\u0020\u007f\\`*_~[\]<>&|\ufeff]$/;
const heading = /^(#{1,6}) ((?![ #])[^\u0000-\u001f\u007f\\`*_~[\]<>&|#\ufeff]*[^\u0000-\u0020\u007f\\`*_~[\]<>&|#\ufeff])$/;

/** What no block may be read without: fences, HTML, definitions and footnotes reach beyond the blank lines around their block. */
const reaching = /```|~~~|<|\]:|\ufeff|\r/;

/** True when the blocks of a text can be read one by one. */
export const blocksStandAlone = (text: string): boolean => !reaching.test(text);

const position = (line: Line, from: number, to: number): NonNullable<PhrasingContent['position']> => ({
  start: { line: line.number, column: from + 1, offset: line.offset + from },
  end: { line: line.number, column: to + 1, offset: line.offset + to },
});

/** Text and figure references of consecutive plain lines, from column `from` of the first. */
const phrasing = (lines: readonly Line[], from: number): PhrasingContent[] => {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  if (!lines.some(({ text }) => text.includes('{{'))) {
    const { start } = position(first, from, from);
    const { end } = position(last, last.text.length, last.text.length);
    const value =
      lines.length === 1 ? first.text.slice(from) : lines.map(({ text }, index) => (index === 0 ? text.slice(from) : text)).join('\n');
    return [{ type: 'text', value, position: { start, end } }];
  }
  const nodes: PhrasingContent[] = [];
  let value = '';
  let start = position(first, from, from).start;
  const closeText = (end: typeof start): void => {
    if (value !== '') nodes.push({ type: 'text', value, position: { start, end } });
    value = '';
  };
  for (const [index, line] of lines.entries()) {
    let at = index === 0 ? from : 0;
    if (index > 0) value += '\n';
    for (const match of line.text.matchAll(figurePattern)) {
      if (match.index < at) continue;
      const place = position(line, match.index, match.index + match[0].length);
      value += line.text.slice(at, match.index);
      closeText(place.start);
      nodes.push({ ...figureReference(match[0]), position: place });
      at = match.index + match[0].length;
      start = place.end;
    }
    value += line.text.slice(at);
  }
  closeText(position(last, last.text.length, last.text.length).end);
  return nodes;
};

/**
 * The nodes of a block (lines without a blank one) made of plain paragraphs and headings alone, the same as the parser makes, with
 * the same places, at a fiftieth of the cost; undefined for any other block. Nearly all blocks of a report are plain.
 */
export const plainBlock = (lines: readonly Line[]): (Heading | Paragraph)[] | undefined => {
  const nodes: (Heading | Paragraph)[] = [];
  let open: Line[] = [];
  const closeParagraph = (): void => {
    const [first] = open;
    const last = open.at(-1);
    if (!first || !last) return;
    const { start } = position(first, 0, 0);
    const { end } = position(last, last.text.length, last.text.length);
    nodes.push({ type: 'paragraph', children: phrasing(open, 0), position: { start, end } });
    open = [];
  };
  for (const line of lines) {
    if (plain.test(line.text)) {
      open.push(line);
      continue;
    }
    const marks = heading.exec(line.text)?.[1]?.length;
    if (marks !== 1 && marks !== 2 && marks !== 3 && marks !== 4 && marks !== 5 && marks !== 6) return undefined;
    closeParagraph();
    const place = position(line, 0, line.text.length);
    nodes.push({ type: 'heading', depth: marks, children: phrasing([line], marks + 1), position: place });
  }
  closeParagraph();
  return nodes;
};
