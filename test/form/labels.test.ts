import { describe, expect, it } from 'vitest';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { EditionId } from '../../src/form/form.ts';
import { keysUnder } from '../../src/form/keys.ts';
import { fold, keyOfLabel, labelOf, otherEditionKey, scopeOf } from '../../src/form/labels.ts';

/** Every path that has keys below it: groups, rows, figures and the places beside the tables. */
const parents = (edition: EditionId): string[] => {
  const { labels, figures } = formIndex(edition);
  return ['', 'notes', 'proactive', 'requests', 'disputes', 'indicators.x', ...labels.keys(), ...figures.map((figure) => figure.path)];
};

describe('keyOfLabel', () => {
  it.each([
    ['', '二、主动公开政府信息情况', 'proactive'],
    ['', '主动公开政府信息情况', 'proactive'],
    ['', '三、收到和处理政府信息公开申请情况：', 'requests'],
    ['', '四、政府信息公开行政复议、行政诉讼情况', 'disputes'],
    ['', '政府信息公开行政复议，行政诉讼情况', 'disputes'],
    ['', 'requests', 'requests'],
    ['', '版本', 'edition'],
    ['', '口径', 'scope'],
    ['', '统计口径', 'scope'],
    ['', '注', 'notes'],
    ['', '说明', 'notes'],
    ['', '指标', 'indicators'],
    ['notes', '二、主动公开政府信息情况', 'proactive'],
    ['proactive', '规章', 'regulations'],
    ['proactive', '行政规范性文件', 'normativeDocuments'],
    ['proactive.regulations', '现行有效件数', 'inForce'],
    ['proactive.fees', '本年收费金额（单位：万元）', 'amount'],
    ['proactive.fees', '本年收费金额(单位:万元)', 'amount'],
    ['proactive.fees', '本年收费金额（万元）', 'amount'],
    ['proactive.fees', '本年收费金额', 'amount'],
    ['requests', '一、本年新收政府信息公开申请数量', 'received'],
    ['requests', '一.本年新收政府信息公开申请数量', 'received'],
    ['requests', ' 本年新收政府信息公开申请数量 : ', 'received'],
    ['requests', '三、本年度办理结果', 'outcomes'],
    ['requests', '本年度办理结果', 'outcomes'],
    ['requests.outcomes', '（一）予以公开', 'granted'],
    ['requests.outcomes', '(一) 予以公开', 'granted'],
    ['requests.outcomes', '㈠予以公开', 'granted'],
    ['requests.outcomes', '予以公开', 'granted'],
    ['requests.outcomes', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partlyGranted'],
    ['requests.outcomes', '(二)部分公开(区分处理的,只计这一情形,不计其他情形)', 'partlyGranted'],
    ['requests.outcomes', '部分公开', 'partlyGranted'],
    ['requests.outcomes', '（七）总计', 'total'],
    ['requests.outcomes.refused', '1.属于国家秘密', 'stateSecret'],
    ['requests.outcomes.refused', '１．属于国家秘密', 'stateSecret'],
    ['requests.outcomes.refused', '1、属于国家秘密', 'stateSecret'],
    ['requests.outcomes.refused', '①属于国家秘密', 'stateSecret'],
    ['requests.outcomes.refused', '危及三安全一稳定', 'securityAndStability'],
    ['requests.outcomes.refused', '3.危及"三安全一稳定"', 'securityAndStability'],
    ['requests.outcomes.otherwise', '其他', 'other'],
    ['requests.outcomes.otherwise', '3.其他', 'other'],
    ['requests.outcomes.otherwise.other', '其他', 'otherOrganization'],
    ['requests.received', '其他', 'otherOrganization'],
    ['requests.received', '自然人', 'naturalPerson'],
    ['requests.received', '自 然　人：', 'naturalPerson'],
    ['requests.received', '总计', 'total'],
    ['requests.received.naturalPerson', '数值', 'value'],
    ['requests.received.naturalPerson', '注', 'note'],
    ['disputes', '行政诉讼', 'litigation'],
    ['disputes.litigation', '复议后起诉', 'afterReconsideration'],
    ['disputes.reconsideration', '尚未审结', 'pending'],
    ['indicators.网站公开', '名称', 'label'],
    ['indicators.网站公开', '单位', 'unit'],
    ['indicators.网站公开', '分项', 'parts'],
  ])('below %j reads %j as %s', (parent, written, key) => {
    expect(keyOfLabel('2021', parent, written)).toBe(key);
  });

  it.each([
    ['requests.outcomes', '（二）予以公开'],
    ['requests', '自然人'],
    ['requests.received', '自然\u200b人'],
    ['requests.received', '自然人（个）'],
    ['proactive.fees', '本年收费金额（单位：元）'],
    ['proactive', '第二十条第（一）项'],
    ['requests.received', 'NaturalPerson'],
    ['', '__proto__'],
    ['', 'constructor'],
    ['', ''],
    ['requests.nowhere', '自然人'],
    ['indicators', '指标'],
    ['indicators.x.parts', '名称'],
    ['requests.received', '自然人'.repeat(1000)],
  ])('below %j does not know %j', (parent, written) => {
    expect(keyOfLabel('2021', parent, written)).toBeUndefined();
  });

  it.each([
    ['proactive', '政府集中采购', 'procurement'],
    ['proactive.procurement', '采购总金额', 'amount'],
    ['proactive.licensing', '本年增/减', 'change'],
    ['requests.outcomes.otherwise', '其他', 'otherOrganization'],
  ])('knows edition 2019: below %j %j is %s', (parent, written, key) => {
    expect(keyOfLabel('2019', parent, written)).toBe(key);
  });

  it('knows only indicators in years without a form', () => {
    expect(keyOfLabel(undefined, '', '指标')).toBe('indicators');
    expect(keyOfLabel(undefined, 'indicators.x', '名称')).toBe('label');
    expect(keyOfLabel(undefined, '', '二、主动公开政府信息情况')).toBeUndefined();
  });

  it.each(editionIds)('never lets one spelling mean two keys (edition %s)', (edition) => {
    for (const parent of parents(edition)) {
      const spellings = keysUnder(edition, parent).flatMap(({ key, spellings: all }) => all.map((spelling) => `${fold(spelling)} ${key}`));
      const folded = new Set(spellings);
      expect(new Set([...folded].map((each) => each.split(' ')[0])).size).toBe(folded.size);
    }
  });

  it.each(editionIds)('reads back every key of the form from each spelling (edition %s)', (edition) => {
    for (const parent of parents(edition))
      for (const { key, name, label, spellings } of keysUnder(edition, parent))
        for (const written of [key, name, label.zh, ...spellings]) expect(keyOfLabel(edition, parent, written)).toBe(key);
  });
});

describe('otherEditionKey', () => {
  it.each([
    ['2021', 'proactive', 'procurement', '2019'],
    ['2021', 'proactive', '政府集中采购', '2019'],
    ['2021', 'proactive.licensing', 'lastYear', '2019'],
    ['2021', 'requests.outcomes.otherwise', '自然人', '2019'],
    ['2019', 'proactive.regulations', '现行有效件数', '2021'],
    ['2019', 'requests.outcomes.otherwise', 'feeUnpaid', '2021'],
    ['2021', 'proactive', '规章', undefined],
    ['2021', 'proactive', '规则', undefined],
  ] as const)('edition %s, below %s: %s belongs to %s', (edition, parent, key, other) => {
    expect(otherEditionKey(edition, parent, key)).toBe(other);
  });
});

describe('labelOf', () => {
  it.each([
    ['', '全表', 'the whole file'],
    ['proactive', '二、主动公开政府信息情况', 'II. Proactive disclosure'],
    ['requests.outcomes', '三、本年度办理结果', 'Outcomes this year'],
    ['requests.outcomes.refused', '（三）不予公开', 'Refused'],
    ['requests.outcomes.refused.stateSecret', '（三）不予公开 1.属于国家秘密', 'Refused, State secret'],
    ['requests.received.otherOrganization', '一、本年新收政府信息公开申请数量 其他', 'Requests received this year, Other organisations'],
    ['requests.received.total.note', '一、本年新收政府信息公开申请数量 总计 注', 'Requests received this year, Total, Note'],
    [
      'disputes.litigation.direct.upheld',
      '行政诉讼 未经复议直接起诉 结果维持',
      'Administrative litigation, Sued directly, without reconsideration, Upheld',
    ],
    ['scope', '口径', 'Scope'],
    ['indicators.网站.unit', '指标 网站 单位', 'Indicators, 网站, Unit'],
    ['nowhere', 'nowhere', 'nowhere'],
  ])('calls %j %j', (path, zh, en) => {
    expect(labelOf('2021', path)).toEqual({ zh, en });
  });
});

it('reads a scope in either language', () => {
  expect(['own', '本级', '本机关', 'area', '全市', ' 全县 ', '全国', 'OWN'].map(scopeOf)).toEqual([
    'own',
    'own',
    'own',
    'area',
    'area',
    'area',
    undefined,
    undefined,
  ]);
});
