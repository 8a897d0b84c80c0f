import type { Nodes, RootContent } from 'mdast';

/** Blocks that only hold other blocks. */
const containers: ReadonlySet<string> = new Set(['blockquote', 'list', 'listItem', 'table', 'footnoteDefinition']);

const inlineText = (node: Nodes): string => {
  if (node.data?.generated) return '';
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(inlineText).join('') : '';
};

const collect = (nodes: readonly Nodes[], lines: string[]): void => {
  for (const node of nodes) {
    if (node.data?.generated) continue;
    if (containers.has(node.type) && 'children' in node) collect(node.children, lines);
    else {
      // The cells of a row stand in one line.
      const text = node.type === 'tableRow' ? node.children.map(inlineText).join('\t') : inlineText(node);
      if (text !== '') lines.push(text);
    }
  }
};

/** Blocks of a narrative as plain text, one line for each paragraph, heading, list item and table row. */
export const blockText = (blocks: readonly RootContent[]): string => {
  const lines: string[] = [];
  collect(blocks, lines);
  return lines.join('\n');
};
