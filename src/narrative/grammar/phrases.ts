import { isWord, type Mark, type Token } from './token.ts';
import { bits, type ListClaim } from './word.ts';

/** A run of tokens between two marks. 和, 及 and their like end a phrase as 、 does. */
export interface Phrase {
  readonly tokens: readonly Token[];
  /** `bits` of the words in it. */
  readonly words: number;
  /** `holds` of what else is in it. */
  readonly holds: number;
  /** The mark that ends it. */
  readonly end: Mark;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** 其中, 包括, 分别为 at its head: a list of parts follows. */
  readonly list?: ListClaim;
}

/** What a phrase may hold besides words: most hold none of it, and are done with at a look. */
export const holds = { quantity: 1, percent: 2, year: 4, date: 8, other: 16 } as const;

/** Words that end or begin a phrase; those that open a list have no bit. */
const cutting = bits.respectively | bits.and;

/** Longer runs and sentences are no prose: they are cut, so that what looks back along them stays short. */
const longestPhrase = 64;
const longestSentence = 160;

/** Deeper brackets read as this deep: a sentence has no use for more. */
const deepest = 8;

const leadsToNumber = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  if (next?.kind === 'quantity') return true;
  return isWord(next, bits.filler | bits.sum | bits.each) && tokens[at + 1]?.kind === 'quantity';
};

const nothing: readonly Token[] = [];

/** Runs are cut from the tokens, not gathered: an array that is pushed to takes room for seventeen. */
export const phrasesOf = (tokens: readonly Token[]): Phrase[] => {
  const phrases: Phrase[] = [];
  /** The run: what it goes on after, and the tokens from an index on. */
  let resumed = nothing;
  let from = 0;
  let depth = 0;
  let list: Phrase['list'];
  /** What stood before each open bracket without a number of its own: 「其他处理（含撤回）341 件」 goes on after it. */
  const interrupted: (readonly Token[])[] = [];
  let sinceStop = 0;
  const lengthAt = (to: number): number => resumed.length + to - from;
  const end = (written: Mark, to: number): readonly Token[] => {
    sinceStop = written === 'stop' || sinceStop === longestSentence ? 0 : sinceStop + 1;
    const mark = sinceStop === 0 ? 'stop' : written;
    const own = to === from ? nothing : tokens.slice(from, to);
    const run = resumed.length === 0 ? own : [...resumed, ...own];
    let words = 0;
    let others = 0;
    for (const token of run) {
      words |= token.bit;
      if (token.kind !== 'word' && token.kind !== 'mark') others |= holds[token.kind];
    }
    phrases.push(
      list === undefined
        ? { tokens: run, words, holds: others, end: mark, depth }
        : { tokens: run, words, holds: others, end: mark, depth, list },
    );
    resumed = nothing;
    from = to;
    list = undefined;
    return run;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'mark') {
      const before = end(token.value, index);
      from = index + 1;
      if (token.value === 'open') {
        depth = Math.min(deepest, depth + 1);
        interrupted.push(before.at(-1)?.kind === 'quantity' ? nothing : before);
        if (interrupted.length > deepest) interrupted.shift();
      } else if (token.value === 'close') {
        depth = Math.max(0, depth - 1);
        const again = interrupted.pop() ?? nothing;
        if (leadsToNumber(tokens, index + 1)) resumed = again;
      } else if (token.value === 'stop') {
        depth = 0;
        interrupted.length = 0;
      }
      continue;
    }
    if (token.kind === 'word' && (token.bit & ~cutting) === 0) {
      const { value: word } = token;
      if (word.kind === 'list') {
        if (lengthAt(index) > 0) end('break', index);
        from = index + 1;
        if (list === undefined || word.claim !== 'unsaid') list = word.claim;
        continue;
      }
      // 「…100 条，分别为甲 60 条、乙 40 条」; after words of its own 分别 deals numbers out to them instead.
      if (word.kind === 'respectively' && lengthAt(index) === 0 && phrases.at(-1)?.end !== 'pause') {
        from = index + 1;
        list = 'whole';
        continue;
      }
      if (word.kind === 'and' && tokens[index + 1]?.kind !== 'year') {
        end('pause', index);
        from = index + 1;
        continue;
      }
    }
    if (lengthAt(index + 1) === longestPhrase) end('break', index + 1);
  }
  end('stop', tokens.length);
  return phrases;
};
