import { describe, expect, it } from 'vitest';
import { editionIds } from '../../../src/form/editions.ts';
import { formIndex } from '../../../src/form/figures.ts';
import { keysUnder } from '../../../src/form/keys.ts';
import { readAgency } from '../../../src/parse/read-agency.ts';
import { readStatistics } from '../../../src/parse/read-statistics.ts';
import { schemaRules } from '../../../src/parse/schema/schema-rules.ts';
import { blankStatistics, told } from '../../parse/statistics-files.ts';

const blank = blankStatistics('2021');
const tell = (text: string, year = 2024) => told(readStatistics({ file: 'content/2024/statistics.yaml', text }, year).drafts);

describe('missing entries', () => {
  it('names a missing row at the group it belongs to', () =>
    expect(tell(blank.replace(/ +partlyGranted: \{\}\n/, ''))).toEqual([
      '21:3 schema/required 「三、本年度办理结果」（outcomes）里缺少 部分公开（partlyGranted） | 每一行都要写；没有发生写 部分公开: {} 或 partlyGranted: {}，表示全为 0',
    ]));

  it('names a missing group, and a missing row of another table, with what passes in its place', () => {
    const withoutGroup = blank.replace(/ {4}refused:\n(?: {6}.*\n)+/, '');
    expect(tell(withoutGroup).map((line) => line.split(' | ')[1])).toEqual([
      '这一组的每一行都要写；都没有发生写 不予公开: { 属于国家秘密: {}, 其他法律行政法规禁止公开: {}, 危及“三安全一稳定”: {}, 保护第三方合法权益: {}, 属于三类内部事务信息: {}, 属于四类过程性信息: {}, 属于行政执法案卷: {}, 属于行政查询事项: {} }',
    ]);
    expect(tell(blank.replace(/ +penalties:\n.*\n/, '')).map((line) => line.split(' | ')[1])).toEqual([
      '每一行都要写；没有发生写 行政处罚: { 本年处理决定数量: 0 } 或 penalties: { decisions: 0 }',
    ]);
  });

  const groups = editionIds.flatMap((edition) => {
    const { byPath, rowByPath } = formIndex(edition);
    const below = (path: string): string[] =>
      keysUnder(edition, path).flatMap(({ key }) => {
        const one = `${path}.${key}`;
        const optional = byPath.get(one)?.total === true || rowByPath.get(one)?.row.total === true;
        return optional ? [] : byPath.has(one) || rowByPath.get(one)?.table === 'requests' ? [one] : [one, ...below(one)];
      });
    return ['proactive', 'requests', 'disputes'].flatMap((table) => below(table).map((path) => [edition, path] as const));
  });

  it.each(groups)('%s: what the hint for a missing %s says is enough', (edition, path) => {
    const year = edition === '2019' ? 2020 : 2024;
    const lines = blankStatistics(edition).split('\n');
    // The line of the path, and its indent: keys are looked for one level after the other.
    const at = path.split('.').reduce((from, key, depth) => {
      const found = lines.findIndex((line, index) => index >= from && line.startsWith(`${'  '.repeat(depth)}${key}:`));
      return found + (depth === path.split('.').length - 1 ? 0 : 1);
    }, 0);
    const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
    const end = lines.findIndex((line, index) => index > at && !line.startsWith(`${indent} `));
    const without = (inPlace: readonly string[]) => [...lines.slice(0, at), ...inPlace, ...lines.slice(end)].join('\n');
    const file = (text: string) => readStatistics({ file: 'content/statistics.yaml', text }, year).drafts;
    for (const language of ['zh', 'en'] as const) {
      // An only child: its parent is left empty, which is another mistake.
      const [line = ''] = told(
        file(without([`${indent}none: 0`])).filter(({ rule }) => rule === 'schema/required'),
        language,
      );
      const written = /(?:没有发生写|[Ww]rite) (.+?)(?: 或 .*|，表示.*|，不适用.*| for .*|, \S+: null.*)?$/.exec(
        line.split(' | ')[1] ?? '',
      )?.[1];
      expect(written).toBeDefined();
      expect(told(file(without([`${indent}${written}`])))).toEqual([]);
    }
  });

  it('names missing siblings together', () =>
    expect(tell(blank.replace(/ +made: 0\n +repealed: 0\n/, ''))).toEqual([
      '2:3 schema/required 「规章」（regulations）里缺少 2 项：本年制发件数（made）、本年废止件数（repealed） | 没有发生写 本年制发件数: 0 或 made: 0，不适用把 0 写成 null',
    ]));

  it('names a missing table at the start of the file', () =>
    expect(tell(blank.slice(0, blank.indexOf('disputes:')))).toEqual([
      '1:1 schema/required 文件里缺少 政府信息公开行政复议、行政诉讼情况（disputes） | 请补上整张表；没有发生的也要写 0',
    ]));

  it('asks for neither totals nor columns of requests', () => expect(tell(blank)).toEqual([]));
});

