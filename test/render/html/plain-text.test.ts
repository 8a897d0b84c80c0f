import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/render/html/plain-text.ts';
import { read } from '../../parse/markdown/reading.ts';

describe('plainText', () => {
  it('gives the words line by line, cells apart by tabs, without markup, marks of notes and ways back', () => {
    const text = '**甲**，[乙](a.pdf)[^1]\n丙\n\n### 丁\n\n- 戊\n- 己\n\n| 庚 | 辛 |\n|-|-|\n| 1 | 2 |\n\n```\n码\n```\n\n[^1]: 注';
    expect(plainText(read(text).narrative.preamble)).toBe('甲，乙丙\n丁\n戊\n己\n庚\t辛\n1\t2\n码\n注');
  });

  it('holds nothing that cannot be printed', () => {
    expect(plainText(read('甲\u0007\u202e乙\u0000丙').narrative.preamble)).toBe('甲乙丙');
    expect(plainText([])).toBe('');
  });
});
