import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { editions } from '../../form/editions.ts';

export const sectionsOrder: Rule = {
  id: 'sections/order',
  level: 'error',
  title: { zh: '各部分的顺序', en: 'Order of the parts' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件：六个部分及其顺序',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30: six parts in this order',
  },
  checks: { zh: '六个部分按规定的顺序排列，每个部分只出现一次。', en: 'The six parts stand in the prescribed order, each once.' },
  why: {
    zh: '统一格式是为了让读者在每一份年报的同一位置找到同样的内容。',
    en: 'One order lets readers find the same thing in the same place of every report.',
  },
  examples: {
    fails: {
      file: 'report.md',
      text: '## 二、主动公开政府信息情况\n\n## 一、总体情况\n',
    },
    passes: { file: 'report.md', text: '## 一、总体情况\n\n## 二、主动公开政府信息情况\n' },
  },
  check: ({ edition, narrative }) => {
    if (!edition || !narrative) return nothingChecked;
    const official = editions[edition].sections.map(({ id }) => id);
    const written = narrative.sections.filter(({ id }) => id !== undefined);
    const drafts: Draft[] = [];
    let furthest = -1;
    for (const [index, section] of written.entries()) {
      const place = section.id ? official.indexOf(section.id) : -1;
      const earlier = written.slice(0, index).find(({ id }) => id === section.id);
      if (place > furthest) furthest = place;
      else
        drafts.push({
          rule: 'sections/order',
          path: `sections.${section.id}`,
          at: { source: narrative.source, span: section.titleSpan },
          message: earlier
            ? { zh: `“${section.title}”出现了两次`, en: `“${section.title}” stands here twice` }
            : {
                zh: `“${section.title}”应当在“${editions[edition].sections[furthest]?.title}”之前`,
                en: `“${section.title}” belongs before “${editions[edition].sections[furthest]?.title}”`,
              },
          hint: earlier
            ? { zh: '把两处内容合并到一个标题下', en: 'Put both under one heading' }
            : { zh: '把这一部分连同标题移到规定的位置', en: 'Move this part with its heading to its place' },
          ...(earlier
            ? { related: [{ at: { source: narrative.source, span: earlier.titleSpan }, message: { zh: '第一次出现', en: 'first here' } }] }
            : {}),
        });
    }
    return { checked: written.length, notAssessable: 0, drafts };
  },
};
