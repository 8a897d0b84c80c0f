import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOutcome } from '../../src/check/sums.ts';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { SumRule } from '../../src/statistics/equations.ts';
import type { Statistics } from '../../src/statistics/statistics.ts';
import { changed, consistentStatistics, reportOf, statisticsOf } from '../support/figures.ts';

const sumRules: readonly SumRule[] = ['requests/row-total', 'requests/column-total', 'requests/balance', 'disputes/total'];

const draftsOf = (statistics: Statistics) => {
  const report = reportOf(statistics);
  return sumRules.flatMap((rule) => sumOutcome(report, rule).drafts);
};

const told = (statistics: Statistics) => draftsOf(statistics).map(({ rule, path }) => `${rule} ${path}`);

const three = statisticsOf('2021', {
  'requests.received.naturalPerson': 3,
  'requests.outcomes.granted.naturalPerson': 2,
  'requests.outcomes.partlyGranted.naturalPerson': 1,
});

describe('sums of a report', () => {
  it.each(editionIds)('has nothing to say about any consistent report of edition %s', (edition) => {
    fc.assert(fc.property(consistentStatistics(edition), (statistics) => draftsOf(statistics).length === 0));
  });

  it.each(editionIds)('names a single changed cell of edition %s once, and what it should be', (edition) => {
    const { figures } = formIndex(edition);
    const inSums = figures.filter(({ row }) => row.table === 'requests');
    fc.assert(
      fc.property(consistentStatistics(edition), fc.constantFrom(...inSums), fc.integer({ min: 1, max: 900 }), (statistics, figure, by) => {
        const before = statistics.values[figure.index] ?? 0;
        const drafts = draftsOf(changed(statistics, { [figure.path]: before + by }));
        expect(drafts.map(({ path }) => path)).toEqual([figure.path]);
        expect(drafts[0]?.message.zh).toContain(String(before + by));
        expect(drafts[0]?.hint.zh).toContain(`改为 ${before}`);
      }),
    );
  });

  it('tells a wrong total of disputes with both sides', () => {
    const [draft, ...rest] = draftsOf(
      statisticsOf('2021', {
        'disputes.reconsideration.upheld': 10,
        'disputes.reconsideration.corrected': 1,
        'disputes.reconsideration.total': 0,
      }),
    );
    expect(rest).toEqual([]);
    expect(draft?.rule).toBe('disputes/total');
    expect(draft?.path).toBe('disputes.reconsideration.total');
    expect(draft?.message.zh).toBe('合计对不上：「行政复议」总计写的是 0，各栏相加是 11（结果维持 10 + 结果纠正 1），相差 11');
    expect(draft?.message.en).toBe(
      '“Administrative reconsideration” has a total of 0, its columns add up to 11 (Upheld 10 + Corrected 1): a difference of 11',
    );
  });

  it('finds two wrong cells of one column as two causes', () => {
    const wrong = changed(three, {
      'requests.outcomes.granted.naturalPerson': 5,
      'requests.outcomes.refused.stateSecret.naturalPerson': 7,
    });
    expect(told(wrong)).toEqual([
      'requests/row-total requests.outcomes.granted.naturalPerson',
      'requests/row-total requests.outcomes.refused.stateSecret.naturalPerson',
    ]);
  });

  it('keeps a plain cause apart from a sum elsewhere that has many possible causes', () => {
    const wrong = changed(three, { 'requests.outcomes.granted.naturalPerson': 5, 'disputes.reconsideration.total': 2 });
    expect(told(wrong)).toEqual([
      'requests/row-total requests.outcomes.granted.naturalPerson',
      'disputes/total disputes.reconsideration.total',
    ]);
  });

  it('tells a wrong figure once when its total was added up from it', () => {
    const wrong = changed(three, { 'requests.outcomes.total.naturalPerson': 5, 'requests.outcomes.total.total': 5 });
    expect(told(wrong)).toEqual(['requests/column-total requests.outcomes.total.naturalPerson']);
    expect(draftsOf(wrong)[0]?.hint.zh).toBe(
      '如果把 5 改为 3，并把（七）总计的「总计」相应改为 3，上面的合计就都对上了；请对照原始台账核实',
    );
  });

  it('tells a balance once when the total column only echoes it', () => {
    const wrong = statisticsOf('2021', { 'requests.received.naturalPerson': 4, 'requests.outcomes.granted.naturalPerson': 3 });
    expect(told(wrong)).toEqual(['requests/balance requests.carriedOut.naturalPerson']);
  });

  it('tells a wrong cell with left-out totals by the sum that still shows it', () => {
    const { byPath } = formIndex('2021');
    const totals = [...byPath.values()].filter(({ column }) => column.total).map(({ path }) => [path, undefined] as const);
    const wrong = changed(three, { ...Object.fromEntries(totals), 'requests.outcomes.granted.naturalPerson': 3 });
    expect(told(wrong)).toEqual(['requests/column-total requests.outcomes.total.naturalPerson']);
  });

  it('does not judge a sum without numbers, nor call it a pass', () => {
    const { figures } = formIndex('2021');
    const unknown = figures
      .filter(({ row, column }) => row.path === 'requests.received' && !column.total)
      .map(({ path }) => [path, null] as const);
    const report = reportOf(changed(three, Object.fromEntries(unknown)));
    const outcome = sumOutcome(report, 'requests/row-total');
    expect(outcome.drafts).toEqual([]);
    expect(outcome.checked).toBe(24);
    expect(outcome.notAssessable).toBe(1);
  });
});
