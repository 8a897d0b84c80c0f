import type { SectionId } from '../form/form.ts';
import type { Agency } from '../model/agency.ts';
import type { Report } from '../model/report.ts';
import { type Narrative, type Prose, sourceSpan } from '../narrative/narrative.ts';
import { type Key, shelf } from '../shelf.ts';
import type { Location } from '../source/source-text.ts';
import { mayBePrescribed, prescribedLength, withoutPeriod } from './similarity-prescribed.ts';

/**
 * The prose of a report as similarity compares it: characters only. Marks and spaces are left out, every number is one character, and
 * so are headings, tables, what stands before the first part, and prescribed wording.
 */
export interface ComparableText {
  /** Parts are set apart by `boundary`, so that no run crosses from one to the next. */
  readonly codes: Uint16Array;
  readonly parts: readonly { readonly id: SectionId | undefined; readonly start: number; readonly end: number }[];
  /** Without boundaries. */
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

export const boundary = 0xffff;

/**
 * Characters that make a run. Set phrases of this language of administration seldom reach twelve; sentences that were written anew
 * seldom share as many with others.
 */
export const runLength = 12;

const number = '0'.charCodeAt(0);

/** What a UTF-16 unit counts as: itself, its half-width or lower-case form, `number`, or 0 for what does not count. */
const counted = (() => {
  const table = new Uint16Array(65536);
  const keep = (from: number, to: number, as = (code: number): number => code): void => {
    for (let code = from; code <= to; code++) table[code] = as(code);
  };
  keep(0x61, 0x7a);
  keep(0x41, 0x5a, (code) => code + 0x20);
  keep(0xc0, 0x1fff);
  keep(0x3005, 0x3007);
  // Kana, Hangul, Han with extension A, and the halves of rarer Han.
  keep(0x3040, 0x9fff);
  keep(0xac00, 0xdfff);
  keep(0xf900, 0xfaff);
  keep(0xff41, 0xff5a, (code) => code - 0xfee0);
  keep(0xff21, 0xff3a, (code) => code - 0xfee0 + 0x20);
  keep(0x30, 0x39, () => number);
  keep(0xff10, 0xff19, () => number);
  return table;
})();

interface Block {
  readonly prose: Prose;
  /** Sum of the lengths of the blocks before it. */
  readonly first: number;
}

const blockAt = (blocks: readonly Block[], offset: number): Block | undefined => {
  let low = 0;
  let high = blocks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.first ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return blocks[low];
};

const read = (narrative: Narrative, agency: Agency): Omit<ComparableText, 'places'> & TextPlaces => {
  const { source } = narrative;
  const names = [agency.name, agency.shortName].filter(({ length }) => length > 1);
  const body = narrative.sections[0]?.span.start ?? 0;
  const blocks: Block[] = [];
  let size = 0;
  for (const prose of narrative.prose) {
    if (prose.kind !== 'paragraph' || (prose.pieces[0]?.source ?? body) < body) continue;
    blocks.push({ prose, first: size });
    size += prose.text.length;
  }

  const codes = new Uint16Array(size + blocks.length);
  const origins = new Uint32Array(size + blocks.length);
  const parts: { id: SectionId | undefined; start: number; end: number }[] = [];
  const nameFirst = names[0]?.charCodeAt(0);
  const shortFirst = names[1]?.charCodeAt(0);
  let length = 0;
  let start = 0;
  let last = 0;
  const closePart = (id: SectionId | undefined): void => {
    // What is shorter than a run can repeat nothing.
    if (length - start < runLength) length = start;
    else {
      parts.push({ id, start, end: length });
      codes[length++] = boundary;
      start = length;
    }
    last = 0;
  };
  let section = blocks[0]?.prose.section;
  for (const { prose, first } of blocks) {
    if (prose.section !== section) closePart(section);
    section = prose.section;
    const text = withoutPeriod(prose.text);
    for (let at = 0; at < text.length; at++) {
      const written = text.charCodeAt(at);
      if (mayBePrescribed[written] === 1 || written === nameFirst || written === shortFirst) {
        const skipped = names.find((name) => text.startsWith(name, at))?.length ?? prescribedLength(text, at);
        if (skipped > 0) {
          at += skipped - 1;
          continue;
        }
      }
      const code = counted[written] ?? 0;
      // 1,234 and 12.5 are one number.
      if (code === 0 || (code === number && last === number)) continue;
      last = code;
      origins[length] = first + at;
      codes[length++] = code;
    }
  }
  closePart(section);

  const ends = (start: number, end: number): { from: number; to: number } => ({ from: origins[start] ?? 0, to: origins[end - 1] ?? 0 });
  return {
    codes: codes.slice(0, length),
    parts,
    length: length - parts.length,
    locate: (start, end) => {
      const { from, to } = ends(start, end);
      const opening = blockAt(blocks, from);
      const closing = blockAt(blocks, to);
      if (!opening || !closing) return { source, span: { start: 0, end: 0 } };
      const startSpan = sourceSpan(opening.prose, from - opening.first, from - opening.first + 1);
      const endSpan = sourceSpan(closing.prose, to - closing.first, to - closing.first + 1);
      return { source, span: { start: startSpan.start, end: Math.max(startSpan.start, endSpan.end) } };
    },
    quote: (start, end) => {
      const { from, to } = ends(start, end);
      return blocks
        .filter(({ first, prose }) => first + prose.text.length > from && first <= to)
        .map(({ first, prose }) => prose.text.slice(Math.max(0, from - first), to - first + 1))
        .join('');
    },
  };
};

/** Two bytes a character: for so many reports they are held, so that a text is not parsed again for each that it is compared with. */
const room = 16_384;

const texts = shelf(room);
const keys = new WeakMap<Report, Key<ComparableText>>();

const keyOf = (report: Report, narrative: Narrative): Key<ComparableText> => {
  const made = keys.get(report);
  if (made) return made;
  const make = (): ComparableText => {
    const { codes, parts, length } = read(narrative, report.agency);
    // Places are asked for where something is repeated, which is seldom: then the text is read again.
    return { codes, parts, length, places: () => read(narrative, report.agency) };
  };
  const key = { make };
  keys.set(report, key);
  return key;
};

/** undefined when the report has no narrative. */
export const comparableText = (report: Report): ComparableText | undefined =>
  report.narrative && texts.take(keyOf(report, report.narrative));
