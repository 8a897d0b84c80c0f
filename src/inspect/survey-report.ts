import { samplesOfText } from '../check/similarity/text.ts';
import type { Draft } from '../findings/finding.ts';
import { editionOfYear, editions } from '../form/editions.ts';
import type { EditionId } from '../form/form.ts';
import type { ReadText } from '../load/read-text.ts';
import type { Agency } from '../model/agency.ts';
import type { FrontMatter } from '../narrative/narrative.ts';
import { frontMatterRange } from '../parse/front-matter-range.ts';
import { tooComplex } from '../parse/markdown/complexity.ts';
import { readFrontMatter } from '../parse/read-front-matter.ts';
import { readNarrative } from '../parse/read-narrative.ts';
import { readStatistics } from '../parse/read-statistics.ts';
import { type PackedStatistics, packStatistics } from '../statistics/packed-statistics.ts';
import type { Indicator, Statistics } from '../statistics/statistics.ts';
import { swappedTexts } from './swapped-texts.ts';
import { textDigest } from './text-digest.ts';

/**
 * What one reading of a report's two texts tells the rest of the site: plain data, so that another thread can use it instead of reading
 * them once more.
 */
export interface Survey {
  /** Of statistics.yaml, where it is there and can be read. */
  readonly figures?: SurveyedFigures;
  /** Of report.md, likewise. */
  readonly prose?: SurveyedProse;
  /** What is wrong with its files, its front matter and its figures. What is wrong with its prose is told when that is read. */
  readonly drafts: readonly Draft[];
}

export interface SurveyedFigures {
  /** Of the text. */
  readonly digest: string;
  /** The one that it is written in. */
  readonly edition?: EditionId;
  /** Absent when they do not fit the form. */
  readonly statistics?: PackedStatistics;
  readonly indicators: readonly Indicator[];
}

export interface SurveyedProse {
  /** Of the text. */
  readonly digest: string;
  readonly frontMatter: FrontMatter;
  /** Where the Markdown begins. */
  readonly body: number;
  /** Absent when the Markdown is too complex to be read. */
  readonly samples?: Uint32Array;
  /** It may name figures of last year. */
  readonly namesPrevious: boolean;
}

export const noFrontMatter: FrontMatter = { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] };

/** A copy that does not hold on to the whole text of the file that its parts were cut from. */
const detached = <Value>(value: Value): Value => structuredClone(value);

const held = (statistics: Statistics): PackedStatistics => {
  const packed = packStatistics(statistics);
  return packed.words ? detached(packed) : packed;
};

/** Many reports say no more than their date, which is too short to hold on to anything. */
const detachedFront = (front: FrontMatter): FrontMatter =>
  Object.values(front).every((one) => typeof one === 'boolean' || one.length <= (typeof one === 'string' ? 12 : 0))
    ? front
    : detached(front);

const surveyFigures = ({ source }: ReadText, year: number, drafts: Draft[]): SurveyedFigures | undefined => {
  if (!source) return undefined;
  const { edition, statistics, indicators, drafts: found } = readStatistics(source, year);
  drafts.push(...found);
  return {
    digest: textDigest(source.text),
    ...(edition === undefined ? {} : { edition }),
    ...(statistics ? { statistics: held(statistics) } : {}),
    indicators: indicators.length === 0 ? indicators : detached(indicators),
  };
};

const surveyProse = (
  { source }: ReadText,
  agency: Agency,
  year: number,
  edition: EditionId | undefined,
  drafts: Draft[],
): SurveyedProse | undefined => {
  if (!source) return undefined;
  const { range, body } = frontMatterRange(source);
  const front = range && readFrontMatter(source, range, year);
  if (front) drafts.push(...front.drafts);
  const complex = tooComplex(source, body);
  if (complex) drafts.push(...readNarrative(source, edition === undefined ? [] : editions[edition].sections).drafts);
  return {
    digest: textDigest(source.text),
    frontMatter: front ? detachedFront(front.frontMatter) : noFrontMatter,
    body,
    ...(complex ? {} : { samples: samplesOfText(source.text, body, { agency, ...(edition === undefined ? {} : { edition }) }) }),
    namesPrevious: !complex && source.text.includes('{{'),
  };
};

/** report.md and statistics.yaml. */
export type TextName = 'report' | 'statistics';

/** The texts of a year folder; absent: there is no such file. */
export type ReportTexts = Readonly<Record<TextName, ReadText | undefined>>;

export const surveyReport = (agency: Agency, year: number, { report, statistics }: ReportTexts): Survey => {
  const drafts: Draft[] = [];
  if (statistics) drafts.push(...statistics.drafts);
  const figures = statistics && surveyFigures(statistics, year, drafts);
  // Figures that fit the form are no text: only others are looked at.
  const swapped = report?.source && statistics?.source && !figures?.statistics ? swappedTexts(report.source, statistics.source) : undefined;
  if (swapped) return { drafts: [swapped] };
  if (report) drafts.push(...report.drafts);
  const prose = report && surveyProse(report, agency, year, figures?.edition ?? editionOfYear(year), drafts);
  return { drafts, ...(figures ? { figures } : {}), ...(prose ? { prose } : {}) };
};
