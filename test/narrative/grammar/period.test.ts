import { describe, expect, it } from 'vitest';
import { findPeriod } from '../../../src/narrative/grammar/period.ts';

const ends = (text: string): readonly string[] =>
  findPeriod(text, 2024).map(({ at, year, month, day }) => `${at} ${year ?? '-'}-${month}-${day ?? '-'}`);

describe('statistics period', () => {
  it('is read with its years, however it is written', () => {
    expect(ends('本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。')).toEqual(['start 2024-1-1', 'end 2024-12-31']);
    expect(ends('统计时限：2024.1.1—2024.12.31')).toEqual(['start 2024-1-1', 'end 2024-12-31']);
    expect(ends('报告中数据统计期限为 2024 年 1 月 1 日 至 12 月 31 日。')).toEqual(['start 2024-1-1', 'end 2024-12-31']);
    expect(ends('统计期限为2020年1月1日至202020年12月31日。')).toEqual(['start 2020-1-1', 'end 202020-12-31']);
    expect(ends('统计期限从20210101日至20211230日。')).toEqual(['start 2021-1-1', 'end 2021-12-30']);
    expect(ends('统计数据时间截至2024年12月30日。')).toEqual(['end 2024-12-30']);
  });

  it('is not read where dates are of something else, or the body is new', () => {
    expect(ends('2024年1月1日起施行新的办法，5月3日开展培训。')).toEqual([]);
    expect(ends('做好统计数据公开，1月发布年度公报。')).toEqual([]);
    expect(ends('本局于2024年3月组建，统计期限为2024年3月1日至2024年12月31日。')).toEqual([]);
  });
});
