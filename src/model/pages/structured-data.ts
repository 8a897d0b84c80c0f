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
  const inLanguage = 'zh-CN';
  const publisher = { '@type': 'GovernmentOrganization', name: report.agencyName };
  // What is undefined is left out of JSON.
  const datePublished = report.published?.slice(0, 10);
  const dateModified = report.updated?.slice(0, 10);
  const counted = report.hasFigures;
  const text = {
    '@type': 'Report',
    '@id': `${address}#report`,
    headline: report.title,
    name: report.title,
    description,
    url: address,
    author: publisher,
    inLanguage,
    publisher,
    datePublished,
    dateModified,
    mainEntity: counted ? { '@id': `${address}#dataset` } : undefined,
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
    inLanguage,
    publisher,
    datePublished,
    dateModified,
    distribution: downloadsOf(report).map(({ label, type, path }) => ({
      '@type': 'DataDownload',
      name: label,
      encodingFormat: type,
      contentUrl: `${config.baseUrl}${path}`,
    })),
  };
  const graph = counted ? [text, dataset] : [text];
  return safeHtml(
    `<script type="application/ld+json">${inScript(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }))}</script>`,
  );
};
