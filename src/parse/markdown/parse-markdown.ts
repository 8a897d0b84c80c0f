import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { SourceText } from '../../source/source-text.ts';
import { blocksStandAlone, type Line, plainBlock } from './plain-blocks.ts';
import { parseWithRemark } from './processor.ts';

const linesFrom = (text: string, start: number): Line[] => {
  const lines: Line[] = [];
  let number = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) number++;
  for (let offset = start; offset < text.length; number++) {
    const newline = text.indexOf('\n', offset);
    const end = newline === -1 ? text.length : newline;
    lines.push({ offset, number, text: text.slice(offset, end) });
    offset = end + 1;
  }
  return lines;
};

/** Moves places that count from the start of a part to count from the start of the file. */
const shift = (root: Root, { offset, number }: Line): void => {
  if (offset === 0) return;
  visit(root, ({ position }) => {
    if (!position) return;
    for (const point of [position.start, position.end]) {
      point.line += number - 1;
      point.offset = (point.offset ?? 0) + offset;
    }
  });
};

const blankLine = /(?<=^|\n)[ \t\u3000\u00a0]+(?=\n|$)/g;

/** A line of nothing but wide spaces, as Word leaves them, is blank to its writer but not to Markdown. */
const withBlankLines = (text: string): string =>
  text.replace(blankLine, (line) => (/[\u3000\u00a0]/.test(line) ? ' '.repeat(line.length) : line));

const isBlank = (line: Line): boolean => !/[^ \t]/.test(line.text);

/**
 * The Markdown from offset `start` (the start of a line) to the end of the file, every node with its place in the whole file.
 * Plain blocks are read here, runs of others by remark; a text whose blocks do not stand alone, by remark altogether. Nothing is
 * checked for cost: see `tooComplex`.
 */
export const parseMarkdown = (source: SourceText, start: number): RootContent[] => {
  const text = withBlankLines(source.text);
  const lines = linesFrom(text, start);
  const nodes: RootContent[] = [];

  const byRemark = (from: number, to: number): void => {
    const first = lines[from];
    const last = lines[to - 1];
    if (!first || !last) return;
    // A line end at the end of the file belongs to a fence that is still open.
    const end = to === lines.length ? text.length : last.offset + last.text.length;
    const root = parseWithRemark(text.slice(first.offset, end));
    shift(root, first);
    for (const node of root.children) nodes.push(node);
  };

  if (!blocksStandAlone(start === 0 ? text : text.slice(start))) {
    byRemark(0, lines.length);
    return nodes;
  }
  /** First line of the run of blocks that remark must read; -1 when there is none. */
  let pending = -1;
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && !isBlank(lines[to] ?? { offset: 0, number: 0, text: '' })) to++;
    if (to > from) {
      const plain = plainBlock(lines.slice(from, to));
      if (plain) {
        if (pending !== -1) byRemark(pending, from);
        pending = -1;
        for (const node of plain) nodes.push(node);
      } else if (pending === -1) pending = from;
    }
    from = to + 1;
  }
  if (pending !== -1) byRemark(pending, lines.length);
  return nodes;
};
