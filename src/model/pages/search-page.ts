import { allReportsPath, homePath, searchPagePath } from './addresses.ts';
import type { PageHead } from './frame.ts';
import { relativeUrl } from './markup.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext } from './page-site.ts';
import { type Infer, object, text, url } from './shape.ts';

/** The form and what it fills; everything else is the script's work. */
export const searchPageShape = object({
  title: text,
  /** From the page to the root of the site, '' or ending in '/'. */
  root: text,
  home: url,
  allReports: url,
  script: url,
});

const title = '搜索全部年报';

export const searchPage = ({ assets }: Pick<PageContext, 'assets'>): Infer<typeof searchPageShape> => ({
  title,
  root: '../',
  home: relativeUrl(searchPagePath, homePath),
  allReports: relativeUrl(searchPagePath, allReportsPath),
  script: relativeUrl(searchPagePath, assets.search),
});

export const searchHead = (): PageHead => ({
  path: searchPagePath,
  kind: 'list',
  title,
  column: { ...reportsColumn, description: '在全部政府信息公开工作年度报告的文字和数据里搜索' },
  trail: [{ label: title }],
});
