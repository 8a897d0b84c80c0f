import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { formIndex } from '../../form/figures.ts';
import { locate } from '../../statistics/statistics.ts';

export const ruleMaking: Rule = {
  id: 'proactive/rule-making',
  level: 'warning',
  title: { zh: '没有规章制定权的机关填报了规章', en: 'Regulations reported by an agency that may not make them' },
  clause: {
    zh: '《立法法》：国务院部门、省级政府、设区的市和自治州政府可以制定规章',
    en: 'Legislation Law: departments of the State Council, provincial governments and governments of cities with districts may make regulations',
  },
  checks: {
    zh: '县级、乡镇街道等没有规章制定权的机关，“规章”一行应为 0。agency.yaml 里可以用 ruleMaking 说明有无制定权。',
    en: 'For agencies without that power (counties, townships) the row 规章 is 0. `ruleMaking` in agency.yaml says who has it.',
  },
  why: { zh: '规章和规范性文件常被混填，读者会误以为乡镇制定了规章。', en: 'Regulations and normative documents are often confused.' },
  examples: {
    fails: { file: 'statistics.yaml', text: 'proactive:\n  regulations: { made: 6, repealed: 0, inForce: 6 }\n' },
    passes: { file: 'statistics.yaml', text: 'proactive:\n  regulations: { made: 0, repealed: 0, inForce: 0 }\n' },
  },
  check: ({ agency, statistics, places }) => {
    const row = statistics && formIndex(statistics.edition).rowByPath.get('proactive.regulations');
    if (!statistics || !places || !row) return nothingChecked;
    if (agency.ruleMaking === undefined) return { checked: 0, notAssessable: 1, drafts: [] };
    if (agency.ruleMaking) return nothingChecked;
    const written = row.columns
      .map((column, at) => ({ column, value: statistics.values[row.first + at] }))
      .filter(({ value }) => typeof value === 'number' && value > 0);
    const [first] = written;
    if (!first) return { checked: 1, notAssessable: 0, drafts: [] };
    const path = `${row.path}.${first.column.key}`;
    const draft: Draft = {
      rule: 'proactive/rule-making',
      path,
      at: locate(places, path),
      message: {
        zh: `${agency.name}没有规章制定权，“规章”却填了${written.map(({ column, value }) => `${column.label.zh} ${value}`).join('、')}`,
        en: `${agency.name} may not make regulations, yet 规章 says ${written.map(({ column, value }) => `${column.label.en} ${value}`).join(', ')}`,
      },
      hint: {
        zh: '应当填在“行政规范性文件”一行的，请移过去，本行填 0；确有规章制定权的，在 agency.yaml 写 ruleMaking: true',
        en: 'Move normative documents to their own row and write 0 here; an agency that has the power says `ruleMaking: true` in agency.yaml',
      },
    };
    return { checked: 1, notAssessable: 0, drafts: [draft] };
  },
};
