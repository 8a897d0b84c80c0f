import type { Span } from '../source/source-text.ts';

/** A replacement that puts a finding right: offsets into the text as it was read. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text with every fix applied, from the first to the last. One that overlaps another that was applied is left out: the next run
 * finds it again if it is still due.
 */
export const applyFixes = (text: string, fixes: readonly Fix[]): string => {
  let done = 0;
  let result = '';
  for (const { span, text: replacement } of [...fixes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (span.start < done || span.end > text.length || span.end < span.start) continue;
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
};
