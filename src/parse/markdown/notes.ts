import type { BlockContent, FootnoteDefinition, FootnoteReference, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Definitions } from './definitions.ts';

/** Footnotes of one report: numbered through, each listed in the section that first refers to it. */
export interface Notes {
  /** The mark in place of a reference; its note joins the list of the current section if no earlier one has it. */
  mark(reference: FootnoteReference): PhrasingContent;
  /** The list of the notes that the current section was the first to refer to, and starts the next section. */
  list(): RootContent | undefined;
  /** Puts the ways back to every reference, when all are known. */
  finish(): void;
  readonly anchors: string[];
  /** Definitions that nothing refers to. */
  unused(): FootnoteDefinition[];
}

interface Note {
  readonly number: number;
  readonly id: string;
  readonly marks: string[];
  readonly item: ListItem;
}

const back = (id: string, index: number, count: number): PhrasingContent => ({
  type: 'link',
  url: `#${id}`,
  children: [{ type: 'text', value: count === 1 ? '返回正文' : `返回正文${index + 1}` }],
  data: { generated: true, hProperties: { className: ['note-back'] } },
});

/** @param edit prepares the content of a definition, which may refer to further notes. */
export const notesOf = ({ notes }: Definitions, edit: (children: RootContent[]) => void): Notes => {
  const all = new Map<string, Note>();
  const ids: string[] = [];
  let pending: Note[] = [];

  const noteOf = (definition: FootnoteDefinition): Note => {
    const known = all.get(definition.identifier);
    if (known) return known;
    const number = all.size + 1;
    const id = `note-${number}`;
    const item: ListItem = { type: 'listItem', spread: false, children: definition.children, data: { hProperties: { id } } };
    const note: Note = { number, id, marks: [], item };
    all.set(definition.identifier, note);
    pending.push(note);
    ids.push(id);
    return note;
  };

  return {
    anchors: ids,
    mark(reference) {
      const definition = notes.get(reference.identifier);
      if (!definition) return { type: 'text', value: `[^${reference.label ?? reference.identifier}]` };
      const note = noteOf(definition);
      const id = `note-ref-${note.number}${note.marks.length === 0 ? '' : `-${note.marks.length + 1}`}`;
      note.marks.push(id);
      ids.push(id);
      return {
        type: 'emphasis',
        children: [
          {
            type: 'link',
            url: `#${note.id}`,
            children: [{ type: 'text', value: `[${note.number}]` }],
            data: { hProperties: { id, ariaLabel: `注释${note.number}` } },
          },
        ],
        data: { generated: true, hName: 'sup' },
        ...(reference.position ? { position: reference.position } : {}),
      };
    },
    list() {
      const items: ListItem[] = [];
      const first = pending[0]?.number;
      // Grows while it is read: a note may refer to notes.
      for (const note of pending) {
        edit(note.item.children);
        items.push(note.item);
      }
      pending = [];
      if (first === undefined) return undefined;
      const title: BlockContent = {
        type: 'paragraph',
        children: [{ type: 'text', value: '注释' }],
        data: { generated: true, hProperties: { className: ['notes-title'] } },
      };
      const list: List = { type: 'list', ordered: true, start: first, spread: false, children: items };
      const data = { hName: 'section', hProperties: { className: ['notes'], ariaLabel: '注释' } };
      return { type: 'blockquote', children: [title, list], data };
    },
    finish() {
      for (const { item, marks } of all.values()) {
        const links = marks.flatMap((id, index): PhrasingContent[] => [
          { type: 'text', value: ' ', data: { generated: true } },
          back(id, index, marks.length),
        ]);
        const last = item.children.at(-1);
        if (last?.type === 'paragraph') last.children.push(...links);
        else item.children.push({ type: 'paragraph', children: links, data: { generated: true } });
      }
    },
    unused: () => [...notes].filter(([identifier]) => !all.has(identifier)).map(([, definition]) => definition),
  };
};
