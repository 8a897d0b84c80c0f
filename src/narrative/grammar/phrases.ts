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

export const phrasesOf = (tokens: readonly Token[]): Phrase[] => {
  const phrases: Phrase[] = [];
  let run: Token[] = [];
  let depth = 0;
  let list: Phrase['list'];
  /** What stood before each open bracket without a number of its own: 「其他处理（含撤回）341 件」 goes on after it. */
  const interrupted: Token[][] = [];
  let sinceStop = 0;
  const end = (written: Mark): void => {
    sinceStop = written === 'stop' || sinceStop === longestSentence ? 0 : sinceStop + 1;
    const mark = sinceStop === 0 ? 'stop' : written;
    let words = 0;
    let others = 0;
    for (const token of run) {
      if (token.kind === 'word') words |= token.bit;
      else if (token.kind !== 'mark') others |= holds[token.kind];
    }
    phrases.push(
      list === undefined
        ? { tokens: run, words, holds: others, end: mark, depth }
        : { tokens: run, words, holds: others, end: mark, depth, list },
    );
    run = [];
    list = undefined;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'mark') {
      const before = run;
      end(token.mark);
      if (token.mark === 'open') {
        depth = Math.min(deepest, depth + 1);
        interrupted.push(before.at(-1)?.kind === 'quantity' ? [] : before);
        if (interrupted.length > deepest) interrupted.shift();
      } else if (token.mark === 'close') {
        depth = Math.max(0, depth - 1);
        const resumed = interrupted.pop() ?? [];
        if (leadsToNumber(tokens, index + 1)) run = [...resumed];
      } else if (token.mark === 'stop') {
        depth = 0;
        interrupted.length = 0;
      }
      continue;
    }
    if (token.kind === 'word' && token.word.kind === 'list') {
      if (run.length > 0) end('break');
      if (list === undefined || token.word.claim !== 'unsaid') list = token.word.claim;
      continue;
    }
    // 「…100 条，分别为甲 60 条、乙 40 条」; after words of its own 分别 deals numbers out to them instead.
    if (token.kind === 'word' && token.word.kind === 'respectively' && run.length === 0 && phrases.at(-1)?.end !== 'pause') {
      list = 'whole';
      continue;
    }
    if (token.kind === 'word' && token.word.kind === 'and' && tokens[index + 1]?.kind !== 'year') {
      end('pause');
      continue;
    }
    run.push(token);
    if (run.length === longestPhrase) end('break');
  }
  end('stop');
  return phrases;
};
