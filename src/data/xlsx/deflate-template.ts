import { crc32 } from 'node:zlib';
import { distanceBits, distanceLengths, farthest, literalBits, literalLengths } from './deflate-bits.ts';
import { literals, stepSize, stepsOf } from './template-steps.ts';

/** A text of which only some places change from one report to the next. Texts for the places go in between the parts. */
export interface DeflateTemplate {
  /** Parts and places, one after the other; undefined where that is too long for what was prepared. */
  readonly deflate: (places: readonly string[]) => Deflated | undefined;
}

export interface Deflated {
  /** Raw deflate. */
  readonly bytes: Uint8Array;
  /** Of the text itself. */
  readonly crc: number;
  readonly size: number;
}

const encoder = new TextEncoder();
const none = new Uint8Array();
const noSteps = new Int32Array();

/** Codes on their way into a stream, and the stream: no text has more of them than bytes, a match two. One text is at work at a time. */
const codes = new Int32Array(farthest * 2);
const codeLengths = new Uint8Array(farthest * 2);
/** The text, for its check sum. */
const plain = new Uint8Array(farthest);
/** Nine bits for each byte are the most that there can be. */
const stream = new Uint8Array(farthest * 1.125 + 16);

/** One block, the last, of fixed codes. */
const packed = (count: number): Uint8Array => {
  let held = 3;
  let bits = 3;
  let at = 0;
  for (let code = 0; code < count; code++) {
    held |= (codes[code] ?? 0) << bits;
    bits += codeLengths[code] ?? 0;
    while (bits >= 8) {
      stream[at++] = held;
      held >>>= 8;
      bits -= 8;
    }
  }
  // Its end is seven zeros.
  stream[at++] = held;
  if (bits > 1) stream[at++] = 0;
  return stream.slice(0, at);
};

/** Figures make up most of the texts for places: a few hundred small ones come again and again. */
const knownBytes = new Map<string, Uint8Array>();
const mostKnown = 1000;

const bytesOf = (text: string): Uint8Array => {
  const known = knownBytes.get(text);
  if (known) return known;
  const bytes = encoder.encode(text);
  if (text.length < 6 && knownBytes.size < mostKnown) knownBytes.set(text, bytes);
  return bytes;
};

/**
 * Deflate for a text that is known but for some places: what repeats what is found once, and only distances are counted anew for each
 * text. A compressor that searches takes fifteen times as long. One block of fixed codes.
 */
export const deflateTemplate = (parts: readonly Uint8Array[]): DeflateTemplate => {
  const prepared = stepsOf(parts);
  const starts = new Int32Array(parts.length);
  return {
    deflate: (places) => {
      let count = 0;
      let start = 0;
      for (let part = 0; part < parts.length; part++) {
        const own = parts[part] ?? none;
        const steps = prepared[part] ?? noSteps;
        const place = bytesOf(places[part] ?? '');
        if (start + own.length + place.length > farthest) return undefined;
        starts[part] = start;
        plain.set(own, start);
        for (let step = 0; step < steps.length; step += stepSize) {
          const kind = steps[step] ?? 0;
          codes[count] = steps[step + 1] ?? 0;
          codeLengths[count++] = steps[step + 2] ?? 0;
          if ((kind & 1) === literals) continue;
          const distance = start + (kind >>> 1) - (starts[steps[step + 3] ?? 0] ?? 0) - (steps[step + 4] ?? 0);
          codes[count] = distanceBits[distance] ?? 0;
          codeLengths[count++] = distanceLengths[distance] ?? 0;
        }
        start += own.length;
        for (let at = 0; at < place.length; at++) {
          const byte = place[at] ?? 0;
          plain[start++] = byte;
          codes[count] = literalBits[byte] ?? 0;
          codeLengths[count++] = literalLengths[byte] ?? 0;
        }
      }
      return { bytes: packed(count), crc: crc32(plain.subarray(0, start)), size: start };
    },
  };
};
