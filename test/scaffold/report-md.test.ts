import { describe, expect, it } from 'vitest';
import { editions } from '../../src/form/editions.ts';
import { languages } from '../../src/language.ts';
import { readFrontMatter } from '../../src/parse/read-front-matter.ts';
import { readNarrative } from '../../src/parse/read-narrative.ts';
import { reportMd } from '../../src/scaffold/report-md.ts';

const headings = (text: string): string[] => text.split('\n').filter((line) => /^#{2,6} /.test(line));

describe('a scaffolded report.md', () => {
  it('has the six headings and the five aspects', () => {
    expect(headings(reportMd({ year: 2025, edition: '2021', language: 'zh', government: false }))).toEqual([
      '## 一、总体情况',
      '### （一）主动公开',
      '### （二）依申请公开',
      '### （三）政府信息管理',
      '### （四）政府信息公开平台建设',
      '### （五）监督保障',
      '## 二、主动公开政府信息情况',
      '## 三、收到和处理政府信息公开申请情况',
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '## 五、存在的主要问题及改进情况',
      '## 六、其他需要报告的事项',
    ]);
  });

  it('of a government also asks for assessment, appraisal and liability', () => {
    expect(headings(reportMd({ year: 2025, edition: '2021', language: 'zh', government: true })).slice(6, 9)).toEqual([
      '#### 工作考核',
      '#### 社会评议',
      '#### 责任追究',
    ]);
  });

  it('has the headings of its own edition', () => {
    const text = reportMd({ year: 2020, edition: '2019', language: 'zh', government: false });
    expect(headings(text).filter((line) => line.startsWith('## '))).toEqual(editions['2019'].sections.map(({ title }) => `## ${title}`));
    expect(text).toContain('国办公开办函〔2019〕60号');
    expect(text).not.toContain('信息处理费');
  });

  it.each(languages.flatMap((language) => (['2019', '2021', undefined] as const).map((edition) => [language, edition] as const)))(
    'is read without a finding, as a draft without a date, all guidance outside its prose (%s, %s)',
    (language, edition) => {
      const text = reportMd({ year: 2025, language, government: true, ...(edition ? { edition } : {}) });
      const source = { file: 'content/2025/report.md', text };
      const { body, frontMatter, drafts } = readNarrative(source, edition ? editions[edition].sections : []);
      expect(drafts).toEqual([]);
      expect(body?.guidance).toHaveLength(text.split('\n<!--').length - 1);
      expect(body?.guidance.every(({ start, end }) => text.slice(start, end).endsWith('-->'))).toBe(true);
      const front = frontMatter && readFrontMatter(source, frontMatter);
      expect(front?.frontMatter).toMatchObject({ draft: true });
      expect(front?.frontMatter).not.toHaveProperty('published');
      expect(front?.drafts.map(({ path, severity }) => [path, severity])).toEqual([['published', 'info']]);
    },
  );
});
