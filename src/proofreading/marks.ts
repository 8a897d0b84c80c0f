import { dot, firstHan, halfMark, kindOf, lastHan, paired, pauseMark, roundBracket, space, straightQuote, wide } from './characters.ts';
import { markRuns } from './mark-runs.ts';
import { brackets, otherPairs } from './paired-marks.ts';
import { fullWidthLetters, singleMarks, spaces, straightQuotes } from './single-marks.ts';
import type { Slip } from './slip.ts';

const ellipsis = '…'.charCodeAt(0);

const strayStart = (text: string, slips: Slip[]): void => {
  if ((kindOf(text.charCodeAt(0)) & pauseMark) === 0) return;
  slips.push({
    start: 0,
    end: 1,
    message: { zh: `段落以“${text.charAt(0)}”开头`, en: `The paragraph begins with “${text.charAt(0)}”` },
    hint: { zh: '删去开头的标点，或者与上一段接起来', en: 'Remove the mark, or join it with the paragraph before' },
  });
};

/** What is judged one by one. */
const suspect = halfMark | roundBracket | paired | straightQuote | space;
const judged = suspect | wide | dot | pauseMark;

/**
 * What is wrong with the marks of one block, in order, without overlaps. Linear.
 *
 * @param spaced where spaces set words apart on purpose, as in titles.
 */
export const markSlips = (text: string, spaced = false): readonly Slip[] => {
  // One look at every character; all that follows looks at suspects only.
  const suspects: number[] = [];
  let met = 0;
  let before = 0;
  let runs = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly all of a text, and never one of them: the table need not be at hand.
    const kind = code >= firstHan && code <= lastHan ? 0 : kindOf(code) & judged;
    if (kind !== 0) {
      met |= kind;
      if ((kind & suspect) !== 0) suspects.push(at);
      if ((kind & before & (pauseMark | dot)) !== 0 || code === ellipsis) runs = true;
    }
    before = kind;
  }
  const each = (kind: number): readonly number[] => suspects.filter((at) => (kindOf(text.charCodeAt(at)) & kind) !== 0);

  const slips: Slip[] = [];
  if ((met & pauseMark) !== 0) strayStart(text, slips);
  if (runs) markRuns(text, slips);
  if ((met & halfMark) !== 0) singleMarks(text, each(halfMark), slips);
  if ((met & roundBracket) !== 0) brackets(text, each(roundBracket), slips);
  if ((met & paired) !== 0) otherPairs(text, each(paired), slips);
  if ((met & straightQuote) !== 0) straightQuotes(text, each(straightQuote), slips);
  if ((met & wide) !== 0) fullWidthLetters(text, slips);
  if ((met & space) !== 0 && !spaced) spaces(text, each(space), slips);
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
