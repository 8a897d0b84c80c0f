import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formIndex } from '../../src/form/figures.ts';
import { changed, consistentStatistics } from '../support/figures.ts';
import { inspectFiles } from '../support/memory-site.ts';
import { agencyYaml, reportMd, siteYaml, statisticsYaml } from '../support/report-texts.ts';

const site = (statistics: string, frontMatter = '') =>
  inspectFiles({
    'site.yaml': siteYaml,
    'agency.yaml': agencyYaml,
    '2024/report.md': reportMd({}, frontMatter),
    '2024/statistics.yaml': statistics,
  });

const cells = formIndex('2021').figures.filter(({ row }) => row.table !== 'proactive');

describe('a waiver', () => {
  it('silences exactly the finding that it names, whatever it is', () => {
    fc.assert(
      fc.property(
        consistentStatistics('2021'),
        fc.uniqueArray(fc.constantFrom(...cells), { minLength: 1, maxLength: 3, selector: ({ row }) => row.path }),
        fc.integer({ min: 1, max: 99 }),
        fc.nat(),
        (statistics, wrong, by, choice) => {
          const broken = changed(
            statistics,
            Object.fromEntries(wrong.map(({ path, index }, at) => [path, (statistics.values[index] ?? 0) + by * (at + 1)])),
          );
          const text = statisticsYaml(broken);
          const before = site(text).findings.filter(({ rule }) => /^(?:requests|disputes)\//.test(rule));
          const waived = before[choice % before.length];
          expect(waived).toBeDefined();
          const after = site(text, `waivers:\n  - { rule: ${waived?.rule}, path: ${waived?.path}, reason: 已发布的原文如此 }`);
          const kept = after.findings.map(({ rule, path, message }) => ({ rule, path, message }));
          expect(kept.filter(({ rule }) => /^(?:requests|disputes)\//.test(rule))).toEqual(
            before.filter((one) => one !== waived).map(({ rule, path, message }) => ({ rule, path, message })),
          );
          expect(after.findings.some(({ rule }) => rule === 'config/unused-waiver')).toBe(false);
          expect([...after.checked.values()].flatMap((report) => report.waived)).toHaveLength(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('that names nothing is told, with the paths that the rule did report', () => {
    const { findings } = site(
      statisticsYaml(
        changed(fc.sample(consistentStatistics('2021'), { numRuns: 1, seed: 1 })[0] ?? never(), {
          'disputes.reconsideration.total': 999_999_999,
        }),
      ),
      'waivers:\n  - { rule: disputes/total, path: disputes.litigation.direct.total, reason: 原文如此 }',
    );
    const unused = findings.find(({ rule }) => rule === 'config/unused-waiver');
    expect(unused?.message.zh).toBe('豁免“disputes/total disputes.litigation.direct.total”没有对应的问题');
    expect(unused?.hint.zh).toBe('这条规则报告的位置是 disputes.reconsideration.total：请把 path 改成其中之一');
  });

  it('cannot be of how a file is written, and says so', () => {
    const yaml = statisticsYaml(fc.sample(consistentStatistics('2021'), { numRuns: 1, seed: 1 })[0] ?? never());
    const { findings } = site(`${yaml}\nfoo: 1\n`, 'waivers:\n  - { rule: schema/unknown-key, path: foo, reason: 原文如此 }');
    expect(findings.map(({ rule }) => rule)).toContain('schema/unknown-key');
    const unused = findings.find(({ rule }) => rule === 'config/unused-waiver');
    expect(unused?.hint.zh).toBe('文件写法的问题不能豁免：请改正文件，删去这条豁免');
  });
});

const never = (): never => {
  throw new Error('no sample');
};
