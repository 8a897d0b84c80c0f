import { describe, expect, it } from 'vitest';
import { narrativePercent } from '../../../src/rules/narrative/percent.ts';
import { messages, outcomeOf, told } from './report.ts';

const figures = {
  'requests.received.naturalPerson': 3525,
  'requests.carriedIn.naturalPerson': 121,
  'requests.outcomes.granted.naturalPerson': 1431,
  'requests.outcomes.partlyGranted.naturalPerson': 2090,
  'requests.carriedOut.naturalPerson': 125,
};
const last = told([], { year: 2023, figures: { 'requests.received.naturalPerson': 3511, 'requests.carriedIn.naturalPerson': 96 } });

describe('narrative/percent', () => {
  it.each([
    '收办政府信息公开申请3646件，同比增长1.08%。',
    '收到政府信息公开申请3525件，较上年增加14件，增长0.4%。',
    '办结政府信息公开申请3521件，予以公开1431件，占40.6%。',
    '收到来信10件，其中甲类6件，占60%；乙类4件，占40%。',
  ])('is content with %s', (text) => {
    const outcome = outcomeOf(narrativePercent, told([text], { figures }), last);
    expect(outcome.drafts).toEqual([]);
    expect(outcome.checked).toBeGreaterThan(0);
  });

  it('computes growth from the same figure of the year before', () => {
    expect(messages(narrativePercent, told(['收办政府信息公开申请3646件，同比增长1.05%。'], { figures }), last)).toEqual([
      '[1.05%] 正文说比2023年增长 1.05%，2023年年报「一、本年新收政府信息公开申请数量 ＋ 二、上年结转政府信息公开申请数量」是 3607，本年 3646，计算结果是增长 1.08%',
    ]);
    expect(messages(narrativePercent, told(['收到政府信息公开申请3525件，较上年减少14件。'], { figures }), last)).toHaveLength(1);
    expect(messages(narrativePercent, told(['收到政府信息公开申请3525件，申请数量与上年持平。'], { figures }), last)).toHaveLength(1);
  });

  it('computes shares from the total in the text or in the tables, rounded', () => {
    expect(messages(narrativePercent, told(['收到来信10件，其中甲类6件，占55%；乙类4件，占40%。']))).toEqual([
      '[55%] “其中甲类6件”占比写的是 55%，按 6 ÷ 10 计算是 60.00%',
    ]);
    expect(messages(narrativePercent, told(['办结政府信息公开申请3521件，予以公开1431件，占40.7%。'], { figures }))).toHaveLength(1);
    expect(messages(narrativePercent, told(['收到来信805件，其中甲类35件，占4.34%；乙类770件，占95.65%。']))).toHaveLength(1);
  });

  it.each([
    '收到来信10件，同比增长55%。',
    '收到政府信息公开申请3525件，同比增长99%。',
    '甲类5件，占全市用水量的60%。',
    '依申请公开办结率100%，群众满意率98%。',
  ])('judges nothing in %s without its base', (text) => {
    const outcome = outcomeOf(narrativePercent, told([text], { figures }));
    expect([outcome.checked, outcome.drafts]).toEqual([0, []]);
  });
});
