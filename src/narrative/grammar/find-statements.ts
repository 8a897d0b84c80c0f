import { compact, longestBlock } from './compact.ts';
import { lexiconOf } from './lexicon.ts';
import { findLists } from './lists.ts';
import { holds, type Phrase, phrasesOf } from './phrases.ts';
import { readBlock } from './reader.ts';
import type { Statement } from './statement.ts';
import { tokenise } from './tokenise.ts';
import type { ReadingOptions } from './walk.ts';
import { bits } from './word.ts';

/** Without any of these a block states nothing: most blocks of a report. */
const promising = /[\d０-９]|未|没|无|零|持平|[一二两三四五六七八九十百千余多]\s*[件宗份条起项例次期个篇部单笔]/;

/** Nothing is stated without a number, a share, a denial or 持平. */
const statesSomething = ({ holds: others, words }: Phrase): boolean =>
  (others & (holds.quantity | holds.percent)) !== 0 || (words & (bits.denial | bits.change)) !== 0;

/**
 * What a block of prose states about the figures of the form: each number with the figures it may be, lists with their parts, shares
 * and growth. Pure, one pass, linear in the length of the text; spans are offsets into `prose`.
 */
export const findStatements = (prose: string, options: ReadingOptions): readonly Statement[] => {
  if (prose.length > longestBlock || !promising.test(prose)) return [];
  const compacted = compact(prose);
  const phrases = phrasesOf(tokenise(compacted.text, lexiconOf(options.edition), options.year));
  if (!phrases.some(statesSomething)) return [];
  const { items, shares, growths } = readBlock(compacted, phrases, options);
  const statements: Statement[] = [];
  for (const { span, quantity, metric, year, scope, firm, denied, compared } of items)
    if (metric && !compared) statements.push({ kind: 'figure', span, quantity, metric, year, scope, firm, denied });
  statements.push(...findLists(prose, phrases, items), ...shares, ...growths);
  return statements;
};
