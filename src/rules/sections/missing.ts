import { nothingChecked, type Rule } from '../../check/rule.ts';
import { editions } from '../../form/editions.ts';

export const sectionsMissing: Rule = {
  id: 'sections/missing',
  level: 'error',
  title: { zh: '缺少规定的部分', en: 'A part of the form is missing' },
  clause: {
    zh: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号：不能遗漏',
    en: 'Regulations, article 50; Guoban Gongkai Banhan [2021] No. 30: nothing may be left out',
  },
  checks: { zh: '六个部分都有自己的二级标题。', en: 'Each of the six parts has its level-2 heading.' },
  why: {
    zh: '年度报告的内容由《条例》规定，缺一部分就不完整。',
    en: 'The content of the report is laid down by law; without a part it is incomplete.',
  },
  examples: {
    fails: {
      file: 'report.md',
      text: '## 四、政府信息公开行政复议、行政诉讼情况\n\n## 六、其他需要报告的事项\n\n本年度未收取信息处理费。\n',
    },
    passes: {
      file: 'report.md',
      text: '## 四、政府信息公开行政复议、行政诉讼情况\n\n## 五、存在的主要问题及改进情况\n\n解读形式还比较单一，今后将多用图表。\n\n## 六、其他需要报告的事项\n\n本年度未收取信息处理费。\n',
    },
  },
  check: ({ edition, narrative }) => {
    if (!edition || !narrative) return nothingChecked;
    const { sections } = editions[edition];
    const present = new Set(narrative.sections.map(({ id }) => id));
    const missing = sections.filter(({ id }) => !present.has(id));
    const [first] = missing;
    if (!first) return { checked: sections.length, notAssessable: 0, drafts: [] };
    // Told where it belongs: at the part that should follow it, else at the last line.
    const next = sections
      .slice(sections.indexOf(first) + 1)
      .flatMap(({ id }) => narrative.sections.find((section) => section.id === id) ?? []);
    const end = narrative.source.text.trimEnd().length;
    return {
      checked: sections.length,
      notAssessable: 0,
      drafts: [
        {
          rule: 'sections/missing',
          path: `sections.${first.id}`,
          at: { source: narrative.source, span: next[0]?.titleSpan ?? { start: end, end } },
          message: {
            zh: `缺少${missing.map(({ title }) => `“${title}”`).join('、')}`,
            en: `Missing: ${missing.map(({ title }) => `“${title}”`).join(', ')}`,
          },
          hint: {
            zh: `加一行 ## ${first.title}（井号后面有一个空格），六个部分的标题和顺序都要与规定格式一致`,
            en: `Add a line \`## ${first.title}\`; the six headings and their order are prescribed`,
          },
        },
      ],
    };
  },
};
