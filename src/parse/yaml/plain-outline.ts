/**
 * Where keys and values stand in the YAML that nearly every data file is: block mappings, `{ key: value }`, `[item, item]`, plain
 * scalars, quoted ones without escapes, comments. Anything else, and anything that could be wrong, is left to the reader by js-yaml (parse-yaml.ts), which
 * knows all of YAML and tells what is wrong. Test: wherever this answers, both say the same.
 */
export interface PlainOutline {
  readonly count: number;
  /** `cellsEach` numbers for each entry, in the order of the text. Valid until the next outline is made. */
  readonly cells: Int32Array;
}

/** Of each entry: depth (0 for the top), start and end of its key (an item of a list has none), kind, start and end of its value. */
export const cellsEach = 6;

/** Kinds of values. A block's start and end are those of the entries below it; an absent value is empty, after the colon. */
export const outlined = { plain: 0, quoted: 1, absent: 2, block: 3, braces: 4, list: 5 } as const;

/** No form is nearly as long or as deep. */
const mostEntries = 2048;
const deepest = 12;
const longestKey = 200;

const cells = new Int32Array(mostEntries * cellsEach);

const newline = 0x0a;
const space = 0x20;
const hash = 0x23;
const comma = 0x2c;
const colon = 0x3a;

const inKey = 1;
const inText = 2;
const startsText = 4;

/** What an ASCII character may be part of, so that no rule of YAML about indicators ever matters. */
const ascii = new Uint8Array(128);
for (let code = 0x21; code < 0x7f; code++) if (!'#:[]{}\\`'.includes(String.fromCharCode(code))) ascii[code] = inText;
for (const character of '()._/-') ascii[character.charCodeAt(0)] = inText | inKey;
for (const [first, last] of ['09', 'AZ', 'az'])
  for (let code = first?.charCodeAt(0) ?? 0; code <= (last?.charCodeAt(0) ?? 0); code++) ascii[code] = inText | inKey | startsText;

/** Ideographs and the marks of Chinese text: `：` and opening quotes are slips of the pen in keys, to be told by the other reader. */
const classOf = (code: number): number => {
  if (code < 0x80) return ascii[code] ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return inText | inKey | startsText;
  if (code === 0xff08 || code === 0xff09 || code === 0x3001) return inText | inKey | startsText;
  if (code === 0x201c || code === 0x201d || code === 0xff0c) return inText | inKey;
  if (code === 0x3002 || (code >= 0x3008 && code <= 0x3011) || code === 0x3014 || code === 0x3015) return inText | startsText;
  return code === 0xff1a || code === 0xff1b || code === 0x2014 ? inText : 0;
};

interface Cursor {
  readonly text: string;
  readonly end: number;
  at: number;
  count: number;
}

const codeAt = ({ text, at, end }: Cursor): number => (at < end ? text.charCodeAt(at) : newline);

const skipSpaces = (cursor: Cursor): void => {
  while (codeAt(cursor) === space) cursor.at++;
};

/** Anything may stand in a comment but what may stand nowhere. */
const inComment = (code: number): boolean =>
  (code >= space && code < 0x7f) ||
  code === 0x09 ||
  (code >= 0xa0 && code < 0x2000) ||
  (code >= 0x2010 && code < 0x2028) ||
  (code >= 0x2070 && code < 0xd800) ||
  (code >= 0xff00 && code < 0xfff0);

const skipComment = (cursor: Cursor): void => {
  while (inComment(codeAt(cursor))) cursor.at++;
};

/** Nothing but spaces and a comment are left of the line. */
const lineEnds = (cursor: Cursor): boolean => {
  const from = cursor.at;
  skipSpaces(cursor);
  if (codeAt(cursor) === hash && cursor.at > from) skipComment(cursor);
  return codeAt(cursor) === newline;
};

const open = (cursor: Cursor, depth: number, keyStart: number, keyEnd: number): boolean => {
  if (cursor.count === mostEntries) return false;
  const cell = cursor.count++ * cellsEach;
  cells[cell] = depth;
  cells[cell + 1] = keyStart;
  cells[cell + 2] = keyEnd;
  return true;
};

/** A key and its colon; puts it down with its depth. */
const readKey = (cursor: Cursor, depth: number): boolean => {
  const start = cursor.at;
  if ((classOf(codeAt(cursor)) & (inKey | startsText)) !== (inKey | startsText)) return false;
  do cursor.at++;
  while ((classOf(codeAt(cursor)) & inKey) !== 0);
  if (codeAt(cursor) !== colon || cursor.at - start > longestKey) return false;
  cursor.at++;
  return open(cursor, depth, start, cursor.at - 1);
};

const put = (entry: number, kind: number, start: number, end: number): void => {
  const cell = entry * cellsEach;
  cells[cell + 3] = kind;
  cells[cell + 4] = start;
  cells[cell + 5] = end;
};

