import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import { documentText } from '../../src/search/document-text.ts';
import { indexedText, tableText } from '../../src/search/table-text.ts';
import { agencyOf, detailOf, narrativeOf, publishedFigures } from '../render/fixture-reports.ts';
import { fixtureDetails } from '../render/fixture-site.ts';
import { changed, statisticsOf } from '../support/figures.ts';

const tailOf = (text: string): readonly string[] => text.split('\n\n官方表格里的数字（没有列出的都是0，“/”表示不适用）\n').slice(1);

describe('report.txt', () => {
  it('ends in the official tables, a row to a line, each figure beside what it is', () => {
    const detail = fixtureDetails.find(({ report }) => report.path === 'suqian/2024');
    if (!detail) throw new Error('no report');
    const [tables = ''] = tailOf(documentText(detail));
    expect(tables.split('\n').slice(0, 11)).toEqual([
      '二、主动公开政府信息情况',
      '规章：本年制发件数 2，本年废止件数 1，现行有效件数 12',
      '行政规范性文件：本年制发件数 50，本年废止件数 227，现行有效件数 420',
      '行政许可：本年处理决定数量 1573179',
      '行政处罚：本年处理决定数量 2676474',
      '行政强制：本年处理决定数量 29351',
      '行政事业性收费：本年收费金额（单位：万元） 72701.2578',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量：自然人 3440，商业企业 75，社会公益组织 1，法律服务机构 6，其他 3，总计 3525',
      '二、上年结转政府信息公开申请数量：自然人 118，商业企业 3，总计 121',
      '（一）予以公开：自然人 1408，商业企业 21，法律服务机构 2，总计 1431',
    ]);
    expect(tables.split('\n').slice(-3)).toEqual([
      '行政复议：结果维持 88，结果纠正 18，其他结果 28，尚未审结 36，总计 170',
      '行政诉讼 未经复议直接起诉：结果维持 7，其他结果 11，尚未审结 7，总计 25',
      '行政诉讼 复议后起诉：结果维持 33，其他结果 6，尚未审结 13，总计 52',
    ]);
  });

  it('says of a table of zeros that it is one, and of a row that does not apply only that', () => {
    const none = changed(statisticsOf('2021'), {
      'proactive.regulations.made': null,
      'proactive.regulations.repealed': null,
      'proactive.regulations.inForce': null,
      'proactive.fees.amount': null,
      'proactive.normativeDocuments.made': null,
    });
    expect(tableText(none).split('\n').slice(2)).toEqual([
      '二、主动公开政府信息情况',
      '规章：/',
      '行政规范性文件：本年制发件数 /',
      '行政事业性收费：/',
      '三、收到和处理政府信息公开申请情况：各项都是0',
      '四、政府信息公开行政复议、行政诉讼情况：各项都是0',
    ]);
  });

  it('names what notes, dates, keywords and waivers are', () => {
    const note = formIndex('2021').figures.findIndex(({ path }) => path === 'proactive.regulations.made');
    const figures = publishedFigures('suqian-2024', '2021', {
      notes: new Map([[note, '其中修订1件']]),
      tableNotes: { requests: '含所属单位' },
      indicators: [
        { key: 'openDays', label: '开放日', unit: '场', value: 3, parts: [] },
        {
          key: 'consultations',
          label: '咨询',
          unit: '人次',
          value: 12,
          parts: [
            { label: '现场', value: 12 },
            { label: '网上', value: null },
          ],
        },
      ],
    });
    const front = {
      title: '甲市2024年报告',
      summary: '一句话。',
      published: '2025-01-20 09:30',
      index: '014-2025-001',
      source: '甲市人民政府办公室',
      keywords: ['政府信息公开', '年度报告'],
      revisions: [{ date: '2025-03-01', note: '更正第三部分的合计。' }],
      waivers: [
        { rule: 'continuity/carried', path: 'requests.carriedIn.total', reason: '上年公布时漏了2件。' },
        { rule: 'narrative/similarity', path: 'sections.overview', reason: '上年的工作机制没有变化。' },
      ],
    };
    const detail = detailOf(
      agencyOf('a', '甲市人民政府', '甲市', 'county'),
      2024,
      figures,
      narrativeOf('2021', { overview: '正文。' }, front),
    );
    expect(documentText(detail).split('\n\n官方表格')[0]?.split('\n')).toEqual([
      '甲市2024年报告',
      '甲市人民政府',
      '一句话。',
      '一、总体情况',
      '正文。',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
      '“三、收到和处理政府信息公开申请情况”表注：含所属单位',
      '规章 本年制发件数：其中修订1件',
      '开放日 3场',
      '咨询 12人次，其中：现场 12，网上 /',
      '发布日期：2025-01-20 09:30',
      '索引号：014-2025-001',
      '来源：甲市人民政府办公室',
      '关键词：政府信息公开、年度报告',
      '2025-03-01更正：更正第三部分的合计。',
      '已说明的差异：上年公布时漏了2件。',
      '已说明的差异：上年的工作机制没有变化。',
    ]);
  });

  it('has no tables where a report has none', () => {
    expect(
      tailOf(documentText(detailOf(agencyOf('b', '乙县人民政府', '乙县', 'county'), 2018, undefined, narrativeOf('2021', {})))),
    ).toEqual([]);
  });
});

describe('what of it is indexed', () => {
  it('of the tables is every figure of two digits and more, once, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editionIds),
        fc.array(
          fc.oneof(
            fc.nat(20),
            fc.nat(),
            fc.constant(null),
            fc.double({ min: 0.01, max: 99, noNaN: true }).map((value) => Number(value.toFixed(4))),
          ),
          {
            minLength: 60,
            maxLength: 60,
          },
        ),
        (edition, some) => {
          const values = formIndex(edition).figures.map((_, at) => some[at % some.length] ?? 0);
          const figures = publishedFigures('suqian-2024', '2021');
          const indexed = indexedText(`甲\n${tableText({ ...figures, edition, values })}`);
          const long = [...new Set(values.filter((value) => value !== null && String(value).length > 1))];
          expect(indexed).toBe(long.length === 0 ? '甲\n' : `甲\n · ${long.join(' · ')}`);
        },
      ),
    );
  });

  it('is all of a text without tables', () => {
    expect(indexedText('甲\n乙 12')).toBe('甲\n乙 12');
  });
});
