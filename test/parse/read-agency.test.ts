import { describe, expect, it } from 'vitest';
import { readAgency } from '../../src/parse/read-agency.ts';
import { told } from './statistics-files.ts';

const read = (text: string) => readAgency({ file: 'content/liangkou/agency.yaml', text }, 'liangkou');

describe('agency.yaml', () => {
  it('needs a name only', () => {
    const text = 'name: 某某区良口镇人民政府\n';
    expect(read(text)).toEqual({
      agency: {
        path: 'liangkou',
        name: '某某区良口镇人民政府',
        shortName: '某某区良口镇人民政府',
        aggregates: false,
        source: { file: 'content/liangkou/agency.yaml', text },
      },
      drafts: [],
    });
  });

  it.each([
    ['state-council', true, '03-31'],
    ['provincial', true, '03-31'],
    ['prefectural', true, '03-31'],
    ['county', false, '03-31'],
    ['township', false, '01-31'],
    ['department', undefined, '01-31'],
  ])('a %s: rule-making %s, by %s', (kind, ruleMaking, deadline) => {
    const { agency } = read(`name: 甲\nkind: ${kind}\n`);
    expect([agency?.ruleMaking, agency?.deadline]).toEqual([ruleMaking, deadline]);
  });

  it('may say otherwise', () => {
    const { agency } = read(
      'name: 甲\nshortName: 乙\nkind: department\nruleMaking: true\ndeadline: 03-15\ncontact: 丙\naggregates: true\n',
    );
    expect(agency).toMatchObject({ shortName: '乙', ruleMaking: true, deadline: '03-15', contact: '丙', aggregates: true });
  });

  it.each([
    ['kind: township\n', ['1:1 schema/required 文件里缺少 机关全称（name） | 请补上 name: …']],
    [
      'name: 甲\nruleMaking: yes\n',
      ['2:13 schema/type 「规章制定权」（ruleMaking）写的是“yes”，应为 true 或 false | 有规章制定权写 true，没有写 false'],
    ],
    ['name: 甲\ndeadline: 1-31\n', ['2:11 schema/value 「公布期限」（deadline）写的是“1-31”，不是规定的写法 | 写成“月-日”，例如 01-31']],
    [
      'name: 甲\ncontact: { phone: 1 }\n',
      ['2:10 schema/type 「联系方式」（contact）写了下一级的项，应为文字 | 写成一句话：地址、邮编、电话、电子邮箱、办公时间'],
    ],
    ['name：甲\n', ['1:5 yaml/full-width “name”后面用了全角冒号“：” | 请改成半角冒号加空格，写成“name: ”']],
  ])('%j', (text, expected) => expect(told(read(text).drafts)).toEqual(expected));
});
