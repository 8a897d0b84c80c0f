import { expect, it } from 'vitest';
import type { PackedSurvey } from '../../src/inspect/packed-survey.ts';
import { addSurveys, packSurveys } from '../../src/inspect/packed-surveys.ts';
import { type Reading, readReport } from '../../src/inspect/read-report.ts';
import { surveyReport } from '../../src/inspect/survey-report.ts';
import type { Agency } from '../../src/model/agency.ts';
import type { Report } from '../../src/model/report.ts';
import { shelf } from '../../src/shelf.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import { statisticsOf } from '../support/figures.ts';
import { statisticsYaml } from '../support/report-texts.ts';

const agency: Agency = {
  path: 'a',
  name: '甲县人民政府',
  shortName: '甲县',
  aggregates: false,
  source: { file: 'content/a/agency.yaml', text: '' },
};

const years = [2022, 2023, 2024];

const text = (year: number, name: string, body: string): SourceText => ({ file: `content/a/${year}/${name}`, text: body });

const prose = new Map(
  years.map((year) => [year, text(year, 'report.md', `---\npublished: ${year + 1}-01-20\n---\n## 一、总体情况\n\n${year}年的情况。\n`)]),
);

const figures = new Map(
  years.map((year) => [year, text(year, 'statistics.yaml', statisticsYaml(statisticsOf('2021', { 'proactive.regulations.made': year })))]),
);

const must = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('not there');
  return value;
};

const surveys = new Map<string, PackedSurvey>();
addSurveys(
  packSurveys(
    new Map(
      years.map((year) => [
        `a/${year}`,
        surveyReport(agency, year, {
          report: { source: must(prose.get(year)), drafts: [] },
          statistics: { source: must(figures.get(year)), drafts: [] },
        }),
      ]),
    ),
  ),
  surveys,
);

const reportsWith = (room: number): readonly Report[] => {
  const reading: Reading = {
    textsOf: (path) => {
      const year = Number(path.slice(-4));
      return { report: { make: () => must(prose.get(year)) }, statistics: { make: () => must(figures.get(year)) } };
    },
    opened: shelf(room),
    known: shelf(room),
  };
  return years.map(
    (year) =>
      readReport({
        agency,
        folder: { year, attachments: [] },
        previous: undefined,
        held: must(surveys.get(`a/${year}`)),
        reading,
      }).report,
  );
};

const seen = ({ path, year, title, edition, statistics, places, narrative }: Report): unknown => ({
  ...{ path, year, title, edition },
  values: statistics?.values,
  written: places?.source.text,
  published: narrative?.frontMatter.published,
  prose: narrative?.sections.map(({ title }) => title),
});

it('a report tells the same however often it was forgotten and put together again', () => {
  const roomy = reportsWith(64);
  const cramped = reportsWith(1);
  expect(roomy.map(({ narrative, statistics }) => [narrative?.frontMatter.published, statistics?.values[0]])).toEqual([
    ['2023-01-20', 2022],
    ['2024-01-20', 2023],
    ['2025-01-20', 2024],
  ]);
  for (const at of [0, 1, 0, 2, 2, 1, 0]) expect(seen(must(cramped[at]))).toEqual(seen(must(roomy[at])));
});

it('what was taken from a report stays what it was when the report is forgotten', () => {
  const [first, second] = reportsWith(1);
  const narrative = must(must(first).narrative);
  expect(must(second).title).toContain('2023');
  expect(narrative.frontMatter.published).toBe('2023-01-20');
  expect(narrative.sections).toHaveLength(1);
});
