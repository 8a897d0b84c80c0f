import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BlockCount } from '../../narrative/narrative.ts';
import type { SourceText } from '../../source/source-text.ts';
import { type Line, linesFrom } from './lines.ts';
import { addBlock, blocksStandAlone, type PlainBlock, plainBlock } from './plain-blocks.ts';
import { parseWithRemark } from './processor.ts';

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
  !text.includes('\u3000') && !text.includes('\u00a0')
    ? text
    : text.replace(blankLine, (line) => (/[\u3000\u00a0]/.test(line) ? ' '.repeat(line.length) : line));

const isBlank = ({ text }: Line): boolean => {
  let at = 0;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at === text.length;
};

export interface Markdown {
  readonly nodes: RootContent[];
  readonly blocks: BlockCount;
}

/** Blocks that must be read together: a list may go on after blank lines, and only the parser knows what the others do. */
interface Run {
  /** Its first line. */
  readonly from: number;
  readonly blocks: (PlainBlock | undefined)[];
}

const isOver = ({ blocks }: Run, next: PlainBlock | undefined): boolean => blocks.at(-1)?.closing === '' || next?.opening === '';

/**
 * The Markdown from offset `start` (the start of a line) to the end of the file, every node with its place in the whole file.
 * Plain blocks are read here, runs with others by remark; a text whose blocks do not stand alone, by remark altogether. Nothing is
 * checked for cost: see `tooComplex`.
 */
export const parseMarkdown = (source: SourceText, start: number): Markdown => {
  const text = withBlankLines(source.text);
  const lines = linesFrom(text, start);
  const nodes: RootContent[] = [];
  let all = 0;
  let plain = 0;

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

  const close = ({ from, blocks }: Run, to: number): void => {
    all += blocks.length;
    if (blocks.includes(undefined)) {
      byRemark(from, to);
      return;
    }
    plain += blocks.length;
    let closing = '';
    for (const block of blocks) {
      if (!block) continue;
      addBlock(nodes, closing, block);
      closing = block.closing;
    }
  };

  const alone = blocksStandAlone(start === 0 ? text : text.slice(start));
  let run: Run | undefined;
  for (let from = 0; from < lines.length; ) {
    const block: Line[] = [];
    let to = from;
    for (let line = lines[to]; line && !isBlank(line); line = lines[++to]) block.push(line);
    if (block.length > 0) {
      const read = alone ? plainBlock(block) : undefined;
      if (run && isOver(run, read)) {
        close(run, from);
        run = undefined;
      }
      run ??= { from: alone ? from : 0, blocks: [] };
      run.blocks.push(read);
    }
    from = to + 1;
  }
  if (run) close(run, lines.length);
  return { nodes, blocks: { all, plain } };
};
