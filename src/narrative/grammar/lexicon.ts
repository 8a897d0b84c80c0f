import { formIndex } from '../../form/figures.ts';
import type { EditionId } from '../../form/form.ts';
import { officialWords } from './official-words.ts';
import type { Word } from './word.ts';
import { plainWords } from './words.ts';

/** A tree by character, so that the longest word at a place is found in one walk. */
interface Node {
  readonly next: Map<string, Node>;
  word?: Word;
}

export type Lexicon = Node;

const add = (root: Node, text: string, word: Word): void => {
  let node = root;
  for (const character of text) {
    let next = node.next.get(character);
    if (!next) {
      next = { next: new Map() };
      node.next.set(character, next);
    }
    node = next;
  }
  node.word = word;
};

const build = (edition: EditionId): Lexicon => {
  const root: Node = { next: new Map() };
  for (const [text, word] of officialWords(formIndex(edition))) add(root, text, word);
  for (const [text, word] of plainWords) add(root, text, word);
  return root;
};

const built = new Map<EditionId, Lexicon>();

/** All words of the grammar: what clerks write, and the labels of the edition's form. */
export const lexiconOf = (edition: EditionId): Lexicon => {
  const known = built.get(edition);
  if (known) return known;
  const made = build(edition);
  built.set(edition, made);
  return made;
};

/** The longest word at an offset. */
export const wordAt = (lexicon: Lexicon, text: string, at: number): { readonly end: number; readonly word: Word } | undefined => {
  let node = lexicon.next.get(text[at] ?? '');
  let word: Word | undefined;
  let wordEnd = at;
  for (let end = at + 1; node; end++) {
    if (node.word) {
      word = node.word;
      wordEnd = end;
    }
    node = node.next.get(text[end] ?? '');
  }
  return word && { end: wordEnd, word };
};
