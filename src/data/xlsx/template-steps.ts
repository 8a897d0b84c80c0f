import { lengthCode, literalBits, literalLengths, longestMatch, shortestMatch } from './deflate-bits.ts';

/**
 * A step of a part is five numbers: its kind, bits to write and how many they are; of a match, also the part that holds the same and where
 * in it that begins. The kind of a match stands in the lowest bit, and above it where in its own part it is.
 */
export const literals = 0;
const match = 1;
export const stepSize = 5;

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

/** Finds, in the parts alone, what repeats what: a stretch of one part that stands in the same or an earlier one. A list of steps for each. */
export const stepsOf = (parts: readonly Uint8Array[]): readonly Int32Array[] => {
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
