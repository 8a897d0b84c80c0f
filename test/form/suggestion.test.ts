import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestKey, suggestUnder } from '../../src/form/suggestion.ts';

describe('suggestKey', () => {
  it.each([
    ['naturalPersn', ['enterprise', 'naturalPerson', 'research'], 'naturalPerson'],
    ['NaturalPerson', ['naturalPerson'], 'naturalPerson'],
    ['natural_person', ['naturalPerson'], 'naturalPerson'],
    ['recieved', ['received', 'carriedIn'], 'received'],
    ['自然认', ['自然人', '其他'], '自然人'],
    ['（一）予以公布', ['予以公开', '部分公开'], undefined],
    ['予以公布', ['予以公开', '部分公开'], '予以公开'],
    ['本年新收政府信息公开数量', ['本年新收政府信息公开申请数量', '上年结转政府信息公开申请数量'], '本年新收政府信息公开申请数量'],
    ['1. 重复申报', ['1.重复申请'], '1.重复申请'],
    ['规章', ['规则'], undefined],
    ['总计', ['其他'], undefined],
    ['自然人', ['科研机', '商业企'], undefined],
    ['', ['total'], undefined],
    ['total', [], undefined],
  ])('for %j among %j is %j', (written, candidates, expected) => {
    expect(suggestKey(written, candidates)).toBe(expected);
  });

  it('counts code points, not UTF-16 units', () => {
    expect(suggestKey('𠮷野家', ['𠮷野屋'])).toBe('𠮷野屋');
    expect(suggestKey('𠮷𠮷𠮷', ['𠮷𠮾𠮿'])).toBeUndefined();
  });

  it('takes the nearest, and of equally near ones the first', () => {
    expect(suggestKey('decision', ['decisionX', 'decisions', 'division'])).toBe('decisionX');
    expect(suggestKey('abcdefgh', ['abcdefxy', 'abcdefgx'])).toBe('abcdefgx');
  });

  it('does no work on what is too long to be a key', () => {
    expect(suggestKey('a'.repeat(100), ['a'.repeat(99)])).toBeUndefined();
  });

  it('finds any key of three or more letters again after one change', () => {
    const letter = fc.constantFrom(...'abcdefg自然人企业');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 3, maxLength: 20 }), fc.nat(), (letters, seed) => {
        const at = seed % letters.length;
        const changed = [...letters.slice(0, at), 'z', ...letters.slice(at + 1)];
        expect(suggestKey(changed.join(''), [letters.join('')])).toBe(letters.join(''));
      }),
    );
  });
});

describe('suggestUnder', () => {
  it.each([
    ['requests.outcomes', '（一）予以公布', '（一）予以公开'],
    ['requests.outcomes', '予以公布', '予以公开'],
    ['requests.outcomes', 'grantd', 'granted'],
    ['requests.received', '商业企也', '商业企业'],
    ['indicators', '指标', undefined],
  ])('below %s, for %j, is %j', (parent, written, expected) => {
    expect(suggestUnder('2021', parent, written)).toBe(expected);
  });
});
