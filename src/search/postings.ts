/** Which documents hold which grams, as one lane knows it; in memory that all threads see. */
export interface Postings {
  /** Ascending. */
  readonly codes: Uint32Array;
  /** Where the documents of each gram start in `lists`, and where the last ones end. */
  readonly starts: Uint32Array;
  /** Documents as runs, ascending: how many are left out before each, and its length less one. */
  readonly lists: Uint8Array;
  /** By number: 1 for those whose grams these are. */
  readonly documents: Uint8Array;
}

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

export const sharedNumbers = (count: number): Uint32Array<SharedArrayBuffer> =>
  new Uint32Array(shared(count * Uint32Array.BYTES_PER_ELEMENT));

export const sharedBytes = (bytes: Uint8Array): Uint8Array<SharedArrayBuffer> => {
  const copy = new Uint8Array(shared(bytes.length));
  copy.set(bytes);
  return copy;
};

/** Writes a number in sevens of bits, the smallest first, and gives the place after it. */
export const putNumber = (bytes: Uint8Array, at: number, number: number): number => {
  let next = at;
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[next++] = 128 | (rest % 128);
  bytes[next++] = rest;
  return next;
};

/** Runs of documents, each as its first and the one after its last. */
export interface Runs {
  readonly at: Int32Array;
  /** Of numbers: two for each run. */
  readonly length: number;
}

/** Reads lists one after another into the same memory: each is valid until the next. */
export const runReader = (): ((postings: Postings, gram: number) => Runs) => {
  let at = new Int32Array(1 << 10);
  return ({ starts, lists }, gram) => {
    let length = 0;
    let last = 0;
    let place = starts[gram] ?? 0;
    const end = starts[gram + 1] ?? 0;
    const number = (): number => {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = lists[place++] ?? 0;
        value += (byte & 127) * scale;
        if (byte < 128) return value;
      }
    };
    while (place < end) {
      if (length + 2 > at.length) {
        const longer = new Int32Array(at.length * 2);
        longer.set(at);
        at = longer;
      }
      const first = last + number();
      last = first + number() + 1;
      at[length++] = first;
      at[length++] = last;
    }
    return { at, length };
  };
};

/** Writes the runs of two lists as one. They have no document in common. */
const putBoth = (bytes: Uint8Array, at: number, a: Runs, b: Runs): number => {
  let next = at;
  let left = 0;
  let right = 0;
  let last = 0;
  let first = 0;
  let end = 0;
  while (left < a.length || right < b.length) {
    const fromLeft = right === b.length || (left < a.length && (a.at[left] ?? 0) < (b.at[right] ?? 0));
    const from = fromLeft ? a.at : b.at;
    const place = fromLeft ? left : right;
    if (fromLeft) left += 2;
    else right += 2;
    if (from[place] !== end) {
      if (end > first) {
        next = putNumber(bytes, putNumber(bytes, next, first - last), end - first - 1);
        last = end;
      }
      first = from[place] ?? 0;
    }
    end = from[place + 1] ?? 0;
  }
  return putNumber(bytes, putNumber(bytes, next, first - last), end - first - 1);
};

/** What two lanes know, which have no document in common. */
export const joinedPostings = (a: Postings, b: Postings): Postings => {
  const codes = new Uint32Array(a.codes.length + b.codes.length);
  const starts = new Uint32Array(codes.length + 1);
  const lists = new Uint8Array(a.lists.length + b.lists.length);
  const [readLeft, readRight] = [runReader(), runReader()];
  let count = 0;
  let used = 0;
  const copy = (postings: Postings, gram: number): void => {
    const list = postings.lists.subarray(postings.starts[gram], postings.starts[gram + 1]);
    lists.set(list, used);
    used += list.length;
  };
  for (let left = 0, right = 0; left < a.codes.length || right < b.codes.length; count++) {
    const [before, after] = [a.codes[left] ?? Number.POSITIVE_INFINITY, b.codes[right] ?? Number.POSITIVE_INFINITY];
    codes[count] = Math.min(before, after);
    starts[count] = used;
    if (before < after) copy(a, left++);
    else if (after < before) copy(b, right++);
    else used = putBoth(lists, used, readLeft(a, left++), readRight(b, right++));
  }
  starts[count] = used;
  const documents = a.documents.map((known, number) => known | (b.documents[number] ?? 0));
  return { codes: codes.subarray(0, count), starts: starts.subarray(0, count + 1), lists: lists.subarray(0, used), documents };
};
