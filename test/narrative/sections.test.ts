import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../src/form/edition-2019.ts';
import { edition2021 } from '../../src/form/edition-2021.ts';
import { recogniseSection } from '../../src/narrative/sections.ts';

describe('recogniseSection', () => {
  it('knows every title of the form as exact', () => {
    for (const form of [edition2019, edition2021])
      for (const { id, title } of form.sections)
        expect(recogniseSection(title, form.sections)).toEqual({ id, exact: true, sameWords: true });
  });

  it.each([
    ['总体情况', 'overview'],
    ['1. 总体情况', 'overview'],
    ['（一）总体情况', 'overview'],
    ['第一部分 总体情况', 'overview'],
    ['一，总体情况', 'overview'],
    ['一、 总体情况：', 'overview'],
    ['四、政府信息公开行政复议行政诉讼情况', 'disputes'],
    ['四．政府信息公开行政复议、行政诉讼情况', 'disputes'],
  ])('knows %s by its words', (title, id) => {
    expect(recogniseSection(title, edition2021.sections)).toEqual({ id, exact: false, sameWords: true });
  });

  it.each([
    ['一、概述', 'overview'],
    ['二、行政机关主动公开政府信息情况', 'proactive'],
    ['二、主动公开政府政府情况', 'proactive'],
    ['三、行政机关收到和处理政府信息公开申请情况', 'requests'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'disputes'],
    ['五、政府信息公开工作存在的主要问题及改进情况', 'problems'],
    ['五、存在的主要问题及整改措施', 'problems'],
    ['六、其他需要汇报事项', 'other'],
  ])('knows what %s means', (title, id) => {
    expect(recogniseSection(title, edition2021.sections)).toEqual({ id, exact: false, sameWords: false });
  });

  it.each(['附件', '联系方式', '', '一、', `本年度收到申请的情况如下${'，逐项说明'.repeat(20)}`])('takes %j for no part', (title) => {
    expect(recogniseSection(title)).toBeUndefined();
  });

  it('knows none where the form has none', () => {
    expect(recogniseSection('一、总体情况', [])).toBeUndefined();
  });
});
