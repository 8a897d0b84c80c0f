import { documentOf } from './check/rule-documents.ts';
import type { Inspection } from './inspect/inspect.ts';
import type { TemplateFolder } from './load/load-templates.ts';
import { safeHtml } from './model/pages/markup.ts';
import type { ReportDetail } from './model/pages/page-site.ts';
import { pageSite } from './model/pages/page-site-of.ts';
import { reportSummary } from './model/pages/report-summary.ts';
import type { Report } from './model/report.ts';
import type { SiteConfig } from './model/site-config.ts';
import { sectionHtml } from './render/html/section-html.ts';
import type { Route } from './render/route.ts';
import { siteRoutes } from './render/routes.ts';
import { compileTemplates, mergeTemplates } from './render/templates.ts';
import { completed } from './statistics/totals.ts';

export interface SiteParts {
  readonly config: SiteConfig;
  readonly inspection: Inspection;
  readonly shipped: TemplateFolder;
  readonly own: TemplateFolder;
  /** Drafts are shown, and marked, by `dev` only. */
  readonly drafts: boolean;
}

const title = (rule: string) => documentOf(rule)?.title ?? { zh: rule, en: rule };

const detailOf = (report: Report, { checked }: Inspection): ReportDetail => {
  const result = checked.get(report.path);
  return {
    report,
    ...(report.statistics ? { figures: completed(report.statistics) } : {}),
    checks: (result?.checks ?? []).map((check) => ({ ...check, title: title(check.rule) })),
    waivers: (result?.waived ?? []).map(({ waiver }) => ({ ...waiver, title: title(waiver.rule) })),
  };
};

/** Every file of the site, each made when asked for. Build and dev differ only in what they do with them. */
export const routesOf = ({ config, inspection, shipped, own, drafts }: SiteParts): readonly Route[] => {
  const shown = inspection.reports.filter(({ narrative }) => drafts || !narrative?.frontMatter.draft);
  const byPath = new Map(shown.map((report) => [report.path, report]));
  const summaries = shown.map((report) => reportSummary(report, report.statistics && completed(report.statistics)));
  const site = pageSite(config, inspection.agencies, inspection.parents, summaries);
  const attachments = shown.flatMap(({ path, attachments = [] }) =>
    attachments.map(
      ({ file, absolute }): Route => ({
        path: `${path}/${file.slice(file.lastIndexOf('/') + 1)}`,
        kind: 'asset',
        body: () => ({ copy: absolute }),
      }),
    ),
  );
  return [
    ...attachments,
    ...siteRoutes({
      site,
      templates: compileTemplates(mergeTemplates(shipped.templates, own.templates)),
      assets: new Map([...shipped.assets, ...own.assets]),
      detail: ({ path }) => {
        const report = byPath.get(path);
        if (!report) throw new Error(`no report ${path}`);
        return detailOf(report, inspection);
      },
      prose: (_report, blocks) => safeHtml(sectionHtml(blocks)),
    }),
  ];
};
