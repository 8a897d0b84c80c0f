const plainNumber = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d+)$/;

/** The value of a plain token. A whole number that no double holds stays text, so that no wrong number ever travels on. */
export const plainValue = (raw: string): string | number | boolean | null => {
  const first = raw.charCodeAt(0);
  if (first === 0x2d || (first >= 0x30 && first <= 0x39)) {
    if (!plainNumber.test(raw)) return raw;
    const value = Number(raw);
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? raw : value;
  }
  if (raw === 'true') return true;
  if (raw === 'false') return false;
  if (raw === 'null' || raw === '~' || raw === '') return null;
  return raw;
};
