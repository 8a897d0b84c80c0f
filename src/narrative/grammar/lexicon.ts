import { formIndex } from '../../form/figures.ts';
import type { EditionId } from '../../form/form.ts';
import { officialWords } from './official-words.ts';
import type { Word } from './word.ts';
import { plainWords } from './words.ts';

/** A tree by UTF-16 unit, so that the longest word at a place is found in one walk. */
interface Node {
  readonly next: Map<number, Node>;
  word?: Word;
}

export interface Lexicon {
  readonly root: Node;
  /** 1 for every unit that begins a word: asked for every character of every report, so a table. */
  readonly begins: Uint8Array;
}

const add = ({ root, begins }: Lexicon, text: string, word: Word): void => {
  let node = root;
  begins[text.charCodeAt(0)] = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let next = node.next.get(code);
    if (!next) {
      next = { next: new Map() };
      node.next.set(code, next);
    }
    node = next;
  }
  node.word = word;
};

const build = (edition: EditionId): Lexicon => {
  const lexicon: Lexicon = { root: { next: new Map() }, begins: new Uint8Array(65536) };
  for (const [text, word] of officialWords(formIndex(edition))) add(lexicon, text, word);
  for (const [text, word] of plainWords) add(lexicon, text, word);
  return lexicon;
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
export const wordAt = ({ root }: Lexicon, text: string, at: number): { readonly end: number; readonly word: Word } | undefined => {
  let node = root.next.get(text.charCodeAt(at));
  let word: Word | undefined;
  let wordEnd = at;
  for (let end = at + 1; node; end++) {
    if (node.word) {
      word = node.word;
      wordEnd = end;
    }
    node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
  }
  return word && { end: wordEnd, word };
};
