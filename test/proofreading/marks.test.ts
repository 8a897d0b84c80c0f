import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/findings/fix.ts';
import { markSlips } from '../../src/proofreading/marks.ts';

const corrected = (text: string): string =>
  applyFixes(
    text,
    markSlips(text).flatMap(({ start, end, replacement }) =>
      replacement === undefined ? [] : [{ span: { start, end }, text: replacement }],
    ),
  );
const marked = (text: string): string[] => markSlips(text).map(({ start, end }) => text.slice(start, end));

describe('markSlips', () => {
  it.each([
    ['公开,解读;回应:三项?是!', '公开，解读；回应：三项？是！'],
    ['受理3件,其中', '受理3件，其中'],
    ['答复率100%,同比', '答复率100%，同比'],
    ['电话:010-12345678', '电话：010-12345678'],
    ['工作完成.', '工作完成。'],
    ['工作完成.下一步', '工作完成。下一步'],
    ['一.总体情况', '一、总体情况'],
    ['条例(以下简称"条例")施行', '条例（以下简称“条例”）施行'],
    ['(一)主动公开', '（一）主动公开'],
    ['（一)主动公开', '（一）主动公开'],
    ['平台(OA)建设', '平台（OA）建设'],
    ['完成。。', '完成。'],
    ['公开，，解读、、回应', '公开，解读、回应'],
    ['等等…', '等等……'],
    ['等等...', '等等……'],
    ['等等。。。', '等等……'],
    ['公开--回应', '公开——回应'],
    ['《关于印发《条例》的通知》', '《关于印发〈条例〉的通知》'],
    ['“公开“目录”建设”', '“公开‘目录’建设”'],
    ['政府 信息  公开', '政府信息公开'],
    ['公开， 解读', '公开，解读'],
    ['２０２４年Ａ类', '2024年A类'],
    ['使用"一网通办"系统', '使用“一网通办”系统'],
  ])('%s becomes %s', (text, right) => {
    expect(corrected(text)).toBe(right);
    expect(markSlips(right)).toEqual([]);
  });

  it.each([
    ['公开，、解读', ['，、']],
    ['“公开', ['“']],
    ['公开”', ['”']],
    ['《条例', ['《']],
    ['公开）目录', ['）']],
    ['（公开', ['（']],
    ['，公开', ['，']],
    ['使用"一网通办系统', ['"']],
  ])('%s is marked and left to a person', (text, marks) => {
    expect(marked(text)).toEqual(marks);
    expect(corrected(text)).toBe(text);
  });

  it.each([
    '1.优化流程。2.加强培训。',
    '1．优化流程；2．加强培训。',
    '（一）主动公开。共3,500件，占12.5%；比例为3:1。',
    '办公时间8:30至12:00，14:00-17:30。',
    '见附件.pdf和www.gov.cn，邮箱zwgk@example.gov.cn。',
    '网址：https://www.example.gov.cn/zwgk/?id=1&x=2。',
    '国办发〔2021〕30号、GB/T 15834—2011、5—7月、3~5件。',
    '《条例》、《办法》和“三审三校”“先审查、后公开”。',
    '使用 OA 系统和 Word 2016 编辑。',
    '是否公开？！',
    '真的吗？？？',
    '等等……',
    '公开——这是原则——不公开是例外。',
    '1）公开；2）解读；a）回应。',
    '①公开②解读',
    'Open Data, v1.2 (beta): "yes"!',
    '（含〔2019〕60号）',
    '《关于印发〈条例〉的通知》',
    '“公开‘目录’建设”',
    '××县、ＸＸ局',
    '',
  ])('%s is right', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('lets titles and cells set words apart by spaces', () => {
    expect(markSlips('目 录', true)).toEqual([]);
  });

  const text = fc
    .array(fc.constantFrom(...'公开信息一.,;:?!()（）“”"《》〔〕，。、…- ３Ａa1\n'), { maxLength: 40 })
    .map((all) => all.join(''));

  it('gives ranges in order, within the text, that do not overlap', () => {
    fc.assert(
      fc.property(text, (written) => {
        let done = 0;
        for (const { start, end } of markSlips(written)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(written.length);
      }),
    );
  });

  it('leaves, corrected as often as needed, a text without anything to correct', () => {
    fc.assert(
      fc.property(text, (written) => {
        let last = written;
        for (let times = 0; times < 8; times++) last = corrected(last);
        expect(corrected(last)).toBe(last);
      }),
    );
  });

  it('ends soon on texts made to be slow', () => {
    for (const unit of ['(', '（', '“', '"', ',', '。', '…', '-', ' ', '公,', '(公)', '《公', '.'])
      expect(markSlips(unit.repeat(60_000)).length).toBeGreaterThanOrEqual(0);
  });
});
