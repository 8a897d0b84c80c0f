import type { Nodes, RootContent } from 'mdast';
import { printable } from '../../source/printable.ts';

/** Blocks that stand on lines of their own. */
const isBlock: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow', 'code', 'blockquote', 'list', 'listItem', 'table']);

const inline = (node: Nodes): string => {
  if (node.data?.generated) return '';
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(inline).join('') : '';
};

const lines = (node: Nodes, list: string[]): void => {
  if (node.data?.generated) return;
  if (node.type === 'tableRow') list.push(node.children.map(inline).join('\t'));
  else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') list.push(inline(node));
  else if ('children' in node && isBlock.has(node.type)) for (const child of node.children) lines(child, list);
};

/** The words of a part of a narrative, a line for every paragraph, heading, item and row (cells apart by tabs), without any markup. */
export const plainText = (children: readonly RootContent[]): string => {
  const list: string[] = [];
  for (const child of children) lines(child, list);
  return printable(list.filter((line) => line !== '').join('\n'));
};
