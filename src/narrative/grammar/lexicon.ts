import { perEdition } from '../../form/editions.ts';
import type { EditionId } from '../../form/form.ts';
import { type PackedLexicon, packedLexicon } from './packed-lexicon.ts';
import type { Token } from './token.ts';
import { bits, type Word } from './word.ts';

/** All words of the grammar as a tree, so that the longest word at a place is found in one walk: see PackedLexicon. */
export interface Lexicon {
  readonly units: Uint16Array;
  /** The first child of each node; the next node's is one past its last. */
  readonly firstChild: Uint16Array;
  readonly meanings: Uint16Array;
  readonly words: readonly Word[];
  /** `bits` of each word's kind. */
  readonly kinds: readonly number[];
  /** The node of every unit that begins a word, 0 of all others. Asked at every character, so a table. */
  readonly begins: Uint16Array;
  /** 1 for the first two units of every longer word (`pairOf`). */
  readonly pairs: Uint8Array;
}

/** Two pairs of units may share a place: then the words themselves tell. */
const pairPlaces = 2 ** 14;
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & (pairPlaces - 1);

const unpack = ({ units, children, meanings, words }: PackedLexicon): Lexicon => {
  const lexicon: Lexicon = {
    units: new Uint16Array(units.length),
    firstChild: new Uint16Array(units.length + 1),
    meanings: new Uint16Array(units.length),
    words,
    kinds: words.map(({ kind }) => bits[kind]),
    begins: new Uint16Array(65536),
    pairs: new Uint8Array(pairPlaces),
  };
  let child = 1;
  for (let node = 0; node < units.length; node++) {
    lexicon.units[node] = units.charCodeAt(node);
    lexicon.firstChild[node] = child;
    lexicon.meanings[node] = meanings.charCodeAt(node);
    child += children.charCodeAt(node);
  }
  lexicon.firstChild[units.length] = child;
  const first = children.charCodeAt(0);
  for (let node = 1; node <= first; node++) {
    const unit = units.charCodeAt(node);
    lexicon.begins[unit] = node;
    for (let next = lexicon.firstChild[node] ?? 0; next < (lexicon.firstChild[node + 1] ?? 0); next++)
      lexicon.pairs[pairOf(unit, units.charCodeAt(next))] = 1;
  }
  return lexicon;
};

/** All words of the grammar: what clerks write, and the labels of the edition's form. */
export const lexiconOf: (edition: EditionId) => Lexicon = perEdition((edition) => unpack(packedLexicon(edition)));

/** May a word begin at an offset? Most characters begin some word, but few pairs of them do. */
export const mayBeginWord = ({ begins, meanings, pairs }: Lexicon, text: string, at: number, unit: number): boolean => {
  const node = begins[unit] ?? 0;
  if (node === 0 || (meanings[node] ?? 0) !== 0) return node !== 0;
  return at + 1 < text.length && pairs[pairOf(unit, text.charCodeAt(at + 1))] === 1;
};

/** The longest word at an offset. */
export const wordAt = (lexicon: Lexicon, text: string, at: number): Token | undefined => {
  const { units, firstChild, meanings, words, kinds } = lexicon;
  let node = lexicon.begins[text.charCodeAt(at)] ?? 0;
  let meaning = 0;
  let wordEnd = at;
  for (let end = at + 1; node !== 0; end++) {
    const own = meanings[node] ?? 0;
    if (own !== 0) {
      meaning = own;
      wordEnd = end;
    }
    if (end >= text.length) break;
    const unit = text.charCodeAt(end);
    const last = firstChild[node + 1] ?? 0;
    let child = firstChild[node] ?? 0;
    while (child < last && units[child] !== unit) child++;
    node = child < last ? child : 0;
  }
  const word = meaning === 0 ? undefined : words[meaning - 1];
  return word && { kind: 'word', start: at, end: wordEnd, bit: kinds[meaning - 1] ?? 0, value: word };
};
