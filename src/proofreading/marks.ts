import { dot, halfMark, kindOf, paired, pauseMark, roundBracket, space, straightQuote, wide } from './characters.ts';
import { markRuns } from './mark-runs.ts';
import { brackets, otherPairs } from './paired-marks.ts';
import { fullWidthLetters, singleMarks, spaces, straightQuotes } from './single-marks.ts';
import type { Slip } from './slip.ts';

const strayStart = (text: string, slips: Slip[]): void => {
  if ((kindOf(text.charCodeAt(0)) & pauseMark) === 0) return;
  slips.push({
    start: 0,
    end: 1,
    message: { zh: `段落以“${text.charAt(0)}”开头`, en: `The paragraph begins with “${text.charAt(0)}”` },
    hint: { zh: '删去开头的标点，或者与上一段接起来', en: 'Remove the mark, or join it with the paragraph before' },
  });
};

const judged = halfMark | roundBracket | paired | straightQuote | wide | space | dot | pauseMark;

/** Offsets of the characters that may be wrong, by what may be wrong with them. */
interface Suspects {
  readonly half: number[];
  readonly round: number[];
  readonly pairs: number[];
  readonly quotes: number[];
  readonly spaces: number[];
  wide: boolean;
  runs: boolean;
}

/** One look at every character; all that follows looks at suspects only. */
const suspectsIn = (text: string): Suspects => {
  const suspects: Suspects = { half: [], round: [], pairs: [], quotes: [], spaces: [], wide: false, runs: false };
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at)) & judged;
    if (kind !== 0) {
      if ((kind & halfMark) !== 0) suspects.half.push(at);
      else if ((kind & roundBracket) !== 0) suspects.round.push(at);
      else if ((kind & paired) !== 0) suspects.pairs.push(at);
      else if ((kind & straightQuote) !== 0) suspects.quotes.push(at);
      else if ((kind & space) !== 0) suspects.spaces.push(at);
      else if ((kind & wide) !== 0) suspects.wide = true;
      if ((kind & before & (pauseMark | dot)) !== 0 || text.charCodeAt(at) === 0x2026) suspects.runs = true;
    }
    before = kind;
  }
  return suspects;
};

/**
 * What is wrong with the marks of one block, in order, without overlaps. Linear.
 *
 * @param spaced where spaces set words apart on purpose, as in titles.
 */
export const markSlips = (text: string, spaced = false): readonly Slip[] => {
  const suspects = suspectsIn(text);
  const slips: Slip[] = [];
  strayStart(text, slips);
  if (suspects.runs) markRuns(text, slips);
  singleMarks(text, suspects.half, slips);
  brackets(text, suspects.round, slips);
  otherPairs(text, suspects.pairs, slips);
  straightQuotes(text, suspects.quotes, slips);
  if (suspects.wide) fullWidthLetters(text, slips);
  if (!spaced) spaces(text, suspects.spaces, slips);
  if (slips.length < 2) return slips;
  let done = 0;
  return slips
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < done) return false;
      done = end;
      return true;
    });
};
