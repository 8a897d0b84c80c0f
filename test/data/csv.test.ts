import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField, csvFile, csvText } from '../../src/data/csv.ts';

/** RFC 4180, read by hand. */
const parse = (text: string): string[][] => {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`no field at ${field.lastIndex}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
};

describe('a text in CSV', () => {
  it.each([
    ['自然人', '自然人'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['说“好”', '说“好”'],
    ['a"b', '"a""b"'],
    ['一\n二', '"一\n二"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['1.属于国家秘密', '1.属于国家秘密'],
    ['a=b', 'a=b'],
  ])('%j is written %s', (text, written) => {
    expect(csvText(text)).toBe(written);
  });

  it('leaves numbers as they are, also negative ones, and null empty', () => {
    expect([-3, 0, 0.5, 1e15, null, undefined, true].map(csvField)).toEqual(['-3', '0', '0.5', '1000000000000000', '', '', 'true']);
  });

  it('is read back as it was, but for the sign that stops a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1 }), (rows) => {
        const read = parse(csvFile(['a', 'b'], rows).slice(1));
        expect(read.length).toBe(rows.length + 1);
        for (const [at, row] of rows.entries())
          for (const [column, text] of row.entries()) expect([text, `'${text}`]).toContain(read[at + 1]?.[column]);
      }),
    );
  });

  it('never opens with a sign that computes', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'), (text, sign) => {
        expect(parse(`${csvText(sign + text)}\r\n`)[0]?.[0]).toBe(`'${sign}${text}`);
      }),
    );
  });
});

it('a file starts with a byte order mark and its columns, and ends its lines with CRLF', () => {
  expect(csvFile(['路径', '值'], [['a', 1]])).toBe('\uFEFF路径,值\r\na,1\r\n');
});
