import { describe, expect, it } from 'vitest';
import { similarityIndex } from '../../../src/check/similarity/group-index.ts';
import type { Report } from '../../../src/model/report.ts';
import { similarity } from '../../../src/rules/narrative/similarity.ts';
import { contextOf } from '../../support/context.ts';
import { reportWith } from '../../support/prose.ts';

const overview =
  '全县开展十次集中培训，编印操作手册，逐条讲解依法答复的程序；乡镇专区配备自助查询终端，图书馆设立政府公报专架，方便群众就近查阅；解读材料以图表和问答为主，邀请代表旁听会议。';
const otherOverview =
  '门户改版之后检索速度明显提高，老年模式的字号加大；档案移交按季度进行，历史文件全部完成扫描；对外电话安排专人接听，节假日照常受理，办件记录随时可以查询，现场评价器投入使用。';
const problems =
  '政策解读的形式还不够丰富，图解和视频偏少，群众看得懂、愿意看的不多；基层单位的公开意识有待加强，个别栏目更新不够及时。下一年将增加图解和视频解读，组织基层单位开展专题培训，并且每个季度检查一次栏目更新情况，把结果在系统内通报。';
const otherProblems =
  '图解数量上来以后，内容深度跟不上，专业术语没有解释；乡镇财政栏目由兼职人员维护，换人之后容易断档。打算请业务科室撰写说明文字，由县里统一校对；财政所各指定一名联系人，交接时填写清单，年底逐镇抽查。';
const text = (one: string, five: string) => `## 一、总体情况\n\n${one}\n\n## 五、存在的主要问题及改进情况\n\n${five}\n`;

const judge = (report: Report, ...others: Report[]) => {
  const parentOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined);
  return similarity.check(report, { ...contextOf(report, ...others), lookalikes: similarityIndex([report, ...others], parentOf) });
};

describe('narrative/similarity', () => {
  it("tells a text that repeats last year's, with shares, passages and places", () => {
    const now = reportWith(text(overview, problems));
    const before = reportWith(text(overview, problems), { year: 2023 });
    const { checked, drafts } = judge(now, before);
    expect(checked).toBe(1);
    expect(drafts.map(({ path, message }) => [path, message.zh, message.en])).toEqual([
      [
        'similarity.lastYear',
        '正文与2023年年报的重复率超过 50%：全文 100%，“一、总体情况” 100%，“五、存在的主要问题及改进情况” 100%',
        "More than 50% of the text repeats this agency's report of 2023: 100% altogether, I. Overview 100%, V. Main problems and improvements 100%",
      ],
    ]);
    expect(drafts[0]?.related?.map(({ at }) => at.source.file)).toEqual([
      'content/x/2024/report.md',
      'content/x/2023/report.md',
      'content/x/2024/report.md',
      'content/x/2023/report.md',
    ]);
  });

  it('tells a part that repeats where the whole does not', () => {
    const now = reportWith(text(overview + otherOverview, problems));
    const { drafts } = judge(now, reportWith(text('去年另有安排。', problems), { year: 2023 }));
    expect(drafts.map(({ message }) => message.zh)).toEqual([
      '“五、存在的主要问题及改进情况”与2023年年报的重复率超过 50%：全文 39.8%，“五、存在的主要问题及改进情况” 100%',
    ]);
  });

  it('tells the sibling of the same year whose text it is, and both of them', () => {
    const one = reportWith(text(overview, problems), { path: 'county/one' });
    const two = reportWith(text(overview, problems), { path: 'county/two' });
    const three = reportWith(text(otherOverview, otherProblems), { path: 'county/three' });
    for (const [report, ...others] of [
      [one, two, three],
      [two, one, three],
    ] as const)
      expect(judge(report, ...others).drafts.map(({ path }) => path)).toEqual(['similarity.sibling']);
    expect(judge(three, one, two).drafts).toEqual([]);
  });

  it('is content with a text of its own, and cannot judge one without anything to compare with', () => {
    const now = reportWith(text(otherOverview, otherProblems));
    expect(judge(now, reportWith(text(overview, problems), { year: 2023 }))).toEqual({ checked: 1, notAssessable: 0, drafts: [] });
    expect(judge(now, reportWith(text(overview, problems), { year: 2022 }))).toEqual({ checked: 0, notAssessable: 1, drafts: [] });
  });

  it('does not judge a formula or two', () => {
    const formula = text('依法办理各项工作。', '今后继续改进。');
    expect(judge(reportWith(formula), reportWith(formula, { year: 2023 }))).toEqual({ checked: 0, notAssessable: 1, drafts: [] });
  });
});
