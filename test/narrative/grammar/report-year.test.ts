import { describe, expect, it } from 'vitest';
import { findStaleYears } from '../../../src/narrative/grammar/report-year.ts';

const stale: readonly string[] = [
  '2023年，我局认真贯彻落实《条例》，推进政务公开。',
  '2023年我镇共收到政府信息公开申请3件。',
  '（一）主动公开。2023年，通过门户网站公开信息120条。',
  '清河市2023年，全市主动公开政府信息300条。',
  '二〇二三年度，本单位未收到依申请公开申请。',
  '2025年，我局共收到政府信息公开申请3件。',
  '现将2023年政府信息公开工作年度报告公布如下。',
];

const right: readonly string[] = [
  '2024年，我局认真贯彻落实《条例》。',
  '2023年，我局收到申请3件；2024年收到5件。',
  '与2023年相比，收到申请增加2件。',
  '较2023年增长20%。',
  '2023年结转2件，全部办结。',
  '2025年，我局将继续推进政务公开。',
  '2025年，进一步加强政府信息公开。',
  '落实《2023年政务公开工作要点》，公开信息20条。',
  '自2008年5月1日《条例》施行以来，公开信息2万条。',
  '2019年修订的《条例》实施后，我局规范办理申请。',
  '2021年至2025年规划期间，公开规划2件。',
  '2023年度考核中，我局政务公开工作获评优秀。',
  '公开“十四五”规划和2035年远景目标纲要。',
];

describe('sentences of another year', () => {
  it.each(stale)('%s', (text) => {
    expect(findStaleYears(text, 2024)).toHaveLength(1);
  });
  it.each(right)('is right: %s', (text) => {
    expect(findStaleYears(text, 2024)).toEqual([]);
  });
  it('points at the year as written', () => {
    const text = '（一） 2023 年，我局公开信息3条。';
    const [found] = findStaleYears(text, 2024);
    expect(found && text.slice(found.span.start, found.span.end)).toBe('2023 年');
  });
  it("looks back freely in the part about last year's problems", () => {
    expect(findStaleYears('2023年，我局公开内容不够全面。', 2024, 'problems')).toEqual([]);
  });
});
