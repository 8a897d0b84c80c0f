import { officialTitle } from '../report.ts';
import { agencyPagePath, allReportsPath, reportPagePath } from './addresses.ts';
import type { PageHead } from './frame.ts';
import { relativeUrl } from './markup.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext } from './page-site.ts';
import { yearList, yearListShape, yearsOf } from './report-list.ts';
import { choice, type Infer, list, number, object, optional, text, url } from './shape.ts';

/** Every report of the site in one table: agencies down, years across. Also the map of the site. */
export const allReportsPageShape = object({
  title: text,
  years: yearListShape,
  rows: list(
    object({
      name: text,
      address: url,
      /** How deep the agency lies, for indenting. */
      depth: choice('0', '1', '2', '3'),
      /** `title` only where it says more than agency and year do. */
      cells: list(object({ year: number, title: optional(text), address: optional(url) })),
    }),
  ),
});

const title = '全部年报';
const depths = ['0', '1', '2', '3'] as const;

export const allReportsPage = ({ site }: PageContext): Infer<typeof allReportsPageShape> => {
  const years = yearsOf(site);
  return {
    title,
    years: yearList(site, allReportsPath),
    rows: site.agencies.flatMap(({ path, name, kind }) => {
      const reports = new Map(site.reportsOf(path).map((report) => [report.year, report]));
      // A portal is no agency that could have published: a row of 无 would say that it should have.
      if (reports.size === 0 && (site.childrenOf(path).length === 0 || (path === '' && kind === undefined))) return [];
      return [
        {
          name,
          address: relativeUrl(allReportsPath, agencyPagePath(path)),
          depth: depths[path === '' ? 0 : path.split('/').length] ?? '3',
          cells: years.map(({ year }) => {
            const report = reports.get(year);
            if (!report) return { year };
            const own = report.title === officialTitle(name, year) ? {} : { title: report.title };
            return { year, ...own, address: relativeUrl(allReportsPath, reportPagePath(report.path)) };
          }),
        },
      ];
    }),
  };
};

export const allReportsHead = (): PageHead => ({
  path: allReportsPath,
  kind: 'list',
  title,
  column: { ...reportsColumn, description: '按机关和年度排列的全部政府信息公开工作年度报告' },
  trail: [{ label: title }],
});
