/** Two neighbouring UTF-16 units of a folded text as one number. */
export const gram = (first: number, second: number): number => (first << 16) | second;

export const gramText = (code: number): string => String.fromCharCode(code >>> 16, code & 0xffff);

/** Which of `shards` files (a power of two) holds a gram: spread by Fibonacci hashing, so that neighbours in Unicode part. */
export const shardOf = (code: number, shards: number): number =>
  shards === 1 ? 0 : Math.imul(code, 0x9e3779b1) >>> (32 - Math.log2(shards));

/** About forty kilobytes to a file, whatever the number of reports. */
export const shardCount = (documents: number): number => 2 ** Math.min(12, Math.max(0, Math.ceil(Math.log2(Math.max(1, documents) / 20))));

/** More would not make candidates fewer, only downloads. */
const mostGrams = 8;

/**
 * Grams of a folded term that cover all of it, every second one and the last; of a very long term some, evenly spread. Empty below two
 * units.
 */
export const coveringGrams = (term: string): readonly number[] => {
  const starts: number[] = [];
  for (let at = 0; at + 1 < term.length; at += 2) starts.push(at);
  if (term.length > 2 && term.length % 2 === 1) starts.push(term.length - 2);
  const step = Math.max(1, Math.ceil(starts.length / mostGrams));
  const chosen = starts.filter((_, at) => at % step === 0).map((at) => gram(term.charCodeAt(at), term.charCodeAt(at + 1)));
  return [...new Set(chosen)];
};
