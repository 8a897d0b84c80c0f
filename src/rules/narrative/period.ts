import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { findPeriod, type PeriodEnd } from '../../narrative/grammar/period.ts';
import { placeIn } from './quote.ts';

const isRight = ({ at, year, month, day }: PeriodEnd, reportYear: number): boolean => {
  if (year !== undefined && year !== reportYear) return false;
  return at === 'start' ? month === 1 && (day ?? 1) === 1 : month === 12 && (day ?? 31) === 31;
};

/** Right but for its year. */
const isOtherYear = (end: PeriodEnd, reportYear: number): boolean =>
  end.year !== undefined && end.year !== reportYear && isRight({ ...end, year: reportYear }, reportYear);

export const narrativePeriod: Rule = {
  id: 'narrative/period',
  level: 'warning',
  title: { zh: '统计期限是报告年度的全年', en: 'The statistics period is the whole report year' },
  clause: {
    zh: '《中华人民共和国政府信息公开条例》第四十九条：年度报告报告的是上一年度，即1月1日至12月31日',
    en: 'Regulations on Open Government Information, article 49: a report is about the preceding year, 1 January to 31 December',
  },
  checks: {
    zh: '正文写明“统计期限”等的，起止日期应当是报告年度的1月1日和12月31日。年内新成立的机关不判断。',
    en: 'Where the text states the statistics period, it must run from 1 January to 31 December of the report year. Bodies set up during the year are not judged.',
  },
  why: {
    zh: '沿用上一年的说明，或者在年底前就截止统计，都会使数据不是全年的。',
    en: "A note carried over from last year, or a count closed before the year's end, means that the figures are not those of the year.",
  },
  examples: {
    fails: { file: 'report.md', text: '本报告所列数据的统计期限为2024年1月1日至2024年12月30日。\n' },
    passes: { file: 'report.md', text: '本报告所列数据的统计期限为2024年1月1日至2024年12月31日。\n' },
  },
  check: ({ narrative, year }) => {
    if (!narrative) return nothingChecked;
    const drafts: Draft[] = [];
    let checked = 0;
    for (const prose of narrative.prose) {
      if (!prose.text.includes('统计') && !prose.text.includes('数据')) continue;
      const ends = findPeriod(prose.text, year);
      checked += ends.length;
      for (const [index, end] of ends.entries()) {
        if (isRight(end, year)) continue;
        const before = ends[index - 1];
        // A whole year, but another one, is one slip.
        if (end.at === 'end' && before?.at === 'start' && isOtherYear(before, year) && isOtherYear(end, year) && before.year === end.year)
          continue;
        const written = prose.text.slice(end.span.start, end.span.end);
        const due = end.at === 'start' ? `${year}年1月1日` : `${year}年12月31日`;
        drafts.push({
          rule: 'narrative/period',
          at: placeIn(narrative.source, prose, end.span),
          message: {
            zh: `统计期限${end.at === 'start' ? '起始' : '截止'}日期写的是“${written}”，${year}年年报应当是${due}`,
            en: `The statistics period ${end.at === 'start' ? 'begins' : 'ends'} on “${written}”; for the report of ${year} it is ${end.at === 'start' ? `1 January ${year}` : `31 December ${year}`}`,
          },
          hint: {
            zh: `改为“${year}年1月1日至${year}年12月31日”；如果数据确实没有统计到年底，请补齐后再发布`,
            en: `Write ${year}年1月1日至${year}年12月31日; if the count really ends earlier, complete it before publishing`,
          },
        });
      }
    }
    return { checked, notAssessable: 0, drafts };
  },
};
