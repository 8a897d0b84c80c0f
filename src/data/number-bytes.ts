/** Most figures are small. */
const known = 200;

/** A number as text, in what stands around each of its kind, as bytes: of a small one they are made once. */
export const numberBytes = (before = '', after = ''): ((value: number) => Uint8Array) => {
  const bytesOf = (value: number): Uint8Array => Buffer.from(before + value + after);
  const small = Array.from({ length: known }, (_, value) => bytesOf(value));
  return (value) => (value >= 0 && value < known ? (small[value] ?? bytesOf(value)) : bytesOf(value));
};
