import { describe, expect, it } from 'vitest';
import { narrativePeriod } from '../../../src/rules/narrative/period.ts';
import { narrativeStaleYear } from '../../../src/rules/narrative/stale-year.ts';
import { messages, outcomeOf, told } from './report.ts';

describe('narrative/period', () => {
  it('is content with the whole report year', () => {
    const outcome = outcomeOf(narrativePeriod, told(['本报告所列数据的统计期限为2024年1月1日至12月31日。']));
    expect(outcome).toEqual({ checked: 2, notAssessable: 0, drafts: [] });
  });
  it('names the day that is wrong and the right one', () => {
    expect(messages(narrativePeriod, told(['统计期限自2024年1月1日起至2024年12月30日止。']))).toEqual([
      '[2024年12月30日] 统计期限截止日期写的是“2024年12月30日”，2024年年报应当是2024年12月31日',
    ]);
    expect(messages(narrativePeriod, told(['统计期限为2020年1月1日至202020年12月31日。'], { year: 2020 }))).toEqual([
      '[202020年12月31日] 统计期限截止日期写的是“202020年12月31日”，2020年年报应当是2020年12月31日',
    ]);
  });
  it('tells a whole year that is another one once', () => {
    const once = ['[2023年1月1日] 统计期限起始日期写的是“2023年1月1日”，2024年年报应当是2024年1月1日'];
    expect(messages(narrativePeriod, told(['统计期限为2023年1月1日至2023年12月31日。']))).toEqual(once);
    expect(messages(narrativePeriod, told(['统计期限为2023年1月1日至12月31日。']))).toEqual(once);
    expect(messages(narrativePeriod, told(['统计期限为2023年1月1日至2023年12月30日。']))).toHaveLength(2);
  });
});

describe('narrative/stale-year', () => {
  it('points at the year of a sentence told of another year', () => {
    expect(messages(narrativeStaleYear, told(['2023年，我局认真贯彻落实《条例》。']))).toEqual([
      '[2023年] 这是2024年的年报，这里写的却是“2023年，我局认真贯彻落实《条例》…”（2023年）',
    ]);
  });
  it('is content with comparisons, plans and names', () => {
    const texts = ['与2023年相比，申请增加2件。', '2025年，我局将继续推进公开。', '落实《2023年政务公开工作要点》。'];
    expect(messages(narrativeStaleYear, told(texts))).toEqual([]);
  });
});
