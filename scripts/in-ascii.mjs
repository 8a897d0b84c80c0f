/**
 * A script that esbuild has made, without any other character than ASCII, so that it is read and held byte for byte. esbuild itself leaves
 * them in regular expressions, where an escape means the same, and in raw templates, where it would not.
 */
export const inAscii = (script) => {
  const [raw] = /String\.raw`[^`]*[^\0-\x7f][^`]*`/.exec(script) ?? [];
  if (raw !== undefined) throw new Error(`write as an ordinary string: ${raw}`);
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
};
