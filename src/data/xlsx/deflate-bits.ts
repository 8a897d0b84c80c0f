/** Deflate's fixed codes (RFC 1951, 3.2.6), each with its bits in the order in which a stream has them. */
export interface Code {
  readonly bits: number;
  readonly length: number;
}

const reversed = (code: number, length: number): Code => {
  let bits = 0;
  for (let at = 0; at < length; at++) bits |= ((code >>> at) & 1) << (length - 1 - at);
  return { bits, length };
};

const symbol = (value: number): Code => {
  if (value < 144) return reversed(0x30 + value, 8);
  if (value < 256) return reversed(0x190 + value - 144, 9);
  return value < 280 ? reversed(value - 256, 7) : reversed(0xc0 + value - 280, 8);
};

const bytes: readonly Code[] = Array.from({ length: 256 }, (_, value) => symbol(value));

/** For bytes as they stand. */
export const literalBits = Int32Array.from(bytes, ({ bits }) => bits);
export const literalLengths = Uint8Array.from(bytes, ({ length }) => length);

export const shortestMatch = 3;
export const longestMatch = 258;
export const farthest = 32_768;

/** Lengths share codes, more of them the longer they are; extra bits tell which. */
const matchLength = (length: number): Code => {
  if (length === longestMatch) return symbol(285);
  const offset = length - shortestMatch;
  const extra = Math.max(0, 29 - Math.clz32(offset));
  const { bits, length: own } = symbol(257 + extra * 4 + (offset >>> extra));
  return { bits: bits | ((offset & ((1 << extra) - 1)) << own), length: own + extra };
};

const lengths: readonly Code[] = Array.from({ length: longestMatch + 1 }, (_, length) => matchLength(Math.max(shortestMatch, length)));

/** From 3 to 258. */
export const lengthCode = (length: number): Code => lengths[length] ?? { bits: 0, length: 0 };

/** For distances from 1 to 32,768: eighteen bits at most. */
export const distanceBits = new Int32Array(farthest + 1);
export const distanceLengths = new Uint8Array(farthest + 1);
for (let code = 0, distance = 1; code < 30; code++) {
  const { bits } = reversed(code, 5);
  const extra = Math.max(0, (code >>> 1) - 1);
  for (let rest = 0; rest < 1 << extra; rest++, distance++) {
    distanceBits[distance] = bits | (rest << 5);
    distanceLengths[distance] = 5 + extra;
  }
}
