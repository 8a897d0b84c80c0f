/**
 * Remembers what was made of the latest few keys: for what rule after rule and file after file asks of one report. A WeakMap would hold
 * it for as long as the report is held, which is to the end: kilobytes for each of ten thousand.
 */
export const latest = <Key extends object, Value>(room: number, make: (key: Key) => Value): ((key: Key) => Value) => {
  const kept: { readonly key: Key; readonly value: Value }[] = [];
  let oldest = 0;
  return (key) => {
    for (const one of kept) if (one.key === key) return one.value;
    const value = make(key);
    kept[oldest] = { key, value };
    oldest = (oldest + 1) % room;
    return value;
  };
};
