import type { Slip } from './slip.ts';
import { commonSlips, type WordSlip } from './words.ts';

/** A list of words made ready for a scan. */
export interface Wordlist {
  /** A bit for the first two UTF-16 units of every wrong form (`bitOf`): asked at every character of every report. */
  readonly mayBegin: Int32Array;
  readonly byFirst: ReadonlyMap<number, readonly WordSlip[]>;
}

/** Bits of `mayBegin`. Two pairs of units may share one: then the words themselves tell. */
const size = 2 ** 14;
const bitOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & (size - 1);

const listOf = (words: readonly WordSlip[]): Wordlist => {
  const mayBegin = new Int32Array(size / 32);
  const byFirst = new Map<number, WordSlip[]>();
  // The longest first: 截止到目前 before 截止.
  for (const word of [...words].sort((a, b) => b.wrong.length - a.wrong.length || (a.wrong < b.wrong ? -1 : 1))) {
    const first = word.wrong.charCodeAt(0);
    const bit = bitOf(first, word.wrong.charCodeAt(1));
    mayBegin[bit >> 5] = (mayBegin[bit >> 5] ?? 0) | (1 << (bit & 31));
    // A word of one unit may go on with any.
    if (word.wrong.length === 1) mayBegin.fill(-1);
    const list = byFirst.get(first);
    if (list) list.push(word);
    else byFirst.set(first, [word]);
  }
  return { mayBegin, byFirst };
};

const common = listOf(commonSlips);
const ofOffices = new WeakMap<Readonly<Record<string, string>>, Wordlist>();

const ofOffice = { zh: '本网站的用词表（site.yaml 的 words）', en: 'the word list of this site (`words` in site.yaml)' };

/** The common list, with what an office adds (wrong form: right form); its entries go before common ones, and `词: 词` allows a word. */
export const wordlistOf = (words: Readonly<Record<string, string>> | undefined): Wordlist => {
  if (words === undefined) return common;
  const known = ofOffices.get(words);
  if (known) return known;
  const own = Object.entries(words).filter(([wrong]) => wrong !== '');
  const named = new Set(own.map(([wrong]) => wrong));
  const list = listOf([
    ...own.filter(([wrong, right]) => wrong !== right).map(([wrong, right]) => ({ wrong, right, why: ofOffice })),
    ...commonSlips.filter(({ wrong }) => !named.has(wrong)),
  ]);
  ofOffices.set(words, list);
  return list;
};

const endOfSentence = /[。！？；\n]/u;
const longestSentence = 200;

const isWrong = (text: string, at: number, { wrong, right, unlessAfter, unlessBefore, onlyBefore, unlessLater }: WordSlip): boolean => {
  if (!text.startsWith(wrong, at)) return false;
  const end = at + wrong.length;
  // 账目 for 目 would find itself within what is right already.
  const within = right.indexOf(wrong);
  if (within !== -1 && text.startsWith(right, at - within)) return false;
  if (unlessAfter?.some((before) => text.endsWith(before, at))) return false;
  if (unlessBefore?.some((after) => text.startsWith(after, end))) return false;
  if (onlyBefore && !onlyBefore.some((after) => text.startsWith(after, end))) return false;
  if (unlessLater) {
    const [rest = ''] = text.slice(end, end + longestSentence).split(endOfSentence, 1);
    if (unlessLater.some((later) => rest.includes(later))) return false;
  }
  return true;
};

/** A function of its own: a closure in the walk would make room for itself at every character. */
const wrongAt = (text: string, at: number, words: readonly WordSlip[] | undefined): WordSlip | undefined =>
  words?.find((word) => isWrong(text, at, word));

/** Wrong words of one block, in order, without overlaps. */
export const wordSlips = (text: string, { mayBegin, byFirst }: Wordlist): readonly Slip[] => {
  const slips: Slip[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Never beyond the end: V8 would ask the slow way from then on.
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const bit = bitOf(code, next);
    if ((((mayBegin[bit >> 5] ?? 0) >>> (bit & 31)) & 1) === 0) continue;
    const word = wrongAt(text, at, byFirst.get(code));
    if (!word) continue;
    const end = at + word.wrong.length;
    slips.push({
      start: at,
      end,
      message: { zh: `“${word.wrong}”应为“${word.right}”`, en: `“${word.wrong}” should be “${word.right}”` },
      hint: { zh: `改为“${word.right}”：${word.why.zh}`, en: `Write “${word.right}”: ${word.why.en}` },
      replacement: word.right,
    });
    at = end - 1;
  }
  return slips;
};
