import type { Draft } from '../findings/finding.ts';
import type { Localized } from '../language.ts';
import type { SourceText } from '../source/source-text.ts';

/** A place as Handlebars gives it: lines from 1, columns from 0. */
export interface TemplatePosition {
  readonly line: number;
  readonly column: number;
}

export interface TemplateRange {
  readonly start: TemplatePosition;
  readonly end: TemplatePosition;
}

const offsetOf = (text: string, { line, column }: TemplatePosition): number => {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start);
    if (next === -1) break;
    start = next + 1;
  }
  return Math.min(text.length, start + column);
};

/** A finding in a template, at a range of it. */
export const templateFinding = (source: SourceText, at: TemplateRange, message: Localized, hint: Localized): Draft => ({
  rule: 'config/template',
  message,
  hint,
  at: { source, span: { start: offsetOf(source.text, at.start), end: offsetOf(source.text, at.end) } },
});

/** The position of an offset within a stretch of template text that begins at `from`. */
export const positionWithin = (from: TemplatePosition, text: string, offset: number): TemplatePosition => {
  const before = text.slice(0, offset);
  const last = before.lastIndexOf('\n');
  return last === -1
    ? { line: from.line, column: from.column + offset }
    : { line: from.line + before.split('\n').length - 1, column: offset - last - 1 };
};
