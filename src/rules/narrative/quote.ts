import type { Prose } from '../../narrative/narrative.ts';
import { sourceSpan } from '../../narrative/narrative.ts';
import type { Location, SourceText, Span } from '../../source/source-text.ts';

const longest = 36;

/** The clause up to the end of a range, as far as it fits into a sentence. */
export const quote = ({ text }: Prose, { start, end }: Span): string => {
  let from = start;
  while (from > 0 && end - from < longest && !/[。；;！？，,：:（(\n]/.test(text[from - 1] ?? '')) from--;
  // It will stand between “ and ”.
  const clause = text.slice(from, end).trim().replace(/“/g, '‘').replace(/”/g, '’');
  return clause.length > longest ? `…${clause.slice(-longest)}` : clause;
};

/** Where a range of a block stands in report.md. */
export const placeIn = (source: SourceText, prose: Prose, { start, end }: Span): Location => ({
  source,
  span: sourceSpan(prose, start, end),
});

/** A number as people write it: 72701.2578, 33.9. */
export const plain = (value: number): string => String(Number(value.toFixed(6)));
