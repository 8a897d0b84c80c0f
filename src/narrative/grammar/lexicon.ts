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
  /** For every unit: 0 where it begins no word, 1 where only longer ones, 2 where it is one. Asked at every character, so a table. */
  readonly begins: Uint8Array;
  /** 1 for the first two units of every longer word (`pairOf`). */
  readonly pairs: Uint8Array;
}

/** Two pairs of units may share a place: then the words themselves tell. */
const pairPlaces = 2 ** 14;
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & (pairPlaces - 1);

const add = ({ root, begins, pairs }: Lexicon, text: string, word: Word): void => {
  let node = root;
  const first = text.charCodeAt(0);
  begins[first] = text.length === 1 ? 2 : Math.max(1, begins[first] ?? 0);
  if (text.length > 1) pairs[pairOf(first, text.charCodeAt(1))] = 1;
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
  const lexicon: Lexicon = { root: { next: new Map() }, begins: new Uint8Array(65536), pairs: new Uint8Array(pairPlaces) };
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

/** May a word begin at an offset? Most characters begin some word, but few pairs of them do. */
export const mayBeginWord = ({ begins, pairs }: Lexicon, text: string, at: number, unit: number): boolean => {
  const begin = begins[unit] ?? 0;
  if (begin !== 1) return begin === 2;
  return at + 1 < text.length && pairs[pairOf(unit, text.charCodeAt(at + 1))] === 1;
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