describe('unknown keys', () => {
  it.each([
    ['a misspelt key', 'partlyGranted', 'partlyGrantd', '“partlyGrantd”', '“partlyGranted”'],
    ['a misspelt label', 'partlyGranted', '部份公开', '“部份公开”', '“部分公开”'],
    ['swapped letters', 'made', 'maed', '“maed”', '“made”'],
  ])('%s is one finding that says which is meant, and the row is not missing besides', (_name, key, written, quoted, meant) => {
    const lines = tell(blank.replace(`${key}:`, `${written}:`));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`schema/unknown-key`);
    expect(lines[0]).toContain(`里没有${quoted}这一项 | 是不是${meant}？`);
  });

  it('lists what may stand there when nothing is near', () =>
    expect(tell(blank.replace('licensing:\n    decisions: 0', 'licensing:\n    decisions: 0\n    其他备注: 0'))).toEqual([
      '12:5 schema/unknown-key 「行政许可」（licensing）里没有“其他备注”这一项 | 请删去，或者改成：本年处理决定数量（decisions）',
    ]));

  it('shows invisible characters by their code points', () =>
    expect(tell(`${blank}"甲\u00ad乙": 1\n`)[0]).toContain('里没有“甲<U+00AD>乙”这一项'));
});

describe('the other edition', () => {
  it.each([
    ['2019', 2024],
    ['2021', 2019],
  ] as const)('is told once for a whole file of the edition of %s in the year %i', (edition, year) => {
    const { drafts } = readStatistics({ file: 'content/statistics.yaml', text: blankStatistics(edition) }, year);
    expect(drafts.map(({ rule }) => rule)).toEqual(['schema/other-edition']);
  });

  it('does not hide a row that both editions ask for', () => {
    const text = blankStatistics('2021').replace(/ +petition: \{\}\n/, '');
    const { drafts } = readStatistics({ file: 'content/2019/statistics.yaml', text }, 2019);
    expect(drafts.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'schema/other-edition proactive.regulations.repealed',
      'schema/required requests.outcomes.notProcessed.petition',
    ]);
  });

  it.each(['procurement', '政府集中采购'])('is named for %s', (key) =>
    expect(tell(blank.replace('requests:', `  ${key}: { projects: 1, amount: 2 }\nrequests:`))).toEqual([
      `18:3 schema/other-edition “${key}”是 2019 年格式（国办公开办函〔2019〕60号，2019—2020 年）的项，这份报告用的是 2021 年格式 | 请按本年度的格式填写；如果确实用 2019 年格式，在文件开头写 edition: 2019`,
    ]),
  );

  it('gives one finding with the others beside it, and nothing is missing in those rows', () => {
    const proactive = blankStatistics('2019').split('requests:')[0];
    const text = `${proactive}requests:${blank.split('requests:')[1]}`;
    const { drafts } = readStatistics({ file: 'statistics.yaml', text }, 2024);
    expect(drafts.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['schema/other-edition proactive.regulations.published']);
    expect(drafts[0]?.related).toHaveLength(10);
  });

  it('of years without a form is said as such', () =>
    expect(tell(blank, 2017)).toEqual([
      '1:1 schema/other-edition “proactive”是 2019 年格式（国办公开办函〔2019〕60号，2019—2020 年）的项，这一年度没有固定格式 | 请删去，只留 indicators；如果确实用 2019 年格式，在文件开头写 edition: 2019',
    ]));
});

describe('values of another kind', () => {
  it.each([
    [
      'a number where a row is wanted',
      blank.replace('licensing:\n    decisions: 0', 'licensing: 5'),
      '10:14 schema/type 「行政许可」（licensing）写的是“5”，应为下一级的各项（项: 值） | 请写成 { 本年处理决定数量: 0 } 或 { decisions: 0 }',
    ],
    [
      'nothing where a row is wanted',
      blank.replace('received: {}', 'received:'),
      '19:12 schema/type 「一、本年新收政府信息公开申请数量」（received）没有填，应为下一级的各项（项: 值） | 请写成 { 自然人: 3 } 或 { naturalPerson: 3 }，没有写的栏就是 0；全为 0 写 {}',
    ],
    [
      'text where a choice is wanted',
      `scope: 全国\n${blank}`,
      '1:8 schema/value 「口径」（scope）写的是“全国”，不是可选的写法 | 只统计本机关写 own，统计整个行政区域写 area',
    ],
    [
      'a slip that swallowed the keys',
      blank.replace('licensing:\n    decisions: 0', 'licensing:\n    decisions：0'),
      '11:14 yaml/full-width “decisions”后面用了全角冒号“：” | 请改成半角冒号加空格，写成“decisions: ”',
    ],
  ])('%s', (_name, text, expected) => expect(tell(text)).toEqual([expected]));
});

describe('the examples of the rules', () => {
  const rules = (file: string, text: string): string[] =>
    (file === 'agency.yaml' ? readAgency({ file, text }, '').drafts : readStatistics({ file, text }, 2024).drafts).map(({ rule }) => rule);
  it.each(schemaRules.map((rule) => [rule.id, rule] as const))('%s', (id, { examples: { fails, passes } }) => {
    expect(rules(fails.file, fails.text)).toContain(id);
    expect(rules(passes.file, passes.text)).not.toContain(id);
  });
});
