import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrativeFigure } from '../../../src/rules/narrative/figure.ts';
import { messages, outcomeOf, told } from './report.ts';

const figures = {
  'requests.received.naturalPerson': 30,
  'requests.received.enterprise': 4,
  'requests.received.legalService': 2,
  'requests.carriedIn.naturalPerson': 2,
  'requests.outcomes.granted.naturalPerson': 20,
  'requests.outcomes.granted.enterprise': 6,
  'requests.outcomes.partlyGranted.naturalPerson': 5,
  'requests.outcomes.refused.stateSecret.naturalPerson': 1,
  'requests.outcomes.refused.internalAffairs.naturalPerson': 3,
  'requests.carriedOut.naturalPerson': 3,
  'disputes.reconsideration.upheld': 2,
  'disputes.reconsideration.corrected': 1,
  'disputes.litigation.direct.upheld': 1,
  'disputes.litigation.afterReconsideration.upheld': 2,
  'proactive.normativeDocuments.made': 3,
  'proactive.normativeDocuments.inForce': 18,
  'proactive.penalties.decisions': 530,
  'proactive.fees.amount': 14722.49,
};

const right: readonly string[] = [
  '全年收到政府信息公开申请36件，上年结转2件，结转下年度办理3件。',
  '共收到政府信息公开申请38件（含上年结转2件）。',
  '共收办政府信息公开申请38件，办结35件。',
  '自然人申请30件，法人或其他组织申请6件。',
  '自然人申请32件，法人或其他组织申请6件。',
  '答复依申请公开35件，其中予以公开26件，部分公开5件，不予公开4件（国家秘密1件、内部事务信息3件）。',
  '政府信息公开行政复议3件，其中维持2件、纠正1件；行政诉讼3件，均维持。',
  '信息公开类行政诉讼3件，其中维持3件，纠正0件。',
  '制发行政规范性文件3件，现行有效18件，未废止行政规范性文件。',
  '作出行政处罚决定530宗。全年行政事业性收费14722.49万元。',
  '全年行政事业性收费1.47亿元，收到政府信息公开申请近40件。',
  '未制定规章，未实施行政强制。',
];

const wrong: readonly (readonly [string, string])[] = [
  [
    '全年收到政府信息公开申请37件。',
    '[37件] 正文写“全年收到政府信息公开申请37件”，统计表「一、本年新收政府信息公开申请数量」是 36，「一、本年新收政府信息公开申请数量 ＋ 二、上年结转政府信息公开申请数量」是 38',
  ],
  ['上年结转政府信息公开申请三件。', '[三件] 正文写“上年结转政府信息公开申请三件”，统计表「二、上年结转政府信息公开申请数量」是 2'],
  ['政府信息公开申请不予公开5件。', '[5件] 正文写“政府信息公开申请不予公开5件”，统计表「（三）不予公开」是 4'],
  [
    '收到政府信息公开申请36件，其中自然人31件。',
    '[31件] 正文写“其中自然人31件”，统计表「一、本年新收政府信息公开申请数量 自然人」是 30，「一、本年新收政府信息公开申请数量 ＋ 二、上年结转政府信息公开申请数量 自然人」是 32',
  ],
  [
    '本年度未收到政府信息公开申请。',
    '[未收到政府信息公开申请] 正文写“本年度未收到政府信息公开申请”，意思是 0，统计表「一、本年新收政府信息公开申请数量」是 36，「一、本年新收政府信息公开申请数量 ＋ 二、上年结转政府信息公开申请数量」是 38',
  ],
  ['因政府信息公开被提起行政诉讼2起。', '[2起] 正文写“因政府信息公开被提起行政诉讼2起”，统计表「行政诉讼」是 3'],
  ['现行有效的行政规范性文件共20件。', '[20件] 正文写“现行有效的行政规范性文件共20件”，统计表「行政规范性文件 现行有效件数」是 18'],
  ['行政处罚决定503宗。', '[503宗] 正文写“行政处罚决定503宗”，统计表「行政处罚 本年处理决定数量」是 530'],
];

