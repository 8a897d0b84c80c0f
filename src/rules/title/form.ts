import { nothingChecked, type Rule } from '../../check/rule.ts';
import { officialTitle } from '../../model/report.ts';
import { frontMatterPlace } from '../../narrative/narrative.ts';

export const titleForm: Rule = {
  id: 'title/form',
  level: 'warning',
  title: { zh: '年报标题', en: 'Title of the report' },
  clause: {
    zh: '通行格式：机关规范全称 + 年份 + “年政府信息公开工作年度报告”',
    en: 'Prevailing form: full official name + year + 年政府信息公开工作年度报告',
  },
  checks: {
    zh: '标题应为“机关全称XXXX年政府信息公开工作年度报告”。不写 title 时由程序生成。',
    en: 'The title is the full name of the agency, the year and 年政府信息公开工作年度报告. Without `title` the program writes it.',
  },
  why: {
    zh: '漏写“工作”、写成“年度年度报告”、用简称，都会影响检索，也不符合规范。',
    en: 'Titles without 工作, with 年度 doubled or with a short name are hard to find and not in form.',
  },
  examples: {
    fails: { file: 'report.md', text: '---\ntitle: 某县人民政府2024年政府信息公开年度报告\n---\n' },
    passes: { file: 'report.md', text: '---\ntitle: 某县人民政府2024年政府信息公开工作年度报告\n---\n' },
  },
  check: ({ agency, edition, narrative, year }) => {
    if (!edition || !narrative) return nothingChecked;
    const written = narrative.frontMatter.title;
    const official = officialTitle(agency.name, year);
    if (written === undefined || written === official) return { checked: 1, notAssessable: 0, drafts: [] };
    return {
      checked: 1,
      notAssessable: 0,
      drafts: [
        {
          rule: 'title/form',
          path: 'title',
          at: frontMatterPlace(narrative, 'title'),
          message: { zh: `标题写的是“${written}”，应为“${official}”`, en: `The title says “${written}”, it should be “${official}”` },
          hint: {
            zh: '删去 title 这一行，由程序生成规范标题；或者改成上面的写法',
            en: 'Remove the line, then the program writes the title; or write it as above',
          },
        },
      ],
    };
  },
};
