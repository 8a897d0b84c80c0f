import { crc32 } from 'node:zlib';
import {
  distanceBits,
  distanceLengths,
  farthest,
  lengthCode,
  literalBits,
  literalLengths,
  longestMatch,
  shortestMatch,
} from './deflate-bits.ts';

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

/** Steps of a part, five numbers to one: `literals` bits to write, or a match of a stretch of a part. */
const literals = 0;
const match = 1;
const stepSize = 5;

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

/** Later candidates are nearer, and mostly as good. */
const mostCandidates = 8;

/** Stretches of the parts, all in a row, that begin with the same three bytes: the latest of each kind, and the one before each. */
const stretches = (all: Uint8Array) => {
  const latest = new Int32Array(1 << 14).fill(-1);
  const before = new Int32Array(all.length);
  const kindAt = (at: number): number =>
    Math.imul(((all[at] ?? 0) << 16) | ((all[at + 1] ?? 0) << 8) | (all[at + 2] ?? 0), 0x9e3779b1) >>> 18;
  return {
    add: (at: number): void => {
      const kind = kindAt(at);
      before[at] = latest[kind] ?? -1;
      latest[kind] = at;
    },
    latestLike: (at: number): number => latest[kindAt(at)] ?? -1,
    beforeThat: (at: number): number => before[at] ?? -1,
  };
};

/** Finds, in the parts alone, what repeats what: a stretch of one part that stands in the same or an earlier one. */
const prepare = (parts: readonly Uint8Array[]): readonly Int32Array[] => {
  const all = Buffer.concat(parts);
  const partOf = new Uint16Array(all.length);
  const ends: number[] = [];
  for (const { length } of parts) {
    const start = ends.at(-1) ?? 0;
    partOf.fill(ends.length, start, start + length);
    ends.push(start + length);
  }
  const { add, latestLike, beforeThat } = stretches(all);
  return parts.map(({ length: size }, part) => {
    const end = ends[part] ?? 0;
    const start = end - size;
    const steps: number[] = [];
    let waiting = 0;
    let waitingBits = 0;
    const flush = (): void => {
      if (waitingBits > 0) steps.push(literals, waiting, waitingBits, 0, 0);
      waiting = 0;
      waitingBits = 0;
    };
    for (let at = start; at < end; ) {
      let found = 0;
      let length = shortestMatch - 1;
      if (at + shortestMatch <= end)
        for (let source = latestLike(at), tried = 0; source >= 0 && tried < mostCandidates; source = beforeThat(source), tried++) {
          const most = Math.min(longestMatch, end - at, (ends[partOf[source] ?? 0] ?? 0) - source);
          let same = 0;
          while (same < most && all[source + same] === all[at + same]) same++;
          if (same > length) [found, length] = [source, same];
        }
      if (length >= shortestMatch) {
        flush();
        const code = lengthCode(length);
        const from = partOf[found] ?? 0;
        steps.push(match | ((at - start) << 1), code.bits, code.length, from, found - (ends[from] ?? 0) + (parts[from]?.length ?? 0));
      } else {
        length = 1;
        const byte = all[at] ?? 0;
        const bits = literalLengths[byte] ?? 0;
        // Up to seven bits wait in the stream: more than 24 at once would not fit.
        if (waitingBits + bits > 24) flush();
        waiting |= (literalBits[byte] ?? 0) << waitingBits;
        waitingBits += bits;
      }
      // What repeats mostly repeats from the same start: the rest of a match need not be found again.
      if (at + shortestMatch <= end) add(at);
      at += length;
    }
    flush();
    return Int32Array.from(steps);
  });
};

/**
 * Deflate for a text that is known but for some places: what repeats what is found once, and only distances are counted anew for each
 * text. A compressor that searches takes fifteen times as long. One block of fixed codes.
 */
export const deflateTemplate = (parts: readonly Uint8Array[]): DeflateTemplate => {
  const prepared = prepare(parts);
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
