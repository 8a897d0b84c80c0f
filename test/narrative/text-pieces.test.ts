import { describe, expect, it } from 'vitest';
import { alignPieces, sourceEnd, sourceStart } from '../../src/narrative/text-pieces.ts';

const runs = (source: string, value: string): string[] =>
  alignPieces(source, 0, source.length, value).map(({ text, source: at, length }) => `${text}:${at}:${value.slice(text, text + length)}`);

describe('alignPieces', () => {
  it.each([
    ['政府信息', '政府信息', ['0:0:政府信息']],
    ['3\\*4', '3*4', ['0:0:3', '1:2:*4']],
    ['\\\\', '\\', ['0:1:\\']],
    ['甲&amp;乙', '甲&乙', ['0:0:甲', '2:6:乙']],
    ['&amp;amp;', '&amp;', ['1:5:amp;']],
    ['&foo;', '&foo;', ['0:0:&foo;']],
    ['&lt;&#20013;文', '<中文', ['2:12:文']],
    ['甲\n> 乙', '甲\n乙', ['0:0:甲\n', '2:4:乙']],
    ['甲 \n  乙', '甲\n乙', ['0:0:甲', '1:2:\n', '2:5:乙']],
    ['', '', []],
  ])('leads from %j to %j', (source, value, expected) => {
    expect(runs(source, value)).toEqual(expected);
  });

  it('gives the source range of every character, also of one that stands in no piece', () => {
    const source = '甲&amp;乙';
    const pieces = alignPieces(source, 0, source.length, '甲&乙');
    const ranges = [0, 1, 2].map((at) => source.slice(sourceStart(pieces, at, 0, 7), sourceEnd(pieces, at, 7)));
    expect(ranges).toEqual(['甲', '&amp;', '乙']);
  });
});
