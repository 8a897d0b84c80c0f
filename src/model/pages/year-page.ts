import { allReportsPath, reportPagePath, yearPagePath } from './addresses.ts';
import { seriesText } from './figure-text.ts';
import type { PageHead } from './frame.ts';
import { keyFigures } from './key-figures.ts';
import { relativeUrl } from './markup.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext } from './page-site.ts';
import { yearList, yearListShape } from './report-list.ts';
import { flag, type Infer, list, number, object, optional, text, url } from './shape.ts';

/** All reports of one year side by side, with their key figures. */
export const yearPageShape = object({
  year: number,
  title: text,
  years: yearListShape,
  columns: list(object({ label: text, unit: text })),
  rows: list(
    object({
      name: text,
      title: text,
      address: url,
      published: optional(text),
      draft: flag,
      cells: list(text),
    }),
  ),
});

const titleOf = (year: number): string => `${year}年政府信息公开工作年度报告`;

export const yearPage = ({ site }: PageContext, year: number): Infer<typeof yearPageShape> => {
  const from = yearPagePath(site, year);
  return {
    year,
    title: titleOf(year),
    years: yearList(site, from),
    columns: keyFigures.map(({ label, unit }) => ({ label: label.zh, unit })),
    rows: site.reports
      .filter((report) => report.year === year)
      .map(({ agencyName, title, path, published, draft, keyFigures: values }) => ({
        name: agencyName,
        title,
        address: relativeUrl(from, reportPagePath(path)),
        published: published?.slice(0, 10),
        draft,
        cells: keyFigures.map((_, at) => seriesText(values[at])),
      })),
  };
};

export const yearHead = ({ site }: PageContext, year: number): PageHead => ({
  path: yearPagePath(site, year),
  kind: 'list',
  title: titleOf(year),
  column: { ...reportsColumn, description: `各机关${titleOf(year)}及主要数据` },
  trail: [{ label: reportsColumn.name, path: allReportsPath }, { label: `${year}年` }],
});
