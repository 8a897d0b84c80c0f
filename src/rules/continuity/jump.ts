import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { formIndex } from '../../form/figures.ts';
import { locate, valueAt } from '../../statistics/statistics.ts';
import { completed } from '../../statistics/totals.ts';

/** Smaller figures jump by nature: 1 request, then 6, says nothing. */
const smallest = 10;
const factor = 5;

/** Figures that mean the same in both editions, and decisions, which are compared within one. */
const keyFigures = [
  'requests.received.total',
  'requests.outcomes.total.total',
  'disputes.reconsideration.total',
  'disputes.litigation.direct.total',
  'disputes.litigation.afterReconsideration.total',
];
const withinEdition = ['proactive.licensing.decisions', 'proactive.penalties.decisions', 'proactive.coercion.decisions'];

export const jump: Rule = {
  id: 'continuity/jump',
  level: 'info',
  title: { zh: '主要数字与上年相差悬殊', en: 'A key figure differs widely from last year' },
  clause: { zh: '核查惯例，非格式规定', en: 'Practice of inspection, not stated by the form' },
  checks: {
    zh: '新收申请、办理总数、复议诉讼总数和处理决定数量：超过上年5倍或者不足上年五分之一的，提示核对（两年都不到10的不提示）。',
    en: 'Requests received and handled, disputes and decisions: more than 5 times, or less than a fifth of, last year (not below 10).',
  },
  why: {
    zh: '悬殊的变化可能属实，也可能是多写少写了一位或者口径变了。',
    en: 'A wide change may be real, or a digit too many, or another scope.',
  },
  examples: {
    fails: {
      file: 'statistics.yaml',
      text: 'requests:\n  received: { naturalPerson: 120 }\n  outcomes:\n    granted: { naturalPerson: 120 }\n',
      lastYear: 'requests:\n  received: { naturalPerson: 12 }\n  outcomes:\n    granted: { naturalPerson: 12 }\n',
    },
    passes: {
      file: 'statistics.yaml',
      text: 'requests:\n  received: { naturalPerson: 14 }\n  outcomes:\n    granted: { naturalPerson: 14 }\n',
      lastYear: 'requests:\n  received: { naturalPerson: 12 }\n  outcomes:\n    granted: { naturalPerson: 12 }\n',
    },
  },
  check: (report, { reportOf }) => {
    const { agency, statistics, places, year } = report;
    if (!statistics || !places) return nothingChecked;
    const last = reportOf(agency.path, year - 1);
    if (!last?.statistics || !last.places) return { checked: 0, notAssessable: keyFigures.length, drafts: [] };
    const now = completed(statistics);
    const before = completed(last.statistics);
    const drafts: Draft[] = [];
    let checked = 0;
    for (const path of now.edition === before.edition ? [...keyFigures, ...withinEdition] : keyFigures) {
      const here = valueAt(now, path);
      const there = valueAt(before, path);
      if (typeof here !== 'number' || typeof there !== 'number') continue;
      checked++;
      if (here === 0 || there === 0 || Math.max(here, there) < smallest) continue;
      if (here <= there * factor && here * factor >= there) continue;
      // Nearly everything is handled in the year it comes in: the second figure would only repeat the first.
      if (path === 'requests.outcomes.total.total' && drafts.some((draft) => draft.path === 'requests.received.total')) continue;
      const figure = formIndex(now.edition).byPath.get(path);
      const name = {
        zh: `${figure?.row.labels.zh}「${figure?.column.label.zh}」`,
        en: `${figure?.row.labels.en}, ${figure?.column.label.en}`,
      };
      const shown = (here > there ? here / there : there / here).toFixed(1).replace('.0', '');
      drafts.push({
        rule: 'continuity/jump',
        path,
        at: locate(places, path),
        message: {
          zh: `${name.zh}本年 ${here}，上年 ${there}，${here > there ? '是上年的' : '上年是本年的'} ${shown} 倍`,
          en: `${name.en}: ${here} this year, ${there} last year, a factor of ${shown}`,
        },
        hint: {
          zh: '请核对是否多写或少写了一位、统计口径有无变化；属实的可在正文说明',
          en: 'Check for a digit too many or another scope; if it is right, the text may say why',
        },
        related: [{ at: locate(last.places, path), message: { zh: `${year - 1}年 ${there}`, en: `${year - 1}: ${there}` } }],
      });
    }
    return { checked, notAssessable: 0, drafts };
  },
};
