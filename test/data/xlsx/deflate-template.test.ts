import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deflateTemplate } from '../../../src/data/xlsx/deflate-template.ts';
import { runs } from '../../support/runs.ts';

const encoder = new TextEncoder();

const inflated = (parts: readonly string[], places: readonly string[]) => {
  const text = parts.map((part, at) => part + (places[at] ?? '')).join('');
  const whole = encoder.encode(text);
  const deflated = deflateTemplate(parts.map((part) => encoder.encode(part))).deflate(places);
  if (deflated) expect([deflated.crc, deflated.size]).toEqual([crc32(whole), whole.length]);
  return { text, bytes: deflated?.bytes };
};

/** Texts that repeat themselves, in short and long stretches. */
const piece = fc.oneof(
  fc.string({ unit: fc.constantFrom('<c r="', '" s="2">', 'A', '1', '申请', '𠮷'), maxLength: 40 }),
  fc.string({ unit: 'grapheme' }),
  fc.tuple(fc.constantFrom('a', 'ab', '公开'), fc.nat(400)).map(([text, times]) => text.repeat(times)),
);

describe('a text with places', () => {
  it('is read back by two readers of deflate, whatever stands in the places', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.array(piece, { maxLength: 12 }), (parts, places) => {
        const { text, bytes } = inflated(parts, places.slice(0, parts.length));
        fc.pre(bytes !== undefined);
        expect(inflateRawSync(bytes).toString()).toBe(text);
        expect(Buffer.from(inflateSync(bytes)).toString()).toBe(text);
      }),
      runs(100),
    );
  });

  it.each([0, 1, 2, 3, 255, 256, 257, 258, 259, 16_384, 32_760])('matches across a place of %i bytes', (length) => {
    const { text, bytes } = inflated(['abcd', 'abcd'], ['x'.repeat(length)]);
    expect(bytes && inflateRawSync(bytes).toString()).toBe(text);
  });

  it('is not prepared for texts that matches would not reach across', () => {
    expect(inflated(['abcd', 'abcd'], ['x'.repeat(32_761)]).bytes).toBeUndefined();
  });

  it('is prepared once for many texts', () => {
    const template = deflateTemplate(['<v>', '</v><v>', '</v>'].map((part) => encoder.encode(part)));
    for (const places of [
      ['1', '2'],
      ['12345', ''],
      ['', '公开'],
    ]) {
      const text = `<v>${places[0]}</v><v>${places[1]}</v>`;
      expect(inflateRawSync(template.deflate(places)?.bytes ?? Buffer.of()).toString()).toBe(text);
    }
  });
});
