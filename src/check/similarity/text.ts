import { editions } from '../../form/editions.ts';
import type { SectionForm } from '../../form/form.ts';
import type { Agency } from '../../model/agency.ts';
import type { Report } from '../../model/report.ts';
import { type Narrative, type Prose, sourceSpan } from '../../narrative/narrative.ts';
import { plainProse } from '../../narrative/plain-prose.ts';
import type { Location, SourceText } from '../../source/source-text.ts';
import { type Codes, codesOf } from './codes.ts';
import { sampleRuns } from './runs.ts';
import type { RunTable } from './table.ts';

/**
 * The prose of a report as similarity compares it: characters only. Marks and spaces are left out, every number is one character, and
 * so are headings, tables, what stands before the first part, and prescribed wording.
 */
export interface ComparableText extends Pick<Codes, 'codes' | 'parts'> {
  /** Characters that count. */
  readonly length: number;
  /** Read again where its words are asked for: hundreds of texts are held, and few are quoted. */
  readonly words: () => Words;
  /** Made when another text is first compared with this one: next year's, and those of siblings. */
  table: RunTable | undefined;
}

/** Where the characters come from. */
export interface Words extends Pick<Codes, 'origins'> {
  readonly source: SourceText;
  readonly blocks: readonly Prose[];
}

const formsOf = ({ edition }: Pick<Report, 'edition'>): readonly SectionForm[] => (edition === undefined ? [] : editions[edition].sections);

const namesOf = ({ name, shortName }: Agency): readonly string[] => [name, shortName];

/** From the lines of the text where they leave no doubt and it is not parsed: parsing what is only compared with is dear. */
const blocksOf = (report: Report, narrative: Narrative): readonly Prose[] => {
  if (narrative.unparsed !== undefined) {
    const { paragraphs, exact } = plainProse(narrative.source.text, narrative.unparsed, formsOf(report));
    if (exact) return paragraphs;
  }
  const first = narrative.sections[0]?.span.start ?? 0;
  return narrative.prose.filter(({ kind, pieces }) => kind === 'paragraph' && (pieces[0]?.source ?? first) >= first);
};

/** What represents a text among those of sibling agencies (`similarityIndex`). Never parses: a text in doubt is read roughly. */
export const samplesOfText = (text: string, body: number, report: Pick<Report, 'agency' | 'edition'>): Uint32Array =>
  sampleRuns(codesOf(plainProse(text, body, formsOf(report)).paragraphs, namesOf(report.agency)));

const noRuns = new Uint32Array();
const known = new WeakMap<Report, Uint32Array>();

/** What represents a report: what was taken when it was read, else taken now and kept as long as the report is. */
export const samplesOf = (report: Report): Uint32Array => {
  const taken = report.samples ?? known.get(report);
  if (taken) return taken;
  const samples = report.narrative ? sampleRuns(codesOf(blocksOf(report, report.narrative), namesOf(report.agency))) : noRuns;
  known.set(report, samples);
  return samples;
};

/** The block that a code comes from, and the offset in it. */
const placeOf = ({ blocks, origins }: Words, code: number): { readonly index: number; readonly at: number } => {
  let index = 0;
  let at = origins[code] ?? 0;
  for (const { text } of blocks) {
    if (at < text.length) break;
    at -= text.length;
    index++;
  }
  return { index, at };
};

/** The place in report.md of a range of `codes`. */
export const locate = (text: Words, start: number, end: number): Location => {
  const opening = placeOf(text, start);
  const closing = placeOf(text, end - 1);
  const { blocks, source } = text;
  const [first, last] = [blocks[opening.index], blocks[closing.index]];
  if (!first || !last) return { source, span: { start: 0, end: 0 } };
  const from = sourceSpan(first, opening.at, opening.at + 1);
  const to = sourceSpan(last, closing.at, closing.at + 1);
  return { source, span: { start: from.start, end: Math.max(from.start, to.end) } };
};

/** What a range of `codes` reads as, marks included. */
export const quote = (text: Words, start: number, end: number): string => {
  const opening = placeOf(text, start);
  const closing = placeOf(text, end - 1);
  return text.blocks
    .slice(opening.index, closing.index + 1)
    .map((block, index, { length }) => block.text.slice(index === 0 ? opening.at : 0, index === length - 1 ? closing.at + 1 : undefined))
    .join('');
};

/** As many are held, for a text is compared with next year's right after, and with siblings' before or later. */
const room = 512;

const texts = new Map<Report, ComparableText>();

const wordsOf = (report: Report, narrative: Narrative): Words => {
  const blocks = blocksOf(report, narrative);
  return { origins: codesOf(blocks, namesOf(report.agency)).origins.slice(), blocks, source: narrative.source };
};

const made = (report: Report, narrative: Narrative): ComparableText => {
  const { codes, parts } = codesOf(blocksOf(report, narrative), namesOf(report.agency));
  const length = codes.length - parts.length;
  return { codes: codes.slice(), parts, length, words: () => wordsOf(report, narrative), table: undefined };
};

/** undefined when the report has no narrative. */
export const comparableText = (report: Report): ComparableText | undefined => {
  const { narrative } = report;
  if (!narrative) return undefined;
  const known = texts.get(report);
  if (known) return known;
  const text = made(report, narrative);
  texts.set(report, text);
  if (texts.size > room)
    for (const oldest of texts.keys()) {
      texts.delete(oldest);
      break;
    }
  return text;
};
