import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Localized } from '../../language.ts';
import { frontMatterPlace } from '../../narrative/narrative.ts';

export const published: Rule = {
  id: 'deadline/published',
  level: 'warning',
  title: { zh: '发布日期', en: 'Date of publication' },
  clause: {
    zh: '《政府信息公开条例》第四十九条：部门1月31日前；县级以上地方人民政府3月31日前',
    en: 'Regulations on Open Government Information, article 49: departments by 31 January, governments from county up by 31 March',
  },
  checks: {
    zh: '发布日期在报告年度结束之后、公布期限之前。部门、乡镇街道的期限是次年1月31日，县级以上政府是3月31日；agency.yaml 里可以用 deadline 另定。',
    en: 'Published after the end of the report year and by the deadline: 31 January for departments and townships, 31 March for governments from county up; `deadline` in agency.yaml sets another.',
  },
  why: {
    zh: '年度没有结束就发布，数据不可能完整；逾期发布是《条例》第四十七条追责的情形。',
    en: 'A report from before the year has ended cannot be complete; a late one is a ground for liability.',
  },
  examples: {
    fails: { file: 'report.md', text: '---\npublished: 2025-04-02\n---\n' },
    passes: { file: 'report.md', text: '---\npublished: 2025-01-20\n---\n' },
  },
  check: ({ agency, narrative, year }) => {
    if (!narrative) return nothingChecked;
    const date = narrative.frontMatter.published;
    if (date === undefined) return { checked: 0, notAssessable: 1, drafts: [] };
    const day = date.slice(0, 10);
    // ISO dates order as text; neither needs a time zone.
    const early = day <= `${year}-12-31`;
    const last = agency.deadline === undefined ? undefined : `${year + 1}-${agency.deadline}`;
    if (!early && last === undefined) return { checked: 0, notAssessable: 1, drafts: [] };
    const late = last !== undefined && day > last;
    if (!early && !late) return { checked: 1, notAssessable: 0, drafts: [] };
    const message: Localized = early
      ? { zh: `发布日期是 ${day}，${year}年还没有结束`, en: `Published on ${day}, before ${year} had ended` }
      : { zh: `发布日期是 ${day}，晚于公布期限 ${last}`, en: `Published on ${day}, after the deadline ${last}` };
    return {
      checked: 1,
      notAssessable: 0,
      drafts: [
        {
          rule: 'deadline/published',
          path: 'published',
          at: frontMatterPlace(narrative, 'published'),
          message,
          hint: early
            ? {
                zh: `年报应当在次年公布：请核对年份是否写错（应在 ${year + 1}-01-01 之后）`,
                en: `The report is published in the year after: check the date (after ${year + 1}-01-01)`,
              }
            : {
                zh: '请核对日期；确实逾期的可以豁免本条并写明原因，不要改写真实的发布日期',
                en: 'Check the date; if it really was late, waive this finding with the reason and leave the true date',
              },
        },
      ],
    };
  },
};
