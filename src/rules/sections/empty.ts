import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import type { SectionId } from '../../form/form.ts';
import { isShorterThan, isUnwritten, proseOf, sectionOf } from './section-text.ts';

/** Parts that consist of prose; the others consist of their table. `least`: 无, 暂无 and 没有 are less than a report asks for. */
const prose: readonly { readonly id: SectionId; readonly least: number; readonly asks: string; readonly asksEnglish: string }[] = [
  { id: 'overview', least: 10, asks: '总体情况', asksEnglish: 'the overview' },
  { id: 'problems', least: 10, asks: '存在的问题和改进情况', asksEnglish: 'the problems and what is done about them' },
  { id: 'other', least: 1, asks: '收取信息处理费的情况', asksEnglish: 'the fees collected for processing information' },
];

export const sectionsEmpty: Rule = {
  id: 'sections/empty',
  level: 'error',
  title: { zh: '没有内容的部分', en: 'A part without content' },
  clause: {
    zh: '国办公开办函〔2021〕30号：不能遗漏；《条例》第五十条第四项',
    en: 'Guoban Gongkai Banhan [2021] No. 30: nothing may be left out; Regulations, article 50 (4)',
  },
  checks: {
    zh: '一、五两部分有实质内容（不是“无”，也不少于10个字），六不为空。',
    en: 'Parts 一 and 五 say something (not 无, at least 10 characters); part 六 is not empty.',
  },
  why: { zh: '“存在的主要问题”写“无”，会被视为敷衍塞责。', en: 'A report that knows no problems counts as perfunctory.' },
  examples: {
    fails: { file: 'report.md', text: '## 五、存在的主要问题及改进情况\n\n无。\n' },
    passes: { file: 'report.md', text: '## 五、存在的主要问题及改进情况\n\n解读形式不够丰富，今后将改进解读方式。\n' },
  },
  check: ({ edition, narrative }) => {
    if (!edition || !narrative) return nothingChecked;
    const drafts: Draft[] = [];
    let checked = 0;
    for (const { id, least, asks, asksEnglish } of prose) {
      const section = sectionOf(narrative, id);
      if (!section || isUnwritten(narrative, section)) continue;
      checked++;
      const blocks = proseOf(narrative, id);
      if (!isShorterThan(least, blocks)) continue;
      const text = blocks.map((block) => block.text.trim()).join('');
      drafts.push({
        rule: 'sections/empty',
        path: `sections.${id}`,
        at: { source: narrative.source, span: section.titleSpan },
        message:
          text === ''
            ? { zh: `“${section.title}”下面没有内容`, en: `There is nothing below “${section.title}”` }
            : { zh: `“${section.title}”只写了“${text}”`, en: `“${section.title}” says only “${text}”` },
        hint: { zh: `请写明${asks}`, en: `State ${asksEnglish}` },
      });
    }
    return { checked, notAssessable: 0, drafts };
  },
};
