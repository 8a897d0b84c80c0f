import { editions } from '../form/editions.ts';
import type { SectionForm } from '../form/form.ts';
import { latest } from '../latest.ts';
import type { Agency } from '../model/agency.ts';
import type { Report } from '../model/report.ts';
import { type Narrative, type Prose, sourceSpan } from '../narrative/narrative.ts';
import { plainProse } from '../narrative/plain-prose.ts';
import { type Key, shelf } from '../shelf.ts';
import type { Location } from '../source/source-text.ts';
import { type Codes, codesOf } from './similarity-codes.ts';
import { sampleRuns } from './similarity-runs.ts';

/**
 * The prose of a report as similarity compares it: characters only. Marks and spaces are left out, every number is one character, and
 * so are headings, tables, what stands before the first part, and prescribed wording.
 */
export interface ComparableText extends Omit<Codes, 'origins'> {
  /** Characters that count. */
  readonly length: number;
  /** Costs a reading of the report. */
  places(): TextPlaces;
}

/** Leads back from ranges of `codes`. */
export interface TextPlaces {
  /** The place in report.md. */
  locate(start: number, end: number): Location;
  /** What it reads as, marks included. */
  quote(start: number, end: number): string;
}

const formsOf = ({ edition }: Pick<Report, 'edition'>): readonly SectionForm[] => (edition === undefined ? [] : editions[edition].sections);

const namesOf = ({ name, shortName }: Agency): readonly string[] => [name, shortName];

/** From the lines of the text where they leave no doubt: what is compared with is seldom otherwise asked for, and parsing it is dear. */
const readBlocks = (report: Report, narrative: Narrative): readonly Prose[] => {
  if (narrative.body !== undefined) {
    const { paragraphs, exact } = plainProse(narrative.source.text, narrative.body, formsOf(report));
    if (exact) return paragraphs;
  }
  const first = narrative.sections[0]?.span.start ?? 0;
  return narrative.prose.filter(({ kind, pieces }) => kind === 'paragraph' && (pieces[0]?.source ?? first) >= first);
};

/** Where a report repeats another, both are asked for again at once, and the report itself again for the next. */
const blocksOf = latest(8, (report: Report): readonly Prose[] => (report.narrative ? readBlocks(report, report.narrative) : []));

/** What represents a text among those of sibling agencies (`similarityIndex`). Never parses: a text in doubt is read roughly. */
export const samplesOfText = (text: string, body: number, report: Pick<Report, 'agency' | 'edition'>): Uint32Array =>
  sampleRuns(codesOf(plainProse(text, body, formsOf(report)).paragraphs, namesOf(report.agency)).codes);

const noRuns = new Uint32Array();
const known = new WeakMap<Report, Uint32Array>();

/** What represents a report: what was taken when it was read, else taken now and kept as long as the report is. */
export const samplesOf = (report: Report): Uint32Array => {
  const taken = report.samples ?? known.get(report);
  if (taken) return taken;
  const samples = report.narrative ? sampleRuns(codesOf(blocksOf(report), namesOf(report.agency)).codes) : noRuns;
  known.set(report, samples);
  return samples;
};

const placesOf = (report: Report, narrative: Narrative, origins: Uint32Array): TextPlaces => {
  const { source } = narrative;
  const blocks = blocksOf(report);
  /** The block of an origin, and the offset in it. */
  const found = (origin: number): { readonly prose: Prose; readonly index: number; readonly at: number } | undefined => {
    let at = origin;
    for (const [index, prose] of blocks.entries()) {
      if (at < prose.text.length) return { prose, index, at };
      at -= prose.text.length;
    }
    return undefined;
  };
  return {
    locate: (start, end) => {
      const opening = found(origins[start] ?? 0);
      const closing = found(origins[end - 1] ?? 0);
      if (!opening || !closing) return { source, span: { start: 0, end: 0 } };
      const from = sourceSpan(opening.prose, opening.at, opening.at + 1);
      const to = sourceSpan(closing.prose, closing.at, closing.at + 1);
      return { source, span: { start: from.start, end: Math.max(from.start, to.end) } };
    },
    quote: (start, end) => {
      const opening = found(origins[start] ?? 0);
      const closing = found(origins[end - 1] ?? 0);
      if (!opening || !closing) return '';
      return blocks
        .slice(opening.index, closing.index + 1)
        .map(({ text }, index, { length }) => text.slice(index === 0 ? opening.at : 0, index === length - 1 ? closing.at + 1 : text.length))
        .join('');
    },
  };
};

/** Six bytes a character: as many are held, for a text is compared with next year's right after, and with siblings' before or later. */
const room = 1_024;

const texts = shelf(room);
const keys = new WeakMap<Report, Key<ComparableText>>();

const keyOf = (report: Report, narrative: Narrative): Key<ComparableText> => {
  const made = keys.get(report);
  if (made) return made;
  const make = (): ComparableText => {
    const { codes, parts, origins } = codesOf(blocksOf(report), namesOf(report.agency));
    // Places are asked for where something is repeated, which is seldom: then the lines of the text are read again.
    return { codes, parts, length: codes.length - parts.length, places: () => placesOf(report, narrative, origins) };
  };
  const key = { make };
  keys.set(report, key);
  return key;
};

/** undefined when the report has no narrative. */
export const comparableText = (report: Report): ComparableText | undefined =>
  report.narrative && texts.take(keyOf(report, report.narrative));
