import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { locate } from '../../statistics/statistics.ts';
import { rowsInForce } from '../rows-in-force.ts';

export const inForceContinues: Rule = {
  id: 'continuity/in-force',
  level: 'warning',
  title: { zh: '现行有效件数与上年衔接', en: 'Documents in force follow from last year' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件 第二部分表格 第二十条第（一）项',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30, table of part two, article 20 (1)',
  },
  checks: {
    zh: '规章、行政规范性文件：本年现行有效 = 上年现行有效 + 本年制发 − 本年废止。只比较两年都用2021年格式的年报。',
    en: 'For regulations and normative documents: in force = last year in force + issued − repealed. Only where both years use the edition of 2021.',
  },
  why: {
    zh: '清理、自然失效会造成差异，但应当说明；没有说明的差异多为漏报。',
    en: 'Reviews and expiry explain differences and should be noted; without a note a difference is usually an omission.',
  },
  examples: {
    fails: {
      file: 'statistics.yaml',
      text: 'proactive:\n  normativeDocuments: { made: 3, repealed: 0, inForce: 9 }\n',
      lastYear: 'proactive:\n  normativeDocuments: { made: 0, repealed: 0, inForce: 5 }\n',
    },
    passes: {
      file: 'statistics.yaml',
      text: 'proactive:\n  normativeDocuments: { made: 3, repealed: 0, inForce: 8 }\n',
      lastYear: 'proactive:\n  normativeDocuments: { made: 0, repealed: 0, inForce: 5 }\n',
    },
  },
  check: (report, { reportOf }) => {
    const { statistics, places, agency, year } = report;
    if (!statistics || !places) return nothingChecked;
    const rows = rowsInForce(statistics.edition);
    if (rows.length === 0) return nothingChecked;
    const last = reportOf(agency.path, year - 1);
    if (!last?.statistics || !last.places || last.statistics.edition !== statistics.edition)
      return { checked: 0, notAssessable: rows.length, drafts: [] };
    const drafts: Draft[] = [];
    let checked = 0;
    const { values } = statistics;
    const { values: lastValues } = last.statistics;
    for (const at of rows) {
      const { row, path } = at;
      const before = lastValues[at.inForce];
      const made = values[at.made];
      const repealed = values[at.repealed];
      const here = values[at.inForce];
      if (typeof before !== 'number' || typeof made !== 'number' || typeof repealed !== 'number' || typeof here !== 'number') continue;
      checked++;
      const expected = before + made - repealed;
      if (here === expected) continue;
      drafts.push({
        rule: 'continuity/in-force',
        path,
        at: locate(places, path),
        message: {
          zh: `${row.labels.zh}现行有效写的是 ${here}，按上年推算是 ${expected}（${year - 1}年现行有效 ${before} + 本年制发 ${made} − 本年废止 ${repealed}）`,
          en: `${row.labels.en} in force: ${here}, but last year's figure gives ${expected} (${before} in force in ${year - 1} + ${made} issued − ${repealed} repealed)`,
        },
        hint: {
          zh: `请核对；如因清理或者自然失效，可写成 { value: ${here}, note: 含自然失效…件 } 并豁免本条`,
          en: `Check it; if documents expired or were recounted, write { value: ${here}, note: … } and waive this finding`,
        },
        related: [
          { at: locate(last.places, path), message: { zh: `${year - 1}年现行有效 ${before}`, en: `in force in ${year - 1}: ${before}` } },
        ],
      });
    }
    return { checked, notAssessable: rows.length - checked, drafts };
  },
};
