import type { Draft } from '../../../src/findings/finding.ts';
import { type FigureLookup, type FilledNarrative, fillFigures } from '../../../src/narrative/figures.ts';
import { readNarrative } from '../../../src/parse/read-narrative.ts';
import { sectionHtml } from '../../../src/render/html/section-html.ts';

/** A report.md read to the end, as the program does it. */
export const read = (
  text: string,
  lookup: FigureLookup = () => undefined,
): { readonly narrative: FilledNarrative; readonly drafts: readonly Draft[] } => {
  const { body, drafts } = readNarrative({ file: 'content/2024/report.md', text });
  if (!body) throw new Error(`not read: ${drafts.map(({ message }) => message.zh).join()}`);
  const filled = fillFigures(body, lookup);
  return { narrative: filled.narrative, drafts: [...drafts, ...filled.drafts] };
};

/** The HTML of everything in a text, as one string. */
export const html = (text: string): string => {
  const { narrative } = read(text);
  return [narrative.preamble, ...narrative.sections.map(({ children }) => children)].map((children) => sectionHtml(children)).join('');
};

/** Findings as `rule: what they point at`. */
export const found = (text: string): string[] =>
  read(text).drafts.map(({ rule, at }) => `${rule}: ${text.slice(at.span.start, at.span.end)}`);
