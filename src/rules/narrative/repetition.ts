import type { Passage, Similarity } from '../../check/similarity/similarity.ts';
import type { Draft } from '../../findings/finding.ts';
import { editions } from '../../form/editions.ts';
import type { SectionId } from '../../form/form.ts';
import type { Localized } from '../../language.ts';
import type { Report } from '../../model/report.ts';
import type { Location, SourceText, Span } from '../../source/source-text.ts';

/** 宿迁市 部门指标 SQ-DEP-A-005: 与上年度重复率大于50%的，扣0.5分. */
const most = 0.5;

/** The parts that the form asks for as prose, if they are long enough to be written anew. */
const proseParts: readonly SectionId[] = ['overview', 'problems'];
const shortestPart = 100;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** Parts of prose that repeat too much by themselves. */
const repeatedParts = ({ parts }: Similarity): readonly SectionId[] =>
  parts.flatMap(({ id, length, share }) =>
    id !== undefined && proseParts.includes(id) && length >= shortestPart && share > most ? [id] : [],
  );

/** Too much of the whole or of a part stands in the other report. */
export const repeats = (similarity: Similarity): boolean => similarity.share > most || repeatedParts(similarity).length > 0;

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

const hint: Localized = {
  zh: '请按本年本机关的实际情况改写重复的段落（最长的几处附后）；只换数字的句子也算重复',
  en: 'Rewrite the repeated passages (the longest follow) from what this agency did this year; a sentence with only its figures changed counts as repeated',
};

/**
 * Placed and worded when it is shown: of a large site most findings are counted only, and this one quotes what repeats. A class, because an
 * object with accessors of its own takes a kilobyte and more time than the comparison.
 */
export class Repetition implements Draft, Location {
  readonly rule = 'narrative/similarity';
  readonly path: string;
  readonly hint = hint;
  readonly source: SourceText;
  readonly #report: Report;
  readonly #similarity: Similarity;
  readonly #other: Localized;
  #passages: readonly Passage[] | undefined;

  constructor(report: Report, similarity: Similarity, other: Localized, path: string) {
    this.path = path;
    this.source = report.narrative?.source ?? { file: '', text: '' };
    this.#report = report;
    this.#similarity = similarity;
    this.#other = other;
  }

  #found(): readonly Passage[] {
    this.#passages ??= this.#similarity.passages();
    return this.#passages;
  }
  get at(): Location {
    return this;
  }
  get span(): Span {
    return this.#found()[0]?.here.span ?? { start: 0, end: 0 };
  }
  get message(): Localized {
    const what = subject(this.#similarity, this.#report);
    const told = shares(this.#similarity, this.#report);
    return {
      zh: `${what.zh}与${this.#other.zh}的重复率超过 ${percent(most)}：${told.zh}`,
      en: `More than ${percent(most)} of ${what.en} repeats ${this.#other.en}: ${told.en}`,
    };
  }
  get related(): NonNullable<Draft['related']> {
    return this.#found().flatMap(({ here, there, length, text }) => {
      const said = excerpt(text);
      return [
        { at: here, message: { zh: `重复 ${length} 个字：“${said}”`, en: `${length} characters repeated: “${said}”` } },
        { at: there, message: { zh: `${this.#other.zh}的同一段`, en: `the same passage in ${this.#other.en}` } },
      ];
    });
  }
}
