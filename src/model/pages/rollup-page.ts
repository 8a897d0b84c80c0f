import { editionOfYear, editions } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
import type { EditionId, TableId } from '../../form/form.ts';
import { partNumber } from '../../form/keys.ts';
import { tableLayout } from '../../form/layout.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { sum } from '../../statistics/totals.ts';
import type { Agency } from '../agency.ts';
import { agencyPagePath, reportPagePath, rollupPagePath } from './addresses.ts';
import { agencyTrail } from './agency-page.ts';
import { chartFigure, chartShape } from './chart.ts';
import { comparison, comparisonShape } from './comparison.ts';
import { differenceText, figureText } from './figure-text.ts';
import type { PageHead } from './frame.ts';
import { relativeUrl, type Url } from './markup.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext, ReportDetail, ReportSummary } from './page-site.ts';
import { type Markup, officialTableShape } from './report-parts.ts';
import { requestCharts } from './request-charts.ts';
import { rollupLinks, rollupLinksShape } from './rollup-years.ts';
import { type Infer, list, number, object, optional, text, url } from './shape.ts';
import { unsettledNotes } from './unsettled-totals.ts';

/** What the subordinates of an agency add up to in one year, who is in it, and where the agency's own report says otherwise. */
export const rollupPageShape = object({
  title: text,
  /** The title in pieces between which a line may break. */
  phrases: list(text),
  year: number,
  agency: object({ name: text, address: url }),
  years: rollupLinksShape,
  /** Over whom the sums are, in words. */
  coverage: text,
  /** Subordinates that have not published for the year. */
  missing: list(object({ name: text, address: url })),
  /** Published, but not in the sums. */
  uncounted: list(object({ name: text, address: url, reason: text })),
  comparison: comparisonShape,
  own: optional(
    object({
      title: text,
      address: url,
      /** How the agency's own report stands to the sums, in words. */
      verdict: text,
      differences: list(object({ label: text, own: text, below: text, difference: text })),
    }),
  ),
  charts: list(chartShape),
  tables: list(object({ id: text, title: text, table: officialTableShape })),
});

export type RollupPage = Infer<typeof rollupPageShape>;

const phrasesOf = (agency: Agency, year: number): readonly string[] => [`${agency.name}${year}年`, '下级机关数据汇总'];
const titleOf = (agency: Agency, year: number): string => phrasesOf(agency, year).join('');

/** The edition that the year prescribes, if any subordinate uses it. */
const editionFor = (year: number, counted: readonly Statistics[]): EditionId | undefined => {
  const prescribed = editionOfYear(year);
  return counted.some(({ edition }) => edition === prescribed) ? prescribed : counted[0]?.edition;
};

/** Amounts have six decimals at most; binary fractions would show more. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6);

/** Figure by figure; totals are added up too, so that a wrong total of one report stays visible in the sum of it. */
const sumOf = (edition: EditionId, counted: readonly Statistics[]): Statistics => ({
  edition,
  values: formIndex(edition).figures.map(({ index }) => {
    const total = sum(counted.map(({ values }) => values[index]));
    return total === undefined ? null : exact(total);
  }),
  notes: new Map(),
  tableNotes: {},
  indicators: [],
});

/** Figures that differ; totals only where nothing that they add up does. */
const differences = (own: Statistics, below: Statistics): NonNullable<RollupPage['own']>['differences'] => {
  const differing = formIndex(own.edition).figures.flatMap(({ index, row, column, total }) => {
    const [here, there] = [own.values[index], below.values[index]];
    const difference = differenceText(here, there);
    return difference === undefined || difference === '0'
      ? []
      : [{ total, label: `${row.labels.zh} ${column.label.zh}`, own: figureText(here), below: figureText(there), difference }];
  });
  const parts = differing.filter(({ total }) => !total);
  return (parts.length > 0 ? parts : differing).map(({ label, own: here, below: there, difference }) => ({
    label,
    own: here,
    below: there,
    difference,
  }));
};

const verdictOf = (differing: number, complete: boolean): string =>
  differing === 0
    ? '本机关年报的数字与下级机关之和一致。'
    : complete
      ? `本机关年报有${differing}个数字与下级机关之和不同：`
      : `本机关年报有${differing}个数字与已发布的下级机关之和不同；下级机关没有全部计入，差额可能由此产生：`;

