import { formIndex } from '../../form/figures.ts';
import type { EditionId } from '../../form/form.ts';
import { officialWords } from './official-words.ts';
import type { Word } from './word.ts';
import { plainWords } from './words.ts';

/**
 * Words as a tree by UTF-16 unit, its nodes numbered breadth first from the root, which is 0: the children of a node follow those of the
 * node before. Strings of one unit a node, so that they are held and read at no cost.
 */
export interface PackedLexicon {
  /** By which unit each node is reached; of the root, any. */
  readonly units: string;
  /** How many children each node has. */
  readonly children: string;
  /** What the word that ends at each node means: 0 for none, else one more than its place in `words`. */
  readonly meanings: string;
  readonly words: readonly Word[];
}

interface Node {
  readonly unit: number;
  readonly next: Map<number, Node>;
  word?: Word;
}

const node = (unit: number): Node => ({ unit, next: new Map() });

const treeOf = (entries: readonly (readonly [string, Word])[]): Node => {
  const root = node(0);
  for (const [text, word] of entries) {
    let at = root;
    for (let offset = 0; offset < text.length; offset++) {
      const unit = text.charCodeAt(offset);
      const next = at.next.get(unit) ?? node(unit);
      at.next.set(unit, next);
      at = next;
    }
    at.word = word;
  }
  return root;
};

const pack = (root: Node): PackedLexicon => {
  const places = new Map<Word, number>();
  const packed = { units: '', children: '', meanings: '' };
  const nodes = [root];
  // Grows while it is walked.
  for (const { unit, next, word } of nodes) {
    if (word && !places.has(word)) places.set(word, places.size + 1);
    packed.units += String.fromCharCode(unit);
    packed.children += String.fromCharCode(next.size);
    packed.meanings += String.fromCharCode((word && places.get(word)) ?? 0);
    nodes.push(...next.values());
  }
  return { ...packed, words: [...places.keys()] };
};

/**
 * All words of the grammar: what clerks write, and the labels of the edition's form. For sources that are run as they are:
 * scripts/bundle.mjs puts in place of this file what it gives.
 */
export const packedLexicon = (edition: EditionId): PackedLexicon => pack(treeOf([...officialWords(formIndex(edition)), ...plainWords]));
