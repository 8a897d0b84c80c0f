import { nothingChecked, type Rule } from '../../check/rule.ts';
import { sectionOf, textOf } from './section-text.ts';

/** 信息处理费 and the ways in which reports speak of it; 行政事业性收费 is another thing (table 二) and does not count. */
const stated =
  /信息处理费|处理费|信息公开[^。；]{0,12}(?:收费|费用)|(?:信息|申请)[^。；]{0,8}处理[^。；]{0,6}费用|(?<!事业性)收取?[^。；]{0,4}费用|(?<!事业性)收费/u;

export const sectionsFees: Rule = {
  id: 'sections/fees',
  level: 'error',
  title: { zh: '第六部分报告信息处理费', en: 'Part 六 reports the fees for processing information' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件 六：“收取信息处理费情况在此处报告”；国办函〔2020〕109号',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30, part six: fees for processing information are reported here; Guobanhan [2020] No. 109',
  },
  checks: {
    zh: '“六、其他需要报告的事项”写明收取信息处理费的情况，没有收取的也要写明。只写“无”不够。',
    en: 'Part 六 says what was collected as 信息处理费, also when nothing was. 无 alone is not enough.',
  },
  why: {
    zh: '这是格式在第六部分唯一点名的内容；它与表二的行政事业性收费不是一回事。',
    en: 'The one thing the form names in part 六; it is not the 行政事业性收费 of table 二.',
  },
  examples: {
    fails: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度没有其他需要报告的事项。\n' },
    passes: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费，没有其他需要报告的事项。\n' },
  },
  check: ({ edition, narrative }) => {
    const section = narrative && sectionOf(narrative, 'other');
    // The fee came with 国办函〔2020〕109号, in force from 2021: the edition of 2019 does not ask for it.
    if (edition !== '2021' || !narrative || !section) return nothingChecked;
    const text = textOf(narrative, 'other');
    // An empty part is told as empty.
    if (text.trim() === '') return nothingChecked;
    if (stated.test(text)) return { checked: 1, notAssessable: 0, drafts: [] };
    const onlyOther = text.includes('行政事业性收费');
    return {
      checked: 1,
      notAssessable: 0,
      drafts: [
        {
          rule: 'sections/fees',
          path: 'sections.other',
          at: { source: narrative.source, span: section.titleSpan },
          message: onlyOther
            ? {
                zh: `“${section.title}”写的是行政事业性收费，没有写信息处理费`,
                en: `“${section.title}” speaks of 行政事业性收费, not of 信息处理费`,
              }
            : { zh: `“${section.title}”没有报告信息处理费`, en: `“${section.title}” does not report 信息处理费` },
          hint: {
            zh: '写明收取的件数和金额（单位：元）；没有收取的，写“本年度未收取信息处理费”',
            en: 'State cases and yuan; where nothing was collected, write 本年度未收取信息处理费',
          },
        },
      ],
    };
  },
};
