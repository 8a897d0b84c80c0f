import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { reportJson } from '../../src/data/report-json.ts';
import { editions } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { ReportDetail } from '../../src/model/pages/page-site.ts';
import { sectionHtml } from '../../src/render/html/section-html.ts';
import { ajvOptions } from '../../src/schema/json-schema.ts';
import { reportSchema } from '../../src/schema/report.ts';
import { agencyOf, detailOf, narrativeOf, publishedFigures } from '../render/fixture-reports.ts';
import { detailAt, fixtureDetails } from '../render/fixture-site.ts';
import { dataInput } from './fixture-data.ts';

const { prose } = dataInput();
const validate = new Ajv2020(ajvOptions).compile(reportSchema);
const json = (detail: ReportDetail): string => reportJson(detail, detail.checks, prose);
const read = (detail: ReportDetail) => JSON.parse(json(detail));

const suqian = detailAt('suqian/2024');

describe('report.json', () => {
  it.each(fixtureDetails.map((detail) => [detail.report.path, detail] as const))('of %s fits its schema', (_, detail) => {
    const data = read(detail);
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has the keys of the contract and no others', () => {
    const data = read(suqian);
    expect(Object.keys(data)).toEqual([
      ...['$schema', 'agency', 'year', 'edition', 'title', 'published', 'statistics', 'sections', 'checks'],
    ]);
    expect(data).toMatchObject({
      $schema: '../../schemas/report.schema.json',
      agency: { path: 'suqian', name: '宿迁市人民政府', kind: 'prefectural' },
      year: 2024,
      edition: '2021',
      title: '宿迁市人民政府2024年政府信息公开工作年度报告',
      published: '2025-03-21 09:30',
    });
    expect(data.checks[3]).toEqual({ rule: 'disputes/total', status: 'waived', count: 3 });
  });

  it('gives every figure of the form, totals filled in', () => {
    const { statistics } = read(suqian);
    for (const { path, index } of formIndex('2021').figures) {
      const value = path.split('.').reduce((at, key) => at?.[key], statistics);
      const figure = value !== null && typeof value === 'object' ? value.value : value;
      expect([path, figure]).toEqual([path, suqian.figures?.values[index]]);
    }
    expect(statistics.requests.received.total).toBe(3525);
    expect(statistics.scope).toBe('area');
    expect(statistics.notes).toEqual({ disputes: '行政复议、行政诉讼数量含上年度结转数量。' });
    expect(statistics.proactive.regulations.inForce).toEqual({ value: 12, note: '其中修订1件' });
    expect(statistics.indicators.website.parts).toEqual({ 政策文件: 312, 重点领域: 6021, 其他: 3612 });
  });

  it('gives each section as its page shows it, and as plain text', () => {
    const { sections } = read(suqian);
    const written = suqian.report.narrative?.sections ?? [];
    expect(sections.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual(
      editions['2021'].sections.map(({ id, title }) => [id, title]),
    );
    expect(sections.map(({ html }: { html: string }) => html)).toEqual(written.map(({ children }) => sectionHtml(children)));
    expect(sections[0].text).toContain('（一）主动公开\n全年通过市政府网站主动公开政府信息9945条');
    expect(sections[0].text).toContain('\n平台\t数量\t更新情况\n政府网站\t1\t每个工作日更新\n');
    expect(sections[0].text).not.toMatch(/[*#|<>]/);
  });

  it('says null where a report has no form, no date, no statistics', () => {
    expect(read(detailAt('shanghai/2018'))).toMatchObject({ edition: null, published: null, statistics: null });
  });

  it('keeps what content writes inside its strings', () => {
    const hostile = detailOf(
      agencyOf('x', '</script>\u202E<b>"', 'x', 'county'),
      2024,
      publishedFigures('suqian-2024', '2021', {
        indicators: [
          { key: '__proto__', label: 'constructor', unit: '\uFFFD条', value: 1, parts: [{ label: '__proto__', value: 1 }] },
          { key: 'toString', label: 'b', unit: '', value: null, parts: [] },
        ],
      }),
      narrativeOf('2021', { overview: '<script>alert(1)</script>\uFFFD' }),
    );
    const text = json(hostile);
    expect(text).not.toMatch(/[\uFFFD\u202E]/);
    const data = JSON.parse(text);
    expect(Object.getPrototypeOf(data.statistics.indicators)).toBe(Object.prototype);
    expect(Object.entries(data.statistics.indicators)).toEqual([
      ['__proto__', { label: 'constructor', unit: '条', value: 1, parts: JSON.parse('{"__proto__":1}') }],
      ['toString', { label: 'b', unit: '', value: null }],
    ]);
    expect(data.sections[0].html).not.toContain('<script');
  });
});