const coverageOf = (year: number, all: number, published: number, counted: number): string => {
  const who = counted === published ? `这${counted}个机关` : `其中${counted}个机关`;
  const state =
    published === all
      ? `${all}个下级机关都已发布${year}年年报`
      : `${all}个下级机关中，${published}个已发布${year}年年报，${all - published}个没有发布`;
  return `${state}；下面的汇总数是${who}的数字之和。`;
};

interface Published {
  readonly summary: ReportSummary;
  readonly figures: Statistics | undefined;
}

/** `figuresOf` is asked for the reports of the year only. */
export const rollupPage = (
  { site }: PageContext,
  agency: Agency,
  year: number,
  figuresOf: (report: ReportSummary) => Pick<ReportDetail, 'figures'>,
  markup: Pick<Markup, 'table' | 'chart'>,
): RollupPage => {
  const path = rollupPagePath(agency.path, year);
  const to = (target: string): Url => relativeUrl(path, target);
  const reportOf = (agencyPath: string): ReportSummary | undefined => site.reportsOf(agencyPath).find((report) => report.year === year);
  const subordinates = site.childrenOf(agency.path);
  const published = subordinates.flatMap(({ path: below }): Published[] => {
    const summary = reportOf(below);
    return summary ? [{ summary, figures: figuresOf(summary).figures }] : [];
  });
  const edition = editionFor(
    year,
    published.flatMap(({ figures }) => figures ?? []),
  );
  const counted = published.flatMap(({ figures }) => (figures && figures.edition === edition ? [figures] : []));
  const total = edition && sumOf(edition, counted);
  const ownSummary = reportOf(agency.path);
  const ownFigures = ownSummary && agency.aggregates ? figuresOf(ownSummary).figures : undefined;
  const differing = ownFigures && total && ownFigures.edition === edition ? differences(ownFigures, total) : undefined;
  const table = (id: TableId, figures: Statistics): Infer<typeof officialTableShape> => ({
    id: `table-${id}`,
    label: `${tableLayout(figures.edition, id).caption.zh}（汇总表）`,
    markup: markup.table(id, figures),
    notes: unsettledNotes(id, figures),
  });
  return {
    title: titleOf(agency, year),
    phrases: phrasesOf(agency, year),
    year,
    agency: { name: agency.name, address: to(agencyPagePath(agency.path)) },
    years: rollupLinks(site, path, agency),
    coverage: coverageOf(year, subordinates.length, published.length, counted.length),
    missing: subordinates
      .filter(({ path: below }) => !reportOf(below))
      .map(({ name, path: below }) => ({ name, address: to(agencyPagePath(below)) })),
    uncounted: published.flatMap(({ summary, figures }) =>
      figures && figures.edition === edition
        ? []
        : [
            {
              name: summary.agencyName,
              address: to(reportPagePath(summary.path)),
              reason: figures ? '使用的报告格式不同' : '没有统计数据',
            },
          ],
    ),
    comparison: comparison(
      path,
      `${year}年各下级机关主要数据`,
      published.map(({ summary }) => summary),
    ),
    own:
      ownSummary && differing
        ? {
            title: ownSummary.title,
            address: to(reportPagePath(ownSummary.path)),
            verdict: verdictOf(differing.length, counted.length === subordinates.length),
            differences: differing,
          }
        : undefined,
    charts: total ? requestCharts(total).map((chart) => chartFigure(chart, markup.chart)) : [],
    tables: total
      ? editions[total.edition].sections.flatMap(({ title, table: id }) =>
          id === undefined ? [] : [{ id: `sum-${id}`, title: title.replace(partNumber, ''), table: table(id, total) }],
        )
      : [],
  };
};

export const rollupHead = ({ site }: PageContext, agency: Agency, year: number): PageHead => ({
  path: rollupPagePath(agency.path, year),
  kind: 'list',
  title: titleOf(agency, year),
  column: { ...reportsColumn, description: `${agency.name}各下级机关${year}年政府信息公开工作年度报告的发布情况、主要数据和汇总数据` },
  trail: [...agencyTrail(site, agency.path), { label: `${year}年汇总` }],
});
