import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formIndex } from '../../src/form/figures.ts';
import { keysUnder } from '../../src/form/keys.ts';
import { readStatistics } from '../../src/parse/read-statistics.ts';
import { locate, valueAt } from '../../src/statistics/statistics.ts';
import { blankStatistics, told } from './statistics-files.ts';

const read = (text: string, year = 2024) => readStatistics({ file: 'content/2024/statistics.yaml', text }, year);
const blank = blankStatistics('2021');
const tell = (text: string, year = 2024) => told(read(text, year).drafts);

describe('a file that fits the form', () => {
  const text = blank
    .replace('made: 0', 'made: 3')
    .replace('received: {}', 'received: { naturalPerson: 2, enterprise: 1, total: 3 }')
    .replace('upheld: 0', 'upheld: null');
  const { statistics, edition, drafts, places } = read(text);
  const value = (path: string) => statistics && valueAt(statistics, path);

  it('has no finding and the edition of its year', () => {
    expect(drafts).toEqual([]);
    expect(edition).toBe('2021');
    expect(statistics?.edition).toBe('2021');
  });

  it.each([
    ['proactive.regulations.made', 3],
    ['proactive.regulations.repealed', 0],
    ['requests.received.enterprise', 1],
    ['requests.received.research', 0],
    ['requests.received.total', 3],
    ['requests.outcomes.granted.naturalPerson', 0],
    ['requests.outcomes.granted.total', undefined],
    ['requests.outcomes.total.naturalPerson', undefined],
    ['disputes.reconsideration.upheld', null],
    ['disputes.reconsideration.total', undefined],
  ])('%s is %s', (path, expected) => expect(value(path)).toBe(expected));

  it('knows where each figure, row and table is written', () => {
    const at = (path: string) => {
      const { span } = locate(places, path);
      return text.slice(span.start, span.end);
    };
    expect(at('proactive.regulations.made')).toBe('3');
    expect(at('requests.received.enterprise')).toBe('1');
    expect(at('requests.received.research')).toBe('received');
    expect(at('requests.outcomes.total.research')).toBe('outcomes');
    expect(at('disputes')).toContain('reconsideration');
  });

  it('gives every figure of the form a value, whatever it is', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.maxSafeNat()), (stream) => {
        const written = new Map<string, number>();
        let text2 = '';
        const { figures, rows } = formIndex('2021');
        const groups = new Map<string, string>();
        for (const row of rows) {
          const body = row.columns.map(({ key, kind }) => {
            const number = stream.next().value % (kind === 'money' ? 1_000_000 : Number.MAX_SAFE_INTEGER);
            written.set(`${row.path}.${key}`, number);
            return `${key}: ${number}`;
          });
          groups.set(row.path, `{ ${body.join(', ')} }`);
        }
        const write = (parent: string, indent: string): void => {
          for (const { key } of keysUnder('2021', parent)) {
            const path = parent === '' ? key : `${parent}.${key}`;
            const row = groups.get(path);
            text2 += row ? `${indent}${key}: ${row}\n` : `${indent}${key}:\n`;
            if (!row) write(path, `${indent}  `);
          }
        };
        for (const table of ['proactive', 'requests', 'disputes']) {
          text2 += `${table}:\n`;
          write(table, '  ');
        }
        expect(read(text2).statistics?.values).toEqual(figures.map(({ path }) => written.get(path)));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the edition', () => {
  it.each([
    [2018, undefined],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2030, '2021'],
  ])('of %i is %s', (year, edition) => expect(read('proactive: {}\n', year).edition).toBe(edition));

  it.each(['edition: 2019\n', 'edition: "2019"\n', '版本: 2019\n'])('%j overrides the year', (line) => {
    const { statistics, drafts } = read(line + blankStatistics('2019'));
    expect(drafts).toEqual([]);
    expect(statistics?.edition).toBe('2019');
  });

  it('is 2019 or 2021', () =>
    expect(tell(`edition: 2020\n${blank}`)).toEqual([
      '1:10 schema/value 「版本」（edition）写的是“2020”，不是可选的写法 | 写 2019 或 2021；一般不写，由报告年度决定',
    ]));
});

