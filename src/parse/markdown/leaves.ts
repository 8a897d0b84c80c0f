import type { PhrasingContent, Text } from 'mdast';

/** A node that shows something itself, and the list that it stands in. */
export interface Leaf {
  readonly node: PhrasingContent;
  readonly siblings: PhrasingContent[];
  /** What it reads as: the text itself, or one stand-in character. */
  readonly text: string;
}

/** Reads as neither Chinese nor a letter. */
export const standIn = '\ufffc';

const collect = (siblings: PhrasingContent[], leaves: Leaf[]): void => {
  for (const node of siblings) {
    // A note's mark hangs in the air: the text before and after it are neighbours.
    if (node.type === 'footnoteReference' || node.data?.generated) continue;
    if (node.type === 'text') leaves.push({ node, siblings, text: node.value });
    else if ('children' in node) collect(node.children, leaves);
    else leaves.push({ node, siblings, text: standIn });
  }
};

/** The leaves of a paragraph, heading or cell in reading order, however deep in emphasis and links. */
export const leavesOf = (children: PhrasingContent[]): Leaf[] => {
  const leaves: Leaf[] = [];
  collect(children, leaves);
  return leaves;
};

/** Puts other nodes in the place of a leaf. */
export const replaceLeaf = (leaf: Leaf, nodes: readonly Text[]): void => {
  leaf.siblings.splice(leaf.siblings.indexOf(leaf.node), 1, ...nodes);
};
