import type { RuleContext } from '../../src/check/rule.ts';
import type { Report } from '../../src/model/report.ts';
import type { SiteConfig } from '../../src/model/site-config.ts';

export const siteConfig: SiteConfig = {
  title: '年报',
  baseUrl: 'https://www.example.gov.cn/',
  layout: 'page',
  siteName: '年报',
  siteDomain: 'www.example.gov.cn',
  rules: {},
  theme: {},
};

/** What rules may ask of a site that consists of these reports. */
export const contextOf = (...reports: readonly Report[]): RuleContext => {
  const paths = [...new Set(reports.map(({ agency }) => agency.path))];
  const parent = (path: string): string | undefined => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined);
  return {
    config: siteConfig,
    reportOf: (path, year) => reports.find((report) => report.agency.path === path && report.year === year),
    subordinates: (path) => paths.filter((one) => parent(one) === path),
    siblings: (path) => paths.filter((one) => one !== path && parent(one) === parent(path)),
  };
};
