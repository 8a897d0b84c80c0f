import type { SourceText, Span } from '../../source/source-text.ts';

/** How a scaffold addresses whoever fills it in: `<!-- 填写说明：… -->`. */
const opening = /^<!--\s*(?:填写说明|Guidance)\s*[：:]/u;
const closing = '-->';

/** The comment of a scaffold that this HTML is or begins with; undefined for any other HTML. */
export const guidanceOf = (source: SourceText, html: string, { start, end }: Span): Span | undefined => {
  if (!opening.test(html)) return undefined;
  const close = source.text.indexOf(closing, start);
  return { start, end: close === -1 || close >= end ? end : close + closing.length };
};

/** Whether nothing follows the comment: what an editor has written behind it must not be lost with it. */
export const isAllGuidance = (html: string): boolean => {
  const close = html.indexOf(closing);
  return close === -1 || html.slice(close + closing.length).trim() === '';
};
