import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { editions } from '../../form/editions.ts';
import type { SectionForm } from '../../form/form.ts';
import type { Narrative } from '../../narrative/narrative.ts';
import { recogniseSection } from '../../narrative/sections.ts';
import { placeIn } from '../narrative/quote.ts';

/** The title of a part that stands there, but not as a level-2 heading: `### 五、…`, `##五、…`, or a line of its own. */
const writtenOtherwise = (narrative: Narrative, form: SectionForm): Draft | undefined => {
  const prose = narrative.prose.find(({ kind, text }) => {
    if (kind === 'cell') return false;
    const match = recogniseSection(text.replace(/^[#＃]+\s*/, ''));
    return match?.id === form.id && match.sameWords;
  });
  return (
    prose && {
      rule: 'sections/missing',
      path: `sections.${form.id}`,
      at: placeIn(narrative.source, prose, { start: 0, end: prose.text.length }),
      message: {
        zh: `“${form.title}”没有写成二级标题，这一部分就没有开始`,
        en: `“${form.title}” is not written as a level-2 heading, so the part does not begin here`,
      },
      hint: { zh: `把这一行改成 ## ${form.title}（两个半角井号，后面一个空格）`, en: `Make this line \`## ${form.title}\`` },
    }
  );
};

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
    const absent = sections.filter(({ id }) => !present.has(id));
    const otherwise = absent.flatMap((form) => {
      const draft = writtenOtherwise(narrative, form);
      return draft ? [{ form, draft }] : [];
    });
    const missing = absent.filter((form) => !otherwise.some((one) => one.form === form));
    const drafts = otherwise.map(({ draft }) => draft);
    const [first] = missing;
    if (!first) return { checked: sections.length, notAssessable: 0, drafts };
    // Told where it belongs: at the part that should follow it, else at the last line.
    const next = sections
      .slice(sections.indexOf(first) + 1)
      .flatMap(({ id }) => narrative.sections.find((section) => section.id === id) ?? []);
    const end = narrative.source.text.trimEnd().length;
    return {
      checked: sections.length,
      notAssessable: 0,
      drafts: [
        ...drafts,
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
