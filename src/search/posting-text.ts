/**
 * Lists of documents as text that JSON leaves alone: ascending numbers as runs, each a gap and a length, as digits of base 32 with the
 * smallest first; a digit of the second half of the alphabet is followed by another.
 */
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const half = 32;

const digits: ReadonlyMap<string, number> = new Map([...alphabet].map((digit, value) => [digit, value]));

const writeNumber = (value: number): string => {
  let text = '';
  let rest = value;
  while (rest >= half) {
    text += alphabet[half + (rest % half)];
    rest = Math.floor(rest / half);
  }
  return text + alphabet[rest];
};

/** Runs of documents, ascending, each as its first and the one after its last; `length` numbers of them. */
export const writeRuns = (runs: ArrayLike<number>, length = runs.length): string => {
  let text = '';
  let next = 0;
  for (let at = 0; at < length; at += 2) {
    const start = runs[at] ?? 0;
    const end = runs[at + 1] ?? 0;
    text += writeNumber((start - next) * 2 + (end - start > 1 ? 1 : 0)) + (end - start > 1 ? writeNumber(end - start - 2) : '');
    next = end;
  }
  return text;
};

/** Ascending, without repetition. */
export const writePostings = (documents: readonly number[]): string => {
  const runs: number[] = [];
  for (const document of documents) {
    if (document === runs.at(-1)) runs[runs.length - 1] = document + 1;
    else runs.push(document, document + 1);
  }
  return writeRuns(runs);
};

export const readPostings = (text: string): readonly number[] => {
  const documents: number[] = [];
  let at = 0;
  const readNumber = (): number => {
    let value = 0;
    for (let scale = 1; at < text.length; scale *= half) {
      const digit = digits.get(text[at++] ?? '') ?? 0;
      value += (digit % half) * scale;
      if (digit < half) break;
    }
    return value;
  };
  let next = 0;
  while (at < text.length) {
    const token = readNumber();
    const start = next + Math.floor(token / 2);
    next = start + (token % 2 === 1 ? readNumber() + 2 : 1);
    for (let document = start; document < next; document++) documents.push(document);
  }
  return documents;
};
