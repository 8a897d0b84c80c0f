import type { SectionId } from '../../form/form.ts';
import type { Prose } from '../../narrative/narrative.ts';
import { mayBePrescribed, prescribedLength, withoutPeriod } from './prescribed.ts';

/** Stands between two parts, so that no run crosses from one to the next. */
export const boundary = 0xffff;

/**
 * Characters that make a run. Set phrases of this language of administration seldom reach twelve; sentences that were written anew
 * seldom share as many with others.
 */
export const runLength = 12;

export interface Codes {
  readonly codes: Uint16Array;
  readonly parts: readonly { readonly id: SectionId | undefined; readonly start: number; readonly end: number }[];
  /** Where each code comes from: an offset into the texts of all blocks, one after the other. */
  readonly origins: Uint32Array;
}

const number = '0'.charCodeAt(0);

/** Nearly all of a text, and counts as itself. */
const firstHan = 0x4e00;
const lastHan = 0x9fff;

/** Of a unit that does not count; no other is so far from what it counts as. */
const uncounted = 0x8000;

/** How far any other UTF-16 unit is from what it counts as: itself, its half-width or lower-case form, or `number`. */
const shifts = (() => {
  // Whole ranges are filled at once: unit by unit it would take every start 2 ms.
  const table = new Int32Array(65536).fill(uncounted);
  const keep = (from: number, to: number, shift = 0): void => void table.fill(shift, from, to + 1);
  keep(0x61, 0x7a);
  keep(0x41, 0x5a, 0x20);
  keep(0xc0, 0x1fff);
  keep(0x3005, 0x3007);
  // Kana, Hangul, Han of extension A, and the halves of rarer Han.
  keep(0x3040, firstHan - 1);
  keep(0xac00, 0xdfff);
  keep(0xf900, 0xfaff);
  keep(0xff41, 0xff5a, -0xfee0);
  keep(0xff21, 0xff3a, 0x20 - 0xfee0);
  for (let digit = 0; digit < 10; digit++) {
    table[number + digit] = -digit;
    table[0xff10 + digit] = number - 0xff10 - digit;
  }
  return table;
})();

/** What a UTF-16 unit counts as; 0 for what does not count. */
const counted = (unit: number): number => {
  const shift = shifts[unit] ?? uncounted;
  return shift === uncounted ? 0 : unit + shift;
};

/** How much of the text from `at` on is the agency's name or prescribed; else 0. */
const skippedLength = (text: string, at: number, names: readonly string[]): number => {
  for (const name of names) if (text.startsWith(name, at)) return name.length;
  return prescribedLength(text, at);
};

/** Where codes are gathered, text after text: as long as the longest so far. */
let gathered = new Uint16Array(1 << 12);
let places = new Uint32Array(1 << 12);

/**
 * Gathers the codes of one block from `length` on, and gives their new length.
 *
 * @param first what its origins count from.
 */
const gather = (text: string, first: number, names: readonly string[], length: number): number => {
  const codes = gathered;
  const origins = places;
  const nameFirst = names[0]?.charCodeAt(0) ?? 0;
  const shortFirst = names[1]?.charCodeAt(0) ?? 0;
  let size = length;
  let last = size === 0 ? 0 : (codes[size - 1] ?? 0);
  for (let at = 0; at < text.length; at++) {
    const written = text.charCodeAt(at);
    // Never beyond the end: V8 would ask the slow way from then on.
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (mayBePrescribed(written, next) || written === nameFirst || written === shortFirst) {
      const skipped = skippedLength(text, at, names);
      if (skipped > 0) {
        at += skipped - 1;
        continue;
      }
    }
    const code = written >= firstHan && written <= lastHan ? written : counted(written);
    // 1,234 and 12.5 are one number.
    if (code === 0 || (code === number && last === number)) continue;
    last = code;
    origins[size] = first + at;
    codes[size++] = code;
  }
  return size;
};

/**
 * Blocks of prose as similarity compares them. Of each part shorter than a run nothing is left: it can repeat nothing.
 *
 * @param names of the agency, which are no wording of its own.
 * @returns valid until the next call.
 */
export const codesOf = (blocks: readonly Prose[], names: readonly string[]): Codes => {
  const told = names.filter(({ length }) => length > 1);
  let size = blocks.length;
  for (const { text } of blocks) size += text.length;
  if (size > gathered.length) {
    gathered = new Uint16Array(2 * size);
    places = new Uint32Array(2 * size);
  }
  const parts: { id: SectionId | undefined; start: number; end: number }[] = [];
  let length = 0;
  let start = 0;
  let first = 0;
  for (const [at, { text, section }] of blocks.entries()) {
    length = gather(withoutPeriod(text), first, told, length);
    first += text.length;
    if (at + 1 < blocks.length && blocks[at + 1]?.section === section) continue;
    if (length - start < runLength) length = start;
    else {
      parts.push({ id: section, start, end: length });
      gathered[length++] = boundary;
      start = length;
    }
  }
  return { codes: gathered.subarray(0, length), parts, origins: places.subarray(0, length) };
};
