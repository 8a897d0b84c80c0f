import { describe, expect, it } from 'vitest';
import { rollupMismatch } from '../../src/rules/rollup/mismatch.ts';
import { contextOf } from '../support/context.ts';
import { reportOf, statisticsOf } from '../support/figures.ts';

const received = (count: number) =>
  statisticsOf('2021', { 'requests.received.naturalPerson': count, 'requests.outcomes.granted.naturalPerson': count });
const parent = (count: number) => {
  const report = reportOf(received(count), { path: 'city' });
  return { ...report, agency: { ...report.agency, aggregates: true } };
};
const east = reportOf(received(3), { path: 'city/east' });
const west = reportOf(received(4), { path: 'city/west' });

describe('rollup/mismatch', () => {
  it('is content when every figure is the sum of the subordinates', () => {
    const city = parent(7);
    expect(rollupMismatch.check(city, contextOf(city, east, west))).toEqual({ checked: 34, notAssessable: 0, drafts: [] });
  });

  it('tells a row once, with both figures and what each subordinate reported', () => {
    const city = parent(8);
    const { drafts } = rollupMismatch.check(city, contextOf(city, east, west));
    expect(drafts.map(({ path }) => path)).toEqual(['requests.received.naturalPerson', 'requests.outcomes.granted.naturalPerson']);
    expect(drafts[0]?.message.zh).toBe('一、本年新收政府信息公开申请数量：「自然人」写的是 8，下级 2 个机关之和是 7');
    expect(drafts[0]?.related?.map(({ message }) => message.zh)).toEqual(['某县 3', '某县 4']);
  });

  it('judges nothing but an exceeded sum while a subordinate has not published', () => {
    const other = reportOf(received(9), { path: 'city/west', year: 2023 });
    const low = parent(2);
    expect(rollupMismatch.check(low, contextOf(low, east, other)).drafts).toHaveLength(2);
    const high = parent(8);
    expect(rollupMismatch.check(high, contextOf(high, east, other)).drafts).toEqual([]);
  });
});
