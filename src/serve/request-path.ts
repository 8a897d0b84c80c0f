/** What a request line asks for: a path below the site, decoded, without its first '/'; or the status that refuses it. */
export type RequestPath =
  | { readonly kind: 'path'; readonly path: string; readonly query: string }
  | { readonly kind: 'refused'; readonly status: 400 | 414 };

export const maxTargetLength = 4096;

const refused = (status: 400 | 414): RequestPath => ({ kind: 'refused', status });

/**
 * Reads a request target strictly: one spelling for one file. Absolute URLs, empty parts, `.` and `..` in any encoding, encoded slashes,
 * backslashes, control characters and malformed escapes are refused, so that what is left names nothing outside the site.
 */
export const requestPath = (target: string): RequestPath => {
  if (target.length > maxTargetLength) return refused(414);
  const mark = target.indexOf('?');
  const raw = mark === -1 ? target : target.slice(0, mark);
  if (!raw.startsWith('/') || /[\\#]|%(?:2f|5c)/i.test(raw)) return refused(400);
  let path: string;
  try {
    path = decodeURIComponent(raw.slice(1)).normalize('NFC');
  } catch {
    return refused(400);
  }
  const parts = path.split('/');
  if (/[\p{Cc}\\]/u.test(path) || parts.some((part, i) => part === '.' || part === '..' || (part === '' && i < parts.length - 1)))
    return refused(400);
  return { kind: 'path', path, query: mark === -1 ? '' : target.slice(mark) };
};
