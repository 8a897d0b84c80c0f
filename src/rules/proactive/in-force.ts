import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { locate } from '../../statistics/statistics.ts';
import { rowsInForce } from '../rows-in-force.ts';

export const inForceAtLeast: Rule = {
  id: 'proactive/in-force',
  level: 'warning',
  title: { zh: '现行有效件数不少于制发减废止', en: 'In force is at least issued minus repealed' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件 第二部分表格 第二十条第（一）项',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30, table of part two, article 20 (1)',
  },
  checks: {
    zh: '规章、行政规范性文件：现行有效件数 ≥ 本年制发件数 − 本年废止件数。',
    en: 'For regulations and normative documents: in force ≥ issued − repealed.',
  },
  why: {
    zh: '本年新制发的文件年末一般仍然有效，现行有效反而更少，多为填错栏。',
    en: 'Documents issued this year are normally still in force at its end; fewer in force means a wrong column.',
  },
  examples: {
    fails: { file: 'statistics.yaml', text: 'proactive:\n  normativeDocuments: { made: 8, repealed: 1, inForce: 5 }\n' },
    passes: { file: 'statistics.yaml', text: 'proactive:\n  normativeDocuments: { made: 8, repealed: 1, inForce: 7 }\n' },
  },
  check: ({ statistics, places }) => {
    if (!statistics || !places) return nothingChecked;
    const rows = rowsInForce(statistics.edition);
    const { values } = statistics;
    const drafts: Draft[] = [];
    let checked = 0;
    for (const at of rows) {
      const { row, path } = at;
      const made = values[at.made];
      const repealed = values[at.repealed];
      const inForce = values[at.inForce];
      if (typeof made !== 'number' || typeof repealed !== 'number' || typeof inForce !== 'number') continue;
      checked++;
      if (inForce >= made - repealed) continue;
      drafts.push({
        rule: 'proactive/in-force',
        path,
        at: locate(places, path),
        message: {
          zh: `${row.labels.zh}现行有效写的是 ${inForce}，少于本年制发 ${made} − 本年废止 ${repealed} = ${made - repealed}`,
          en: `${row.labels.en} in force: ${inForce}, fewer than ${made} issued − ${repealed} repealed = ${made - repealed}`,
        },
        hint: {
          zh: '现行有效是年末仍然有效的全部件数，包括往年制发的；请核对三个数是否填错了栏',
          en: 'In force counts everything still valid at the end of the year, earlier years included; check that no column was mixed up',
        },
      });
    }
    return { checked, notAssessable: rows.length - checked, drafts };
  },
};
