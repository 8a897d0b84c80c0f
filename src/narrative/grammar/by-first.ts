/** Words by their first UTF-16 unit, the longest first: where none begins, one look tells. */
export type ByFirst<Entry> = ReadonlyMap<number, readonly Entry[]>;

/** @param wordOf the word of an entry; never empty. */
export const byFirst = <Entry>(entries: readonly Entry[], wordOf: (entry: Entry) => string): ByFirst<Entry> => {
  const found = new Map<number, Entry[]>();
  for (const entry of [...entries].sort((a, b) => wordOf(b).length - wordOf(a).length)) {
    const first = wordOf(entry).charCodeAt(0);
    const list = found.get(first);
    if (list) list.push(entry);
    else found.set(first, [entry]);
  }
  return found;
};
