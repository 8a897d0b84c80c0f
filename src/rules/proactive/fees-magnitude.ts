import { nothingChecked, type Rule } from '../../check/rule.ts';
import { locate, valueAt } from '../../statistics/statistics.ts';

/** 100 亿元: no county, township or department collects that much; in 元 it is an ordinary sum. */
const implausible = 1_000_000;

/** A fee that grew a hundredfold within a year was written in another unit. */
const jump = 100;

const path = 'proactive.fees.amount';

export const feesMagnitude: Rule = {
  id: 'proactive/fees-magnitude',
  level: 'warning',
  title: { zh: '收费金额的单位', en: 'Unit of the fees' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件 第二部分表格：本年收费金额（单位：万元）',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30, table of part two: fees in 10,000 yuan',
  },
  checks: {
    zh: '行政事业性收费以万元为单位：比上年大一百倍以上，或者县级以下机关、部门达到一百亿元的，很可能写成了元。',
    en: 'Fees are in 10,000 yuan: a hundred times last year, or ten billion yuan for a county, township or department, is probably in yuan.',
  },
  why: { zh: '表里的单位是万元，台账的单位往往是元，照抄就大了一万倍。', en: 'The form asks for 10,000 yuan, ledgers are kept in yuan.' },
  examples: {
    fails: { file: 'statistics.yaml', text: 'proactive:\n  fees: { amount: 77302800 }\n' },
    passes: { file: 'statistics.yaml', text: 'proactive:\n  fees: { amount: 7730.28 }\n' },
  },
  check: (report, { reportOf }) => {
    const { agency, statistics, places, year } = report;
    if (!statistics || !places || statistics.edition === '2019') return nothingChecked;
    const amount = valueAt(statistics, path);
    if (typeof amount !== 'number') return { checked: 0, notAssessable: 1, drafts: [] };
    const last = reportOf(agency.path, year - 1);
    const before = last?.statistics && last.statistics.edition === statistics.edition ? valueAt(last.statistics, path) : undefined;
    const grew = typeof before === 'number' && before > 0 && amount >= before * jump;
    const small = agency.kind === 'county' || agency.kind === 'township' || agency.kind === 'department';
    if (!grew && !(small && Number.isInteger(amount) && amount >= implausible)) return { checked: 1, notAssessable: 0, drafts: [] };
    const inUnit = amount / 10_000;
    return {
      checked: 1,
      notAssessable: 0,
      drafts: [
        {
          rule: 'proactive/fees-magnitude',
          path,
          at: locate(places, path),
          message: grew
            ? {
                zh: `行政事业性收费写的是 ${amount} 万元，上年是 ${before} 万元，相差一百倍以上`,
                en: `Fees of ${amount} (10,000 yuan) are over a hundred times last year's ${before}`,
              }
            : {
                zh: `行政事业性收费写的是 ${amount} 万元，即 ${amount / 10_000} 亿元，像是以元为单位的数字`,
                en: `Fees of ${amount} (10,000 yuan) look like an amount in yuan`,
              },
          hint: {
            zh: `这一栏的单位是万元：如果实际是 ${amount} 元，应写 ${inUnit}`,
            en: `This cell is in 10,000 yuan: for ${amount} yuan write ${inUnit}`,
          },
          ...(grew && last?.places
            ? { related: [{ at: locate(last.places, path), message: { zh: `上年 ${before} 万元`, en: `last year: ${before}` } }] }
            : {}),
        },
      ],
    };
  },
};
