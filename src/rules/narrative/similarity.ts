import { nothingChecked, type Rule } from '../../check/rule.ts';
import { compareAgain, compareTexts, type Similarity } from '../../check/similarity.ts';
import { comparableText } from '../../check/similarity-text.ts';
import type { Draft } from '../../findings/finding.ts';
import { editions } from '../../form/editions.ts';
import type { SectionId } from '../../form/form.ts';
import type { Localized } from '../../language.ts';
import type { Report } from '../../model/report.ts';

/** 宿迁市 部门指标 SQ-DEP-A-005: 与上年度重复率大于50%的，扣0.5分. */
const most = 0.5;

/** Below it, a text is a formula or two, and every formula repeats. */
const shortest = 60;

/** The parts that the form asks for as prose, if they are long enough to be written anew. */
const proseParts: readonly SectionId[] = ['overview', 'problems'];
const shortestPart = 100;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** Parts of prose that repeat too much by themselves. */
const repeatedParts = ({ parts }: Similarity): readonly SectionId[] =>
  parts.flatMap(({ id, length, share }) =>
    id !== undefined && proseParts.includes(id) && length >= shortestPart && share > most ? [id] : [],
  );

const repeats = (similarity: Similarity): boolean => similarity.share > most || repeatedParts(similarity).length > 0;

/** What repeats: the text as a whole, else the parts that do. */
const subject = (similarity: Similarity, report: Report): Localized => {
  const sections = report.edition && similarity.share <= most ? editions[report.edition].sections : [];
  const told = sections.filter(({ id }) => repeatedParts(similarity).includes(id));
  return told.length === 0
    ? { zh: '正文', en: 'the text' }
    : { zh: told.map(({ title }) => `“${title}”`).join('、'), en: told.map(({ english }) => `“${english}”`).join(', ') };
};

const shares = ({ share, parts }: Similarity, report: Report): Localized => {
  const sections = report.edition ? editions[report.edition].sections : [];
  const all = percent(share);
  let zh = `全文 ${all}`;
  let en = `${all} altogether`;
  for (const part of parts) {
    const form = sections.find(({ id }) => id === part.id);
    if (!form || part.share === 0) continue;
    const told = percent(part.share);
    zh += `，“${form.title}” ${told}`;
    en += `, ${form.english} ${told}`;
  }
  return { zh, en };
};

/** The beginning of a passage: 24 characters, spaces not counted. */
const beginning = /^(?:\s*\S){0,24}/u;

const excerpt = (text: string): string => {
  const [begins = ''] = beginning.exec(text) ?? [];
  return begins.replace(/\s+/gu, '') + (/\S/u.test(text.slice(begins.length)) ? '…' : '');
};

/** Placed and worded when it is shown: of a large site most findings are counted only, and this one quotes what repeats. */
const draft = (report: Report, similarity: Similarity, other: Localized, path: string): Draft => {
  let found: Similarity['passages'] | undefined;
  const passages = (): Similarity['passages'] => {
    found ??= similarity.passages;
    return found;
  };
  return {
    rule: 'narrative/similarity',
    path,
    at: {
      source: report.narrative?.source ?? { file: '', text: '' },
      get span() {
        return passages()[0]?.here.span ?? { start: 0, end: 0 };
      },
    },
    get message() {
      const what = subject(similarity, report);
      const told = shares(similarity, report);
      return {
        zh: `${what.zh}与${other.zh}的重复率超过 ${percent(most)}：${told.zh}`,
        en: `More than ${percent(most)} of ${what.en} repeats ${other.en}: ${told.en}`,
      };
    },
    hint: {
      zh: '请按本年本机关的实际情况改写重复的段落（最长的几处附后）；只换数字的句子也算重复',
      en: 'Rewrite the repeated passages (the longest follow) from what this agency did this year; a sentence with only its figures changed counts as repeated',
    },
    get related() {
      return passages().flatMap(({ here, there, length, text }) => {
        const said = excerpt(text);
        return [
          { at: here, message: { zh: `重复 ${length} 个字：“${said}”`, en: `${length} characters repeated: “${said}”` } },
          { at: there, message: { zh: `${other.zh}的同一段`, en: `the same passage in ${other.en}` } },
        ];
      });
    },
  };
};

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
          draft(report, found, { zh: `${report.year - 1}年年报`, en: `this agency's report of ${report.year - 1}` }, 'similarity.lastYear'),
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
        draft(report, closest.found, { zh: `${name}同年年报`, en: `the report of ${name} of the same year` }, 'similarity.sibling'),
      );
    }
    return { checked, notAssessable: checked === 0 ? 1 : 0, drafts };
  },
};
