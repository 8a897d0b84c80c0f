import type { Definition, FootnoteDefinition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Targets of `[text][label]` and texts of notes, by label. The first of several with one label counts. */
export interface Definitions {
  readonly links: ReadonlyMap<string, Definition>;
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
}

const none: Definitions = { links: new Map(), notes: new Map() };

export const definitionsOf = (text: string, nodes: readonly RootContent[]): Definitions => {
  if (!text.includes(']:')) return none;
  const links = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  for (const root of nodes)
    visit(root, (node) => {
      if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node);
      if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node);
    });
  return { links, notes };
};