describe('official labels', () => {
  it.each(['2019', '2021'] as const)('may stand for all keys of edition %s', (edition) => {
    const { statistics, drafts } = read(
      blankStatistics(edition, (_path, _key, label) => label),
      Number(edition),
    );
    expect(told(drafts)).toEqual([]);
    expect(statistics?.values).toEqual(read(blankStatistics(edition), Number(edition)).statistics?.values);
  });

  it('may be mixed with keys, with numbering and full-width brackets', () => {
    const text = blank
      .replace('received: {}', '一、本年新收政府信息公开申请数量: { 自然人: 3, 总计: 3 }')
      .replace('partlyGranted', '（二）部分公开');
    const { statistics, places } = read(text);
    expect(statistics && valueAt(statistics, 'requests.received.naturalPerson')).toBe(3);
    const { key } = places.at('requests.received') ?? {};
    expect(text.slice(key?.start, key?.end)).toBe('一、本年新收政府信息公开申请数量');
  });

  it('and their keys are one: both together are a duplicate', () =>
    expect(tell(blank.replace('received: {}', 'received: { naturalPerson: 3, 自然人: 4 }'))).toEqual([
      '19:33 yaml/duplicate-key “自然人”和“naturalPerson”是同一项，写了两次 | 请只留一个',
    ]));

  it('of the scope are understood', () => {
    expect(read(`口径: 全市\n${blank}`).statistics?.scope).toBe('area');
    expect(read(`scope: own\n${blank}`).statistics?.scope).toBe('own');
    expect(read(blank).statistics?.scope).toBeUndefined();
  });
});

describe('notes', () => {
  it('of a figure and of a table are read', () => {
    const { statistics } = read(`${blank.replace('made: 0', 'made: { value: 22, note: 其中修订16件 }')}notes: { proactive: 含街道 }\n`);
    expect(statistics && valueAt(statistics, 'proactive.regulations.made')).toBe(22);
    expect([...(statistics?.notes ?? [])]).toEqual([[0, '其中修订16件']]);
    expect(statistics?.tableNotes).toEqual({ proactive: '含街道' });
  });

  it('of a figure lead to its number', () => {
    const text = blank.replace('made: 0', 'made: { 数值: 22, 注: 其中修订16件 }');
    const { span } = locate(read(text).places, 'proactive.regulations.made');
    expect(text.slice(span.start, span.end)).toBe('22');
  });

  it('cannot be blank', () =>
    expect(tell(`notes: { proactive: " 　" }\n${blank}`)[0]).toMatch(
      /^1:21 schema\/value 「注 二、主动公开政府信息情况」（proactive）写的是“ <U\+3000>”，不能空着/,
    ));
});

describe('indicators', () => {
  const text = '公开信息:\n    label: 通过政府网站主动公开信息\n    unit: 条\n    value: 101.5\n    parts: { 组织机构类: 9, 其他: null }\n';

  it('are read with their parts', () =>
    expect(read(`${blank}indicators:\n  ${text}`).statistics?.indicators).toEqual([
      {
        key: '公开信息',
        label: '通过政府网站主动公开信息',
        unit: '条',
        value: 101.5,
        parts: [
          { label: '组织机构类', value: 9 },
          { label: '其他', value: null },
        ],
      },
    ]));

  it('are all there is up to 2018', () => {
    const { statistics, indicators, drafts } = read(`indicators:\n  ${text}`, 2017);
    expect(drafts).toEqual([]);
    expect(statistics).toBeUndefined();
    expect(indicators.map(({ key }) => key)).toEqual(['公开信息']);
  });

  it('are figures like the others', () =>
    expect(tell(`indicators:\n  ok: { label: 甲, unit: 条, value: 1,234 }\n`, 2017)).toEqual([
      '2:35 schema/figure 「指标 ok 数值」写的是“1,234”，用了千位分隔符 | 请写成 1234',
    ]));

  it('have names that can be printed', () =>
    expect(
      tell(`${blank}indicators:\n  a b: { label: 甲, unit: 条, value: 三 }\n`).map((line) => line.slice(line.indexOf(' ') + 1)),
    ).toEqual([
      'schema/value 「指标」（indicators）里不能用“a b”作名称 | 指标的键名以汉字或字母开头，只用汉字、字母、数字、_ 和 -',
      'schema/figure 「指标 a b 数值」写的是“三”，用了汉字数字 | 请写成 3',
    ]));
});

