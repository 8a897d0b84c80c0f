import { nothingChecked, type Rule } from '../../check/rule.ts';
import { compareAgain, compareTexts } from '../../check/similarity/similarity.ts';
import { comparableText } from '../../check/similarity/text.ts';
import type { Draft } from '../../findings/finding.ts';
import { Repetition, repeats } from './repetition.ts';

/** Below it, a text is a formula or two, and every formula repeats. */
const shortest = 60;

export const similarity: Rule = {
  id: 'narrative/similarity',
  level: 'warning',
  title: { zh: '与上年或者其他机关的年报雷同', en: "Text repeats last year's report or another agency's" },
  clause: {
    zh: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，依法追究责任；一些地方的考核规定与上年度重复率大于50%的扣分',
    en: 'Guoban Gongkai Banhan [2021] No. 30: repetitive, perfunctory reports are a ground for liability; some assessments deduct above 50 %',
  },
  checks: {
    zh: '重复率：正文中与对方连续12个字以上相同的部分占全部字数的比例。标点、标题、表格、法规名称、机关名称、统计期限和格式规定的用语不计，数字换了也算相同。与本机关上年年报比，也与同级机关当年年报比；全文、或者“一、总体情况”“五、存在的主要问题及改进情况”任一部分超过50%的报告。',
    en: 'The share of characters that stand in runs of 12 or more which also stand in the other report. Marks, headings, tables, titles of laws, names, the statistics period and wording of the form do not count; changed figures do not make a sentence new. Against last year and against sibling agencies: told above 50 % of the whole, or of part 一 or 五.',
  },
  why: {
    zh: '照抄上年或者照抄别的单位，说明没有总结本年的工作，是考核检查的重点。',
    en: 'A copied report says nothing about the year; assessments look for it first.',
  },
  examples: {
    fails: {
      file: 'report.md',
      text: '## 五、存在的主要问题及改进情况\n\n政策解读的形式还不够丰富，图解和视频偏少，群众看得懂、愿意看的不多；基层单位的公开意识有待加强，个别栏目更新不够及时。下一年将增加图解和视频解读，组织基层单位开展专题培训，并且每个季度检查一次栏目更新情况，把结果在系统内通报。\n',
      lastYear:
        '## 五、存在的主要问题及改进情况\n\n政策解读的形式还不够丰富，图解和视频偏少，群众看得懂、愿意看的不多；基层单位的公开意识有待加强，个别栏目更新不够及时。下一年将增加图解和视频解读，组织基层单位开展专题培训，并且每个季度检查一次栏目更新情况，把结果在系统内通报。\n',
    },
    passes: {
      file: 'report.md',
      text: '## 五、存在的主要问题及改进情况\n\n今年图解、视频解读增加到二十篇，但是老年人读起来仍然吃力，计划制作大字版和方言音频。栏目更新已经按季检查，发现问题最多的是乡镇的财政预决算栏目，将由财政所指定专人负责，明年一季度前补齐。\n',
      lastYear:
        '## 五、存在的主要问题及改进情况\n\n政策解读的形式还不够丰富，图解和视频偏少，群众看得懂、愿意看的不多；基层单位的公开意识有待加强，个别栏目更新不够及时。下一年将增加图解和视频解读，组织基层单位开展专题培训，并且每个季度检查一次栏目更新情况，把结果在系统内通报。\n',
    },
  },
  check: (report, { reportOf, lookalikes }) => {
    const text = comparableText(report);
    if (!text) return nothingChecked;
    if (text.length < shortest) return { checked: 0, notAssessable: 1, drafts: [] };
    const drafts: Draft[] = [];
    let checked = 0;

    const lastYear = reportOf(report.agency.path, report.year - 1);
    const before = lastYear && comparableText(lastYear);
    if (before) {
      checked++;
      const found = compareAgain(text, before);
      if (repeats(found))
        drafts.push(
          new Repetition(
            report,
            found,
            { zh: `${report.year - 1}年年报`, en: `this agency's report of ${report.year - 1}` },
            'similarity.lastYear',
          ),
        );
    }

    const alike = (lookalikes?.(report) ?? []).flatMap((other) => {
      const there = comparableText(other);
      return there ? [{ other, found: compareTexts(text, there) }] : [];
    });
    checked += alike.length;
    const [closest] = alike.filter(({ found }) => repeats(found)).sort((a, b) => b.found.share - a.found.share);
    if (closest) {
      const { name } = closest.other.agency;
      drafts.push(
        new Repetition(
          report,
          closest.found,
          { zh: `${name}同年年报`, en: `the report of ${name} of the same year` },
          'similarity.sibling',
        ),
      );
    }
    return { checked, notAssessable: checked === 0 ? 1 : 0, drafts };
  },
};
