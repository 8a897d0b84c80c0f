import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { findStaleYears } from '../../narrative/grammar/report-year.ts';
import { placeIn, quote } from './quote.ts';

const anyYear = /(?:19|20)\d\d\s*年|[０-９]{4}\s*年|二[〇零○]/;

export const narrativeStaleYear: Rule = {
  id: 'narrative/stale-year',
  level: 'warning',
  title: { zh: '正文没有把别的年度当作本年度', en: 'The text does not speak of another year as this one' },
  clause: {
    zh: '《中华人民共和国政府信息公开条例》第四十九条：年度报告报告的是上一年度的工作',
    en: 'Regulations on Open Government Information, article 49: a report is about the work of the preceding year',
  },
  checks: {
    zh: '句子开头的年份（“2023年，我局……”）与报告年度不同，句子又不是比较、回顾、计划、文件名称或者规划时期的，指出来。',
    en: 'A sentence that opens with a year other than the report year is pointed out, unless it compares, looks back, plans, or names a document or planning period.',
  },
  why: {
    zh: '在上一年的稿子上改写时，年份最容易漏改。',
    en: 'Where last year’s draft is rewritten, years are what is most easily left behind.',
  },
  examples: {
    fails: { file: 'report.md', text: '2021年，本机关认真贯彻落实《条例》，扎实推进政府信息公开工作。\n' },
    passes: { file: 'report.md', text: '本年度，本机关认真贯彻落实《条例》，扎实推进政府信息公开工作。\n' },
  },
  check: ({ narrative, year }) => {
    if (!narrative) return nothingChecked;
    const drafts: Draft[] = [];
    let checked = 0;
    for (const prose of narrative.prose) {
      if (prose.kind === 'cell' || !anyYear.test(prose.text)) continue;
      checked++;
      for (const stale of findStaleYears(prose.text, year, prose.section)) {
        const rest = prose.text.slice(stale.span.end, stale.span.end + 16).split(/[。；\n]/)[0] ?? '';
        const after = { start: stale.span.start, end: stale.span.end + rest.length };
        drafts.push({
          rule: 'narrative/stale-year',
          at: placeIn(narrative.source, prose, stale.span),
          message: {
            zh: `这是${year}年的年报，这里写的却是“${quote(prose, after)}…”（${stale.year}年）`,
            en: `This is the report of ${year}, but here the text speaks of ${stale.year}: “${quote(prose, after)}…”`,
          },
          hint: {
            zh: `如果说的是本年度，改为“${year}年”；如果确实在说${stale.year}年，请写明是回顾、比较还是计划`,
            en: `If this year is meant, write ${year}年; if ${stale.year} really is, say that it is looked back on, compared with or planned for`,
          },
        });
      }
    }
    return { checked, notAssessable: 0, drafts };
  },
};
