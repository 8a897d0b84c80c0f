import { serialize } from 'node:v8';
import { editionIds } from '../form/editions.ts';
import type { FrontMatter } from '../narrative/narrative.ts';
import type { Survey, SurveyedFigures, SurveyedProse } from './survey-report.ts';

/** Of SHA-1 in Base64. */
export const digestLength = 28;

/** What a row and its bytes are made of. */
export interface Parts {
  /** The record, where there is one, and the text. */
  readonly bytes: Uint8Array;
  readonly recordLength: number;
  readonly samples: Uint32Array | undefined;
  readonly marks: number;
  readonly body: number;
}

/** Bits of the fourth column. */
export const marked = { samples: 1, plain: 2, figures: 4, prose: 8, namesPrevious: 16, published: 5, edition: 10, scope: 13 } as const;
export const scopes = [undefined, 'own', 'area'] as const;
const plainDate = /^[0-9: -]{1,16}$/;

const isPlainFigures = ({ edition, statistics, indicators }: SurveyedFigures): boolean =>
  edition !== undefined && statistics?.edition === edition && !statistics.words && indicators.length === 0;

const isPlainFront = ({ published, title, source, index, summary, draft, ...lists }: FrontMatter): boolean =>
  (published === undefined || plainDate.test(published)) &&
  !draft &&
  [title, source, index, summary].every((text) => text === undefined) &&
  [lists.keywords, lists.aliases, lists.revisions, lists.waivers].every(({ length }) => length === 0);

/** Most reports have figures that follow the form and state no more than their date, and nothing is wrong with them: numbers say all that. */
const plainly = ({ drafts, figures, prose }: Survey): number => {
  if (drafts.length > 0 || (figures && !isPlainFigures(figures)) || (prose && !isPlainFront(prose.frontMatter))) return 0;
  const said = [figures && marked.figures, prose && marked.prose, prose?.namesPrevious && marked.namesPrevious];
  const edition = figures?.edition === undefined ? 0 : editionIds.indexOf(figures.edition);
  const numbers = [
    (prose?.frontMatter.published ?? '').length << marked.published,
    edition << marked.edition,
    scopes.indexOf(figures?.statistics?.scope) << marked.scope,
  ];
  return [...said, ...numbers].reduce<number>((marks, mark) => marks | (mark || 0), marked.plain);
};

const withoutSamples = ({ samples: _, ...rest }: SurveyedProse): SurveyedProse => rest;

const nothing = new Uint8Array();

/** What is not plain is serialised. */
const recordOf = ({ drafts, figures, prose }: Survey): Uint8Array => {
  const { statistics } = figures ?? {};
  const record: Survey = {
    drafts,
    ...(figures ? { figures: { ...figures, digest: '', ...(statistics ? { statistics: { ...statistics, figures: '' } } : {}) } } : {}),
    ...(prose ? { prose: { ...withoutSamples(prose), digest: '' } } : {}),
  };
  return serialize(record);
};

export const partsOf = (survey: Survey): Parts => {
  const { figures, prose } = survey;
  const marks = plainly(survey);
  const digests = [figures, prose].map((one) => (one?.digest ?? '').padEnd(digestLength));
  const published = marks === 0 ? '' : (prose?.frontMatter.published ?? '');
  const record = marks === 0 ? recordOf(survey) : nothing;
  const text = Buffer.from(`${digests.join('')}${published}${figures?.statistics?.figures ?? ''}`, 'latin1');
  return {
    bytes: record.length === 0 ? text : Buffer.concat([record, text]),
    recordLength: record.length,
    samples: prose?.samples,
    marks: marks | (prose?.samples ? marked.samples : 0),
    body: prose?.body ?? 0,
  };
};