/** `3`, `-3`, `某某镇人民政府 办公室`; in brackets it ends at a comma or bracket and holds no colon. */
const readPlain = (cursor: Cursor, entry: number, inFlow: boolean): boolean => {
  const { text } = cursor;
  const start = cursor.at;
  let code = codeAt(cursor);
  if (code === 0x2d) {
    const following = text.charCodeAt(start + 1);
    if (start + 1 >= cursor.end || following < 0x30 || following > 0x39) return false;
  } else if ((classOf(code) & startsText) === 0) return false;
  let end = start;
  for (;;) {
    if (code === colon) {
      const following = cursor.at + 1 < cursor.end ? text.charCodeAt(cursor.at + 1) : newline;
      if (inFlow || (classOf(following) & inText) === 0) return false;
      end = cursor.at + 1;
    } else if (code === hash) {
      if (text.charCodeAt(cursor.at - 1) === space) break;
      end = cursor.at + 1;
    } else if (inFlow && code === comma) break;
    else if ((classOf(code) & inText) !== 0) end = cursor.at + 1;
    else if (code !== space) break;
    cursor.at++;
    code = codeAt(cursor);
  }
  cursor.at = end;
  put(entry, outlined.plain, start, end);
  return true;
};

/** `"…"` or `'…'` on one line, without a backslash and without the quote itself. */
const readQuoted = (cursor: Cursor, entry: number, quote: number): boolean => {
  const start = cursor.at;
  let code: number;
  do {
    cursor.at++;
    code = codeAt(cursor);
  } while (code !== quote && (code === space || code === colon || code === hash || (classOf(code) & inText) !== 0));
  if (code !== quote) return false;
  cursor.at++;
  put(entry, outlined.quoted, start, cursor.at);
  return true;
};

/** White space in brackets: a new line must be indented more than the entry that the brackets belong to. */
const skipGap = (cursor: Cursor, indent: number): boolean => {
  skipSpaces(cursor);
  while (codeAt(cursor) === newline) {
    if (cursor.at >= cursor.end) return false;
    cursor.at++;
    const lineStart = cursor.at;
    skipSpaces(cursor);
    if (cursor.at - lineStart <= indent) return false;
  }
  return true;
};

const braceEnd = 0x7d;
const bracketEnd = 0x5d;

/** An entry in braces, or an item in brackets, which is always text. */
const readMember = (cursor: Cursor, depth: number, indent: number, closing: number): boolean => {
  const own = cursor.count;
  if (closing === bracketEnd) return open(cursor, depth, cursor.at, cursor.at) && readPlain(cursor, own, true);
  if (!readKey(cursor, depth) || codeAt(cursor) !== space) return false;
  skipSpaces(cursor);
  return codeAt(cursor) === 0x7b ? readFlow(cursor, own, depth + 1, indent, braceEnd) : readPlain(cursor, own, true);
};

/** `{ key: value, … }` or `[item, …]` from its opening bracket on. */
const readFlow = (cursor: Cursor, entry: number, depth: number, indent: number, closing: number): boolean => {
  const start = cursor.at;
  cursor.at++;
  if (depth > deepest || !skipGap(cursor, indent)) return false;
  let more = codeAt(cursor) !== closing;
  while (more) {
    if (!readMember(cursor, depth, indent, closing) || !skipGap(cursor, indent)) return false;
    more = codeAt(cursor) === comma;
    if (more) {
      cursor.at++;
      if (!skipGap(cursor, indent)) return false;
    } else if (codeAt(cursor) !== closing) return false;
  }
  cursor.at++;
  put(entry, closing === braceEnd ? outlined.braces : outlined.list, start, cursor.at);
  return true;
};

/** What stands behind a colon, to the end of the line. */
const readValue = (cursor: Cursor, entry: number, depth: number, indent: number): boolean => {
  const after = cursor.at;
  skipSpaces(cursor);
  const code = codeAt(cursor);
  if (code === newline || code === hash) {
    put(entry, outlined.absent, after, after);
    cursor.at = after;
    return lineEnds(cursor);
  }
  if (cursor.at === after) return false;
  if (code === 0x7b) return readFlow(cursor, entry, depth + 1, indent, braceEnd) && lineEnds(cursor);
  if (code === 0x5b) return readFlow(cursor, entry, depth + 1, indent, bracketEnd) && lineEnds(cursor);
  if (code === 0x22 || code === 0x27) return readQuoted(cursor, entry, code) && lineEnds(cursor);
  return readPlain(cursor, entry, false) && lineEnds(cursor);
};

/** Undefined where the text is not as plain as that, or not certainly right; also where nothing is written. */
export const plainOutline = (text: string, start: number, end: number): PlainOutline | undefined => {
  const cursor: Cursor = { text, end, at: start, count: 0 };
  const indents = [0];
  while (cursor.at < end) {
    const lineStart = cursor.at;
    skipSpaces(cursor);
    const indent = cursor.at - lineStart;
    if (codeAt(cursor) === hash) {
      skipComment(cursor);
      if (codeAt(cursor) !== newline) return undefined;
    }
    if (codeAt(cursor) !== newline) {
      const entry = cursor.count;
      if (indent > (indents.at(-1) ?? 0)) {
        // Only what has no value on its own line can have entries below.
        const above = (entry - 1) * cellsEach + 3;
        if (entry === 0 || indents.length > deepest || cells[above] !== outlined.absent) return undefined;
        cells[above] = outlined.block;
        indents.push(indent);
      } else while (indent < (indents.at(-1) ?? 0)) indents.pop();
      const depth = indents.length - 1;
      if (indent !== indents[depth] || !readKey(cursor, depth) || !readValue(cursor, entry, depth, indent)) return undefined;
    }
    cursor.at++;
  }
  return cursor.count > 0 ? { count: cursor.count, cells } : undefined;
};
