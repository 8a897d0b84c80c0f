import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import { languages } from '../../src/language.ts';
import { readStatistics } from '../../src/parse/read-statistics.ts';
import { balance } from '../../src/rules/requests/balance.ts';
import { carriedFigures } from '../../src/scaffold/carried-figures.ts';
import { statisticsYaml } from '../../src/scaffold/statistics-yaml.ts';
import { type Statistics, valueAt } from '../../src/statistics/statistics.ts';
import { contextOf } from '../support/context.ts';

const years = { '2019': 2020, '2021': 2025 } as const;
const cases = editionIds.flatMap((edition) => languages.map((language) => ({ edition, language, year: years[edition] })));

const source = (text: string) => ({ file: 'content/x/2025/statistics.yaml', text });

const demonstration = (path: string, year: number): Statistics => {
  const text = readFileSync(join(resolve(import.meta.dirname, '../../content'), path, String(year), 'statistics.yaml'), 'utf8');
  const { statistics } = readStatistics(source(text), year);
  if (!statistics) throw new Error(path);
  return statistics;
};

const agency = { path: 'x', name: '某某镇人民政府', shortName: '某某镇', aggregates: false, source: source('') };

describe('a scaffolded statistics.yaml', () => {
  it.each(cases)('of edition $edition in $language is valid as it stands, every figure 0', (scaffold) => {
    const { statistics, drafts, edition } = readStatistics(source(statisticsYaml(scaffold)), scaffold.year);
    expect(drafts).toEqual([]);
    expect(edition).toBe(scaffold.edition);
    const { figures } = formIndex(scaffold.edition);
    expect(figures.map(({ total }) => (total ? undefined : 0))).toEqual(statistics?.values);
  });

  it.each(cases)('of edition $edition in $language has every row of the form with its official label, in order', (scaffold) => {
    const text = statisticsYaml(scaffold);
    const labels = formIndex(scaffold.edition).rows.map(({ row }) => `${row.number ?? ''}${row.label.zh}`);
    let at = 0;
    for (const label of labels) {
      const found = text.indexOf(label, at);
      expect(found, label).toBeGreaterThan(-1);
      at = found + label.length;
    }
  });

  it('writes Chinese keys for Chinese readers, canonical keys with the label as a comment for others', () => {
    const line = (language: 'zh' | 'en', part: string) =>
      statisticsYaml({ year: 2025, edition: '2021', language })
        .split('\n')
        .find((each) => each.includes(part));
    expect(line('zh', '行政许可')).toBe('  行政许可: { 本年处理决定数量: 0 }');
    expect(line('en', '行政许可')).toBe('  licensing: { decisions: 0 } # 行政许可');
    expect(line('zh', '重复申请')).toBe(
      '      2.重复申请: { 自然人: 0, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0 }',
    );
    expect(line('zh', '（三）')).toBe('    （三）不予公开:');
    expect(line('en', '（三）')).toBe('    refused: # （三）不予公开');
    expect(line('zh', '（七）')).toBe('    # （七）总计由程序计算，不用写');
  });

  it('names its schema in the first line, where there is one', () => {
    const schema = '../../schemas/statistics.2021.zh.schema.json';
    expect(statisticsYaml({ year: 2025, edition: '2021', language: 'zh', schema }).split('\n')[0]).toBe(
      `# yaml-language-server: $schema=${schema}`,
    );
    expect(statisticsYaml({ year: 2025, edition: '2021', language: 'zh' })).not.toContain('$schema');
  });
});

describe('what follows from last year', () => {
  it.each(languages)('is filled in and said so (%s)', (language) => {
    const text = statisticsYaml({ year: 2025, edition: '2021', language, previous: demonstration('suqian', 2024) });
    const { statistics, drafts } = readStatistics(source(text), 2025);
    expect(drafts).toEqual([]);
    const at = (path: string) => statistics && valueAt(statistics, path);
    const columns = ['naturalPerson', 'enterprise', 'research', 'publicWelfare', 'legalService', 'otherOrganization', 'total'];
    expect(columns.map((column) => at(`requests.carriedIn.${column}`))).toEqual([118, 5, 0, 0, 1, 1, undefined]);
    expect(at('proactive.regulations.inForce')).toBe(12);
    expect(at('proactive.normativeDocuments.inForce')).toBe(420);
    expect(at('proactive.normativeDocuments.made')).toBe(0);
    expect(at('requests.received.naturalPerson')).toBe(0);
    expect(statistics?.scope).toBe('area');
    expect(text).toContain(language === 'zh' ? '# 取自2024年年报的“结转下年度继续办理”' : 'carried over in the report of 2024');
    expect(text).toContain(language === 'zh' ? '现行有效：2024年底420件，加本年制发、减本年废止' : 'in force: 420 at the end of 2024');
  });

  it('includes what does not apply, and a total whose columns are not known', () => {
    const read = readStatistics(
      source(
        readFileSync(resolve(import.meta.dirname, '../../content/liangkou/2024/statistics.yaml'), 'utf8').replace(
          '四、结转下年度继续办理: { 总计: 0 }',
          '四、结转下年度继续办理: { 自然人: null, 总计: 3 }',
        ),
      ),
      2024,
    );
    const carried = read.statistics && carriedFigures(read.statistics, '2021');
    expect(carried?.get('requests.carriedIn.naturalPerson')).toBe(null);
    expect(carried?.get('requests.carriedIn.total')).toBe(3);
    expect(carried?.has('proactive.regulations.inForce')).toBe(false);
  });

  it('in the edition of 2019 is last year’s number of items and its change', () => {
    const previous = demonstration('shanghai-fuban', 2019);
    const text = statisticsYaml({
      year: 2020,
      edition: '2019',
      language: 'en',
      previous: {
        ...previous,
        values: previous.values.map((value, index) => {
          const path = formIndex('2019').figures[index]?.path;
          return path === 'proactive.penalties.lastYear' ? 11 : path === 'proactive.penalties.change' ? -3 : value;
        }),
      },
    });
    expect(text).toContain('  penalties: { lastYear: 8, change: 0, decisions: 0 } # 行政处罚; items last year: from the report of 2019');
  });

  it('from one edition to the next is the requests alone', () => {
    const paths = [...carriedFigures(demonstration('shanghai-fuban', 2019), '2021').keys()];
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !path.startsWith('requests.carried'))).toEqual([]);
  });

  it('whatever it is, leaves the balance of every column in order', () => {
    const { figures } = formIndex('2021');
    const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 2 ** 40 }), fc.constant(0));
    fc.assert(
      fc.property(fc.array(value, { minLength: figures.length, maxLength: figures.length }), (values) => {
        const previous: Statistics = {
          edition: '2021',
          values: figures.map(({ total }, index) => (total ? undefined : values[index])),
          notes: new Map(),
          tableNotes: {},
          indicators: [],
        };
        const { statistics, places, drafts } = readStatistics(
          source(statisticsYaml({ year: 2025, edition: '2021', language: 'zh', previous })),
          2025,
        );
        expect(drafts).toEqual([]);
        const report = {
          agency,
          year: 2025,
          path: 'x/2025',
          edition: '2021' as const,
          title: '',
          places,
          ...(statistics ? { statistics } : {}),
        };
        expect(balance.check(report, contextOf(report)).drafts).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
