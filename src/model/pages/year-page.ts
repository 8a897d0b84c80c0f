import { allReportsPath, yearPagePath } from './addresses.ts';
import { comparison, comparisonShape } from './comparison.ts';
import type { PageHead } from './frame.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext } from './page-site.ts';
import { yearList, yearListShape } from './report-list.ts';
import { type Infer, number, object, text } from './shape.ts';

/** All reports of one year side by side, with their key figures. */
export const yearPageShape = object({
  year: number,
  title: text,
  years: yearListShape,
  comparison: comparisonShape,
});

const titleOf = (year: number): string => `${year}年政府信息公开工作年度报告`;

export const yearPage = ({ site }: PageContext, year: number): Infer<typeof yearPageShape> => {
  const from = yearPagePath(site, year);
  return {
    year,
    title: titleOf(year),
    years: yearList(site, from),
    comparison: comparison(
      from,
      titleOf(year),
      site.reports.filter((report) => report.year === year),
    ),
  };
};

export const yearHead = ({ site }: PageContext, year: number): PageHead => ({
  path: yearPagePath(site, year),
  kind: 'list',
  title: titleOf(year),
  column: { ...reportsColumn, description: `各机关${titleOf(year)}及主要数据` },
  trail: [{ label: reportsColumn.name, path: allReportsPath }, { label: `${year}年` }],
});
