import { escaperOf } from '../../source/printable.ts';
import type { SiteConfig } from '../site-config.ts';
import { downloadsOf } from './downloads.ts';
import { type Html, safeHtml } from './markup.ts';
import type { ReportSummary } from './page-site.ts';

/** JSON that cannot end the script element, or be taken for markup, whatever its strings hold. */
const inScript = escaperOf({ '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' });

/**
 * The report and its figures as schema.org's Report and Dataset. It stands in the page as a data block: `script-src` does not concern
 * those (a browser test keeps that true), and no reader of JSON-LD follows a link to a file.
 */
export const structuredData = (config: SiteConfig, report: ReportSummary, description: string): Html => {
  const address = `${config.baseUrl}${report.path}/`;
  const publisher = { '@type': 'GovernmentOrganization', name: report.agencyName };
  const shared = {
    inLanguage: 'zh-CN',
    publisher,
    ...(report.published === undefined ? {} : { datePublished: report.published.slice(0, 10) }),
    ...(report.updated === undefined ? {} : { dateModified: report.updated.slice(0, 10) }),
  };
  const dataset = {
    '@type': 'Dataset',
    '@id': `${address}#dataset`,
    name: `${report.agencyName}${report.year}年政府信息公开统计数据`,
    description: `${report.title}的法定统计表数据。`,
    url: address,
    temporalCoverage: `${report.year}-01-01/${report.year}-12-31`,
    isAccessibleForFree: true,
    creator: publisher,
    ...shared,
    distribution: downloadsOf(report).map(({ label, type, path }) => ({
      '@type': 'DataDownload',
      name: label,
      encodingFormat: type,
      contentUrl: `${config.baseUrl}${path}`,
    })),
  };
  const graph = [
    {
      '@type': 'Report',
      '@id': `${address}#report`,
      headline: report.title,
      name: report.title,
      description,
      url: address,
      author: publisher,
      ...shared,
      ...(report.hasFigures ? { mainEntity: { '@id': `${address}#dataset` } } : {}),
    },
    ...(report.hasFigures ? [dataset] : []),
  ];
  return safeHtml(
    `<script type="application/ld+json">${inScript(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }))}</script>`,
  );
};
