import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { editions } from '../../form/editions.ts';

export const sectionsTitle: Rule = {
  id: 'sections/title',
  level: 'error',
  title: { zh: '各部分的标题', en: 'Headings of the parts' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件：六个部分的标题',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30: headings of the six parts',
  },
  checks: {
    zh: '二级标题与规定的标题一字不差，包括“一、”等编号。',
    en: 'Level-2 headings read exactly as prescribed, numbering included.',
  },
  why: {
    zh: '沿用旧格式的标题、错字漏字，是年报检查中常见的扣分项。',
    en: 'Headings of the old form and slips of the pen are marked down by inspectors.',
  },
  examples: {
    fails: { file: 'report.md', text: '## 五、政府信息公开工作存在的主要问题及改进情况\n\n解读形式不够丰富，今后将改进解读方式。\n' },
    passes: { file: 'report.md', text: '## 五、存在的主要问题及改进情况\n\n解读形式不够丰富，今后将改进解读方式。\n' },
  },
  check: ({ edition, narrative }) => {
    if (!edition || !narrative) return nothingChecked;
    const { sections } = editions[edition];
    const drafts: Draft[] = [];
    for (const section of narrative.sections) {
      const form = sections.find(({ id }) => id === section.id);
      if (form && (section.title === form.title || form.variants?.includes(section.title))) continue;
      drafts.push({
        rule: 'sections/title',
        path: `sections.${section.id ?? section.title}`,
        at: { source: narrative.source, span: section.titleSpan },
        message: form
          ? {
              zh: `标题写的是“${section.title}”，规定的标题是“${form.title}”`,
              en: `The heading says “${section.title}”, the form prescribes “${form.title}”`,
            }
          : { zh: `“${section.title}”不是规定的六个部分之一`, en: `“${section.title}” is none of the six prescribed parts` },
        hint: form
          ? { zh: `改为 ## ${form.title}`, en: `Write \`## ${form.title}\`` }
          : {
              zh: '二级标题（##）只用于六个规定的部分；部分之内的小标题用 ###',
              en: 'Level-2 headings (##) are for the six parts only; use ### within a part',
            },
      });
    }
    return { checked: narrative.sections.length, notAssessable: 0, drafts };
  },
};
