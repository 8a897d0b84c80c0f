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

/** Lengths and distances share codes, more of them the larger they are; extra bits tell which. */
const step = (value: number, first: number, perStep: number): { readonly code: number; readonly extra: number; readonly rest: number } => {
  const offset = value - first;
  if (offset < perStep * 2) return { code: offset, extra: 0, rest: 0 };
  const extra = 31 - Math.clz32(offset) - Math.log2(perStep);
  return { code: extra * perStep + (offset >>> extra), extra, rest: offset & ((1 << extra) - 1) };
};

const matchLength = (length: number): Code => {
  if (length === longestMatch) return symbol(285);
  const { code, extra, rest } = step(length, shortestMatch, 4);
  const { bits, length: own } = symbol(257 + code);
  return { bits: bits | (rest << own), length: own + extra };
};

const lengths: readonly Code[] = Array.from({ length: longestMatch + 1 }, (_, length) => matchLength(Math.max(shortestMatch, length)));

/** From 3 to 258. */
export const lengthCode = (length: number): Code => lengths[length] ?? { bits: 0, length: 0 };

/** For distances from 1 to 32,768: eighteen bits at most. */
export const distanceBits = new Int32Array(farthest + 1);
export const distanceLengths = new Uint8Array(farthest + 1);
for (let distance = 1; distance <= farthest; distance++) {
  const { code, extra, rest } = step(distance, 1, 2);
  distanceBits[distance] = reversed(code, 5).bits | (rest << 5);
  distanceLengths[distance] = 5 + extra;
}