describe('narrative/figure', () => {
  it.each(right)('is content with %s', (text) => {
    const outcome = outcomeOf(narrativeFigure, told([text], { figures }));
    expect(outcome.drafts).toEqual([]);
    expect(outcome.checked).toBeGreaterThan(0);
  });

  it.each(wrong)('%s', (text, message) => {
    expect(messages(narrativeFigure, told([text], { figures }))).toEqual([message]);
  });

  it('points at both sides and offers the reference', () => {
    const report = told(['上年结转政府信息公开申请三件。'], { figures });
    const [draft] = outcomeOf(narrativeFigure, report).drafts;
    expect(draft?.path).toBe('requests.carriedIn.total');
    expect(draft?.related?.map(({ at, message }) => [at.source.file, message.zh])).toEqual([
      ['content/x/2024/statistics.yaml', '统计表：二、上年结转政府信息公开申请数量 2'],
    ]);
    expect(draft?.hint.zh).toContain('{{requests.carriedIn.total}}');
  });

  it('tells a figure that is wrong twice at both places', () => {
    expect(messages(narrativeFigure, told(['收到政府信息公开申请37件。', '本年新收政府信息公开申请37件。'], { figures }))).toHaveLength(2);
  });

  it('counts figures given by {{…}} and never compares them', () => {
    const outcome = outcomeOf(narrativeFigure, told([{ text: '收到政府信息公开申请99件。', given: ['99'] }], { figures }));
    expect(outcome).toEqual({ checked: 1, notAssessable: 0, drafts: [] });
  });

  it.each([
    '市本级收到政府信息公开申请5件。',
    '甲县收到政府信息公开申请5件，乙县收到9件。',
    '公开行政规范性文件5件。',
    '涉及土地征收的政府信息公开申请5件。',
    '2023年收到政府信息公开申请5件。',
  ])('does not judge %s', (text) => {
    const outcome = outcomeOf(narrativeFigure, told([text], { figures }));
    expect(outcome.drafts).toEqual([]);
    expect(outcome.checked).toBe(0);
    expect(outcome.notAssessable).toBeGreaterThan(0);
  });

  it('compares the agency alone where the tables count it alone, and its area where they count that', () => {
    const own = '局本级收到政府信息公开申请5件。';
    const area = '全市收到政府信息公开申请5件。';
    expect(messages(narrativeFigure, told([own], { figures, scope: 'own' }))).toHaveLength(1);
    expect(messages(narrativeFigure, told([own], { figures, scope: 'area' }))).toEqual([]);
    expect(messages(narrativeFigure, told([area], { figures, scope: 'area' }))).toHaveLength(1);
    expect(messages(narrativeFigure, told([area], { figures, scope: 'own' }))).toEqual([]);
  });

  it("compares another year's figure with that year's tables", () => {
    const last = told([], { figures: { 'requests.received.naturalPerson': 28 }, year: 2023 });
    const text = '2023年收到政府信息公开申请28件，今年收到政府信息公开申请36件。';
    expect(messages(narrativeFigure, told([text], { figures }), last)).toEqual([]);
    expect(messages(narrativeFigure, told([text.replace('28', '27')], { figures }), last)).toEqual([
      '[27件] 正文写“2023年收到政府信息公开申请27件”，2023年年报的统计表「一、本年新收政府信息公开申请数量」是 28',
    ]);
  });

  it('leaves two ways of counting in one sentence alone, if one is that of the table', () => {
    expect(messages(narrativeFigure, told(['收到政府信息公开申请37件，撤回1件，受理36件。'], { figures }))).toEqual([]);
    expect(messages(narrativeFigure, told(['收到政府信息公开申请40件，撤回1件，受理39件。'], { figures }))).toHaveLength(2);
  });

  it('judges nothing where the table has no number', () => {
    const none = {
      'requests.outcomes.granted.total': null,
      'requests.outcomes.granted.naturalPerson': null,
      'requests.outcomes.granted.enterprise': null,
    };
    const all = Object.fromEntries(
      ['research', 'publicWelfare', 'legalService', 'otherOrganization'].map((column) => [`requests.outcomes.granted.${column}`, null]),
    );
    const outcome = outcomeOf(narrativeFigure, told(['政府信息公开申请予以公开5件。'], { figures: { ...none, ...all } }));
    expect(outcome).toEqual({ checked: 0, notAssessable: 1, drafts: [] });
  });

  it('agrees with a sum that the table itself adds up wrongly', () => {
    const wrongTotal = {
      'disputes.reconsideration.upheld': 10,
      'disputes.reconsideration.corrected': 1,
      'disputes.reconsideration.total': 0,
    };
    expect(messages(narrativeFigure, told(['政府信息公开行政复议11件。'], { figures: wrongTotal }))).toEqual([]);
  });

  it('finds any other number of requests, and is content with the right one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (count, more) => {
        const figures = { 'requests.received.naturalPerson': count };
        expect(messages(narrativeFigure, told([`全年共收到政府信息公开申请${count}件。`], { figures }))).toEqual([]);
        expect(messages(narrativeFigure, told([`全年共收到政府信息公开申请${count + more}件。`], { figures }))).toHaveLength(1);
      }),
    );
  });
});
