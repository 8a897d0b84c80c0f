import { allReportsPath, homePath, notFoundPath, reportPagePath } from './addresses.ts';
import type { PageHead } from './frame.ts';
import { relativeUrl } from './markup.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext, ReportSummary } from './page-site.ts';
import { type Infer, object, text, url } from './shape.ts';

/**
 * The page for missing pages. Hosts show it at any depth, where its relative links may lead nowhere: the full address of the home page
 * stands on it as well.
 */
export const notFoundPageShape = object({ home: url, allReports: url, address: url, addressText: text });

export const notFoundPage = ({ site }: PageContext): Infer<typeof notFoundPageShape> => ({
  home: relativeUrl(notFoundPath, homePath),
  allReports: relativeUrl(notFoundPath, allReportsPath),
  address: { url: site.config.baseUrl },
  addressText: site.config.baseUrl,
});

export const notFoundHead = (): PageHead => ({
  path: notFoundPath,
  kind: 'message',
  title: '没有找到这个页面',
  column: reportsColumn,
  trail: [{ label: '没有找到这个页面' }],
  noindex: true,
});

/** A former address of a report, which leads on to it. */
export const movedPageShape = object({ title: text, address: url });

export const movedPage = (from: string, report: ReportSummary): Infer<typeof movedPageShape> => ({
  title: report.title,
  address: relativeUrl(from, reportPagePath(report.path)),
});

export const movedHead = (from: string, report: ReportSummary): PageHead => ({
  path: from,
  kind: 'message',
  title: report.title,
  column: reportsColumn,
  trail: [{ label: '地址已变更' }],
  movedTo: reportPagePath(report.path),
});
