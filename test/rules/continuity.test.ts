import { describe, expect, it } from 'vitest';
import { carried } from '../../src/rules/continuity/carried.ts';
import { inForceContinues } from '../../src/rules/continuity/in-force.ts';
import { jump } from '../../src/rules/continuity/jump.ts';
import { contextOf } from '../support/context.ts';
import { reportOf, statisticsOf } from '../support/figures.ts';

const year = (number: number, figures: Record<string, number | null>, edition: '2019' | '2021' = '2021') =>
  reportOf(statisticsOf(edition, figures), { year: number });

describe('continuity/carried', () => {
  it('names the column that differs, both figures, and leaves out the total that only echoes it', () => {
    const before = year(2023, { 'requests.carriedOut.naturalPerson': 118, 'requests.carriedOut.enterprise': 3 });
    const now = year(2024, { 'requests.carriedIn.naturalPerson': 117, 'requests.carriedIn.enterprise': 3 });
    const { checked, drafts } = carried.check(now, contextOf(before, now));
    expect(checked).toBe(7);
    expect(drafts.map(({ path }) => path)).toEqual(['requests.carriedIn.naturalPerson']);
    expect(drafts[0]?.message.zh).toBe('2024年“二、上年结转”「自然人」是 117，2023年年报“四、结转下年度继续办理”是 118');
    expect(drafts[0]?.related?.[0]?.at.source.file).toBe('content/x/2023/statistics.yaml');
  });

  it('compares across the change of form in 2021', () => {
    const before = year(2020, { 'requests.carriedOut.naturalPerson': 2 }, '2019');
    const now = year(2021, { 'requests.carriedIn.naturalPerson': 1 });
    expect(carried.check(now, contextOf(before, now)).drafts).toHaveLength(1);
  });

  it('is not assessable in the first year and after a gap', () => {
    const now = year(2024, {});
    expect(carried.check(now, contextOf(year(2022, {}), now))).toEqual({ checked: 0, notAssessable: 7, drafts: [] });
  });
});

describe('continuity/in-force', () => {
  it('follows the real chain 11 + 2 − 1 = 12 and 597 + 50 − 227 = 420', () => {
    const figures = (kind: string, [made, repealed, inForce]: readonly [number, number, number]) => ({
      [`proactive.${kind}.made`]: made,
      [`proactive.${kind}.repealed`]: repealed,
      [`proactive.${kind}.inForce`]: inForce,
    });
    const before = year(2023, { ...figures('regulations', [2, 0, 11]), ...figures('normativeDocuments', [109, 489, 597]) });
    const now = year(2024, { ...figures('regulations', [2, 1, 12]), ...figures('normativeDocuments', [50, 227, 420]) });
    expect(inForceContinues.check(now, contextOf(before, now))).toEqual({ checked: 2, notAssessable: 0, drafts: [] });
    const wrong = year(2024, { ...figures('regulations', [2, 1, 12]), ...figures('normativeDocuments', [50, 227, 422]) });
    expect(inForceContinues.check(wrong, contextOf(before, wrong)).drafts[0]?.message.zh).toBe(
      '行政规范性文件现行有效写的是 422，按上年推算是 420（2023年现行有效 597 + 本年制发 50 − 本年废止 227）',
    );
  });

  it('does not compare with a year on the form of 2019, whose columns mean something else', () => {
    const before = year(2020, { 'proactive.regulations.totalPublished': 5 }, '2019');
    const now = year(2021, { 'proactive.regulations.inForce': 9 });
    expect(inForceContinues.check(now, contextOf(before, now))).toEqual({ checked: 0, notAssessable: 2, drafts: [] });
  });
});

describe('continuity/jump', () => {
  it.each([
    [12, 60, 0],
    [12, 61, 1],
    [60, 12, 0],
    [61, 12, 1],
    [1, 9, 0],
    [0, 500, 0],
  ])('from %i to %i requests: %i findings', (before, now, count) => {
    const requests = (received: number) => ({
      'requests.received.naturalPerson': received,
      'requests.outcomes.granted.naturalPerson': received,
    });
    const reports = [year(2023, requests(before)), year(2024, requests(now))] as const;
    expect(jump.check(reports[1], contextOf(...reports)).drafts).toHaveLength(count);
  });
});