describe('one wrong cell is one finding at the cell', () => {
  const cells: readonly (readonly [string, string])[] = [
    ["'3'", '“3”，加了引号，成了文字 | 请写成 3'],
    ['３', '“３”，用了全角字符（U+FF13） | 请写成 3'],
    ['三', '“三”，用了汉字数字 | 请写成 3'],
    ['1,234', '“1,234”，用了千位分隔符 | 请写成 1234'],
    ["'1，234'", '“1，234”，用了全角字符（U+FF0C） | 请写成 1234'],
    ['1_000', '“1_000”，用了千位分隔符 | 请写成 1000'],
    ['"　3"', '“<U+3000>3”，里面有 U+3000（全角空格） | 请写成 3'],
    ['3\u200b', '“3<U+200B>”，里面有 U+200B（零宽空格） | 请写成 3'],
    ['③', '“③”，用了带圈数字 | 请写成 3'],
    ['-1', '“-1”，是负数 | 这一栏最小是 0，请核对原始台账'],
    ['+5', '“+5”，前面有加号 | 请写成 5'],
    ['1.0', '“1.0”，带了小数点 | 请写成 1'],
    ['0x1F', '“0x1F”，不是十进制写法 | 请写成 31'],
    ['017', '“017”，前面多了 0，有的程序会当成八进制 | 请写成 17'],
    ['99999999999999999999', '“99999999999999999999”，超过了 9007199254740991 | 请核对是不是多写了几位'],
    ['~', '“~”，不是规定的写法 | 没有发生写 0；确实不适用写 null'],
    ['yes', '“yes”，是“是/否”，不是数字 | 只写半角整数，例如 3；没有就写 0'],
    ['--', '“--”，不是数字 | 没有发生写 0；确实不适用写 null'],
    ["'{{constructor}}'", '“{{constructor}}”，是引用，表格里只能写数字 | 只写半角整数，例如 3；没有就写 0'],
    ['240万元', '“240万元”，带了单位“万元” | 请写成 240'],
  ];
  it.each(cells)('%s', (cell, expected) =>
    expect(tell(blank.replace('made: 0', `made: ${cell}`))).toEqual([`3:11 schema/figure 「规章 本年制发件数」写的是${expected}`]),
  );

  it('an empty one', () =>
    expect(tell(blank.replace('made: 0', 'made:'))).toEqual([
      '3:10 schema/figure 「规章 本年制发件数」没有填 | 没有发生写 0；确实不适用写 null',
    ]));

  it.each([
    [
      'regulations: { made: 1,234, repealed: 0, inForce: 0 }',
      '2:24 schema/figure 「规章 本年制发件数」写的是“1,234”，用了千位分隔符 | 请写成 1234',
    ],
    [
      'regulations: { made: 0, repealed: 0, inForce: 1,234,567 }',
      '2:49 schema/figure 「规章 现行有效件数」写的是“1,234,567”，用了千位分隔符 | 请写成 1234567',
    ],
    [
      'regulations: { made: 1, 234, repealed: 0, inForce: 0 }',
      '2:24 schema/figure 「规章 本年制发件数」写的是“1, 234”，用了千位分隔符 | 请写成 1234',
    ],
  ])('%s, where the comma also separates', (row, expected) =>
    expect(tell(blank.replace(/regulations:\n( {4}\w+: 0\n){3}/, `${row}\n`))).toEqual([expected]),
  );

  it('a list', () =>
    expect(tell(blank.replace('made: 0', 'made: [3]'))).toEqual([
      '3:11 schema/figure 「规章 本年制发件数」写成了列表，应为一个数 | 请写成 3',
    ]));

  it('one with a note', () =>
    expect(tell(blank.replace('made: 0', 'made: { value: "22", note: 其中修订16件 }'))).toEqual([
      '3:20 schema/figure 「规章 本年制发件数」写的是“22”，加了引号，成了文字 | 请写成 22',
    ]));

  it('a change written as a word', () =>
    expect(tell(blankStatistics('2019').replace('change: 0', 'change: 减3'), 2020)).toEqual([
      '12:13 schema/figure 「行政许可 本年增/减」写的是“减3”，用文字写了增减 | 请写成 -3（增加直接写数，减少在前面加半角减号）',
    ]));

  it('in English', () =>
    expect(told(read(blank.replace('made: 0', 'made: 1,234')).drafts, 'en')).toEqual([
      '3:11 schema/figure Regulations, Issued this year says "1,234", which uses thousands separators | Write 1234',
    ]));

  it('keeps the whole file from being read', () => expect(read(blank.replace('made: 0', 'made: 三')).statistics).toBeUndefined());
});

describe('files that are no statistics', () => {
  it.each(['', '# 待填\n', '  \n\n'])('%j is empty', (text) =>
    expect(tell(text)).toEqual(['1:1 schema/required 文件是空的 | 请填写统计表；没有统计数据的年度，删去这个文件']),
  );

  it('a list', () =>
    expect(tell('- 1\n- 2\n')).toEqual(['1:1 schema/type 文件写成了列表，应为下一级的各项（项: 值） | 文件应写成“项: 值”，每项一行']));

  it('shows at most fifty findings', () => {
    const keys = Array.from({ length: 200 }, (_, index) => `未知项${index}: 1`).join('\n');
    expect(read(`${blank}${keys}\n`).drafts).toHaveLength(50);
  });

  it('shows at most fifty wrong cells of very many', () => {
    const parts = Array.from({ length: 40_000 }, (_, index) => `      分项${index}: 三件`).join('\n');
    const { drafts } = read(`indicators:\n  甲:\n    label: 甲\n    unit: 条\n    value: 1\n    parts:\n${parts}\n`, 2017);
    expect(drafts).toHaveLength(50);
    expect(drafts.every(({ rule }) => rule === 'schema/figure')).toBe(true);
  });

  it.each(['__proto__: { polluted: 1 }', 'constructor: { prototype: 1 }', 'then: x', 'toJSON: x', 'hasOwnProperty: 1'])(
    '%s is an unknown key',
    (line) => {
      const drafts = read(`${blank}${line}\n`).drafts;
      expect(drafts.map(({ rule }) => rule)).toEqual(['schema/unknown-key']);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );
});
