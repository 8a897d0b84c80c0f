import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { shardPlan } from '../../src/shard/shard-plan.ts';

const reportAt = (path: string): Report => ({
  agency: { path, name: path, shortName: path, aggregates: false, source: { file: '', text: '' } },
  year: 2024,
  path: path === '' ? '2024' : `${path}/2024`,
  title: '',
});

const reports = fc
  .uniqueArray(fc.constantFrom('', 'a', 'a/b', 'a/b/c', 'ab', 'b', 'b/a', 'c', 'd', 'e/f', 'e/g'), { minLength: 1 })
  .map((paths) => paths.sort().map(reportAt));

describe('a plan of shards', () => {
  test('gives every report to one shard, and whole subtrees', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 14 }), (all, of) => {
        const plans = Array.from({ length: of }, (_, at) => shardPlan(all, { index: at + 1, of }));
        const ownerOf = new Map<string, number>();
        for (const report of all) {
          const owners = plans.flatMap(({ owns }, at) => (owns(report) ? [at] : []));
          expect(owners).toHaveLength(1);
          const subtree = report.agency.path.split('/')[0] ?? '';
          expect(ownerOf.get(subtree) ?? owners[0]).toBe(owners[0]);
          ownerOf.set(subtree, owners[0] ?? -1);
          if (subtree !== '') expect(plans.map(({ ownsFile }) => ownsFile(`${subtree}/index.html`)).indexOf(true)).toBe(owners[0]);
        }
        expect(plans.some(({ ownsFile }) => ownsFile('index.html') || ownsFile('data/figures-2024.csv'))).toBe(false);
      }),
    );
  });

  test('shares the work about evenly', () => {
    const all = Array.from({ length: 100 }, (_, at) => reportAt(`agency-${at}`));
    for (const of of [2, 3, 7]) {
      const sizes = Array.from({ length: of }, (_, at) => all.filter(shardPlan(all, { index: at + 1, of }).owns).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });
});
