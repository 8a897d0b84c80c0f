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

/** Ascending, without repetition. */
export const writePostings = (documents: ArrayLike<number>): string => {
  let text = '';
  let next = 0;
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start < 0) return;
    const length = end - start;
    text += writeNumber((start - next) * 2 + (length > 1 ? 1 : 0)) + (length > 1 ? writeNumber(length - 2) : '');
    next = end;
  };
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    if (document === end) end++;
    else {
      close();
      start = document;
      end = document + 1;
    }
  }
  close();
  return text;
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
