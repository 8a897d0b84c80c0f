/** Two neighbouring UTF-16 units of a folded text as one number. */
export const gram = (first: number, second: number): number => (first << 16) | second;

/** Private use: three digits as one unit. What follows it, U+0000, stands in no text. */
const digitsStart = 0xe000;

const digitOf = (unit: number): number => (unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : -1);

/** Three digits in a row as a gram of their own: two say next to nothing, since every report is full of figures. -1 for anything else. */
const unitsGram = (firstUnit: number, secondUnit: number, thirdUnit: number): number => {
  const [first, second, third] = [digitOf(firstUnit), digitOf(secondUnit), digitOf(thirdUnit)];
  return first < 0 || second < 0 || third < 0 ? -1 : gram(digitsStart + first * 100 + second * 10 + third, 0);
};

const digitGram = (text: string, at: number): number => unitsGram(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2));

/** Every gram of the units of a folded text, some more than once. */
export const eachGram = (units: Uint16Array, visit: (code: number) => void): void => {
  let first = units[0] ?? 0;
  for (let at = 1; at < units.length; at++) {
    const second = units[at] ?? 0;
    visit(gram(first, second));
    if (second >= 0x30 && second <= 0x39) {
      const digits = unitsGram(first, second, units[at + 1] ?? 0);
      if (digits !== -1) visit(digits);
    }
    first = second;
  }
};

export const gramText = (code: number): string => String.fromCharCode(code >>> 16, code & 0xffff);

/** Which of `shards` files (a power of two) holds a gram: spread by Fibonacci hashing, so that neighbours in Unicode part. */
export const shardOf = (code: number, shards: number): number =>
  shards === 1 ? 0 : Math.imul(code, 0x9e3779b1) >>> (32 - Math.log2(shards));

/** About forty kilobytes to a file, whatever the number of reports. */
export const shardCount = (documents: number): number => 2 ** Math.min(12, Math.max(0, Math.ceil(Math.log2(Math.max(1, documents) / 20))));

/** More would not make candidates fewer, only downloads. */
const mostGrams = 8;

/**
 * Grams of a folded term that cover all of it: every second one and the last, and of numbers those of three digits; of a very long term
 * some, evenly spread. Empty below two units.
 */
export const coveringGrams = (term: string): readonly number[] => {
  const grams = new Set<number>();
  for (let at = 0; at + 1 < term.length; ) {
    const digits = digitGram(term, at);
    if (digits !== -1) {
      grams.add(digits);
      at += digitGram(term, at + 1) === -1 ? 2 : 1;
      continue;
    }
    grams.add(gram(term.charCodeAt(at), term.charCodeAt(at + 1)));
    at += at + 3 === term.length || digitGram(term, at + 1) !== -1 ? 1 : 2;
  }
  const step = Math.max(1, Math.ceil(grams.size / mostGrams));
  return [...grams].filter((_, at) => at % step === 0);
};
