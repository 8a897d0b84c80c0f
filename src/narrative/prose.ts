import type { Nodes, RootContent } from 'mdast';
import type { SectionId } from '../form/form.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Prose, Section } from './narrative.ts';
import { alignPieces, type Piece } from './text-pieces.ts';

/** A block of prose that is being gathered. */
interface Block extends Prose {
  text: string;
  readonly pieces: Piece[];
  readonly given: { start: number; end: number; path: string }[];
}

const append = (block: Block, value: string, pieces: readonly Piece[]): void => {
  for (const piece of pieces) {
    const last = block.pieces.at(-1);
    const text = block.text.length + piece.text;
    if (last && last.text + last.length === text && last.source + last.length === piece.source)
      block.pieces[block.pieces.length - 1] = { ...last, length: last.length + piece.length };
    else block.pieces.push({ text, source: piece.source, length: piece.length });
  }
  block.text += value;
};

const gather = (node: Nodes, source: string, block: Block): void => {
  if (node.data?.generated) return;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  switch (node.type) {
    case 'text': {
      const path = node.data?.given;
      if (path === undefined) append(block, node.value, alignPieces(source, start, end, node.value));
      else {
        block.given.push({ start: block.text.length, end: block.text.length + node.value.length, path });
        block.text += node.value;
      }
      return;
    }
    case 'inlineCode': {
      const at = source.slice(start, end).indexOf(node.value);
      append(block, node.value, at === -1 ? [] : [{ text: 0, source: start + at, length: node.value.length }]);
      return;
    }
    case 'figureReference':
      append(block, node.value, alignPieces(source, start, end, node.value));
      return;
    // What stands on either side of a picture is not one run of text.
    case 'image':
    case 'imageReference':
      if (block.text !== '') append(block, '\n', []);
      return;
    case 'break':
      append(block, '\n', []);
      return;
    default:
      if ('children' in node) for (const child of node.children) gather(child, source, block);
  }
};

const collect = (node: Nodes, source: string, section: SectionId | undefined, prose: Prose[]): void => {
  if (node.data?.generated) return;
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell': {
      const kind = node.type === 'tableCell' ? 'cell' : node.type;
      const block: Block =
        section === undefined ? { text: '', kind, pieces: [], given: [] } : { text: '', kind, section, pieces: [], given: [] };
      gather(node, source, block);
      if (block.text !== '') prose.push(block);
      return;
    }
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
      for (const child of node.children) collect(child, source, section, prose);
      return;
    default:
  }
};

/** The readable text of a narrative, block by block. Titles of sections are not in it (see `Section.title`), nor are code blocks. */
export const proseOf = (source: SourceText, preamble: readonly RootContent[], sections: readonly Section[]): Prose[] => {
  const prose: Prose[] = [];
  for (const node of preamble) collect(node, source.text, undefined, prose);
  for (const section of sections) for (const node of section.children) collect(node, source.text, section.id, prose);
  return prose;
};
