import type { CheckedReport } from './check/check-report.ts';
import type { CheckResult } from './check-site.ts';
import { findingLog } from './findings/finding-log.ts';
import type { Summary } from './formats/format.ts';
import type { Report } from './model/report.ts';
import type { SiteConfig } from './model/site-config.ts';
import { type Project, readProject } from './read-project.ts';
import type { Route } from './render/route.ts';
import { routesOf } from './site-routes.ts';
import { emptyTally, severities } from './summary.ts';
import { type PublishResult, publishIf } from './write/publish.ts';
import type { Builder } from './write/work-place.ts';

export interface BuildOptions {
  /** Absolute: the folder that holds content/. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  readonly baseUrl?: string;
  /** Warnings stop the build as errors do. */
  readonly strict: boolean;
  /** Write every file anew. */
  readonly clean: boolean;
  readonly builder: Builder;
}

export interface BuildResult extends CheckResult {
  /** Absent when findings stopped the build; the folder is then as it was. */
  readonly published?: PublishResult;
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

/** A build shows the first few; `check` lists them all. */
const mostFindings = 1000;

/** Of so many reports the prose is still at hand when they have been judged: nothing is begun before all of them are. */
const fewReports = 256;

/** Judges each report once, in whatever order they are asked for, and keeps the latest verdict for the pages that show it. */
interface Court {
  /** Judges a report, or gives what was said of it if it was the last one asked for. */
  readonly judge: (report: Report) => CheckedReport;
  readonly summary: () => Summary;
  readonly findings: () => CheckResult['findings'];
}

const courtOf = ({ content, findings, judge }: Project): Court => {
  const log = findingLog(mostFindings);
  const tally = emptyTally();
  const heard = new Set<Report>();
  let last: { readonly report: Report; readonly checked: CheckedReport } | undefined;
  log.add(findings);
  return {
    judge: (report) => {
      if (last?.report === report) return last.checked;
      const checked = judge(report);
      last = { report, checked };
      if (!heard.has(report)) {
        heard.add(report);
        tally.add(checked);
        log.add(checked.findings);
      }
      return checked;
    },
    summary: () => ({
      agencies: content.agencies.length,
      reports: content.reports.length,
      ...tally.total(),
      ...severities(log.count),
    }),
    findings: log.sorted,
  };
};

/** Every report's files together, so that its text is read once for all of them; what belongs to no report comes last. */
const byReport = (routes: readonly Route[], reports: readonly Report[]): ReadonlyMap<string | undefined, readonly Route[]> => {
  const groups = new Map<string | undefined, Route[]>(reports.map(({ path }) => [path, []]));
  const others: Route[] = [];
  for (const route of routes) (groups.get(route.path.slice(0, Math.max(0, route.path.lastIndexOf('/')))) ?? others).push(route);
  return groups.set(undefined, others);
};

/** Judges the reports on the way: each is read, judged, and made into its files before the next one is. */
const judgedRoutes = function* (project: Project, config: SiteConfig, court: Court, refused: () => boolean): Generator<Route> {
  const { agencies, parents, reports } = project.content;
  const byPath = new Map(reports.map((report) => [report.path, report]));
  const checked = {
    get: (path: string): CheckedReport | undefined => {
      const report = byPath.get(path);
      return report && court.judge(report);
    },
  };
  const inspection = { agencies, parents, reports, checked };
  const routes = routesOf({ config, inspection, templates: project.theme.templates(), assets: project.theme.assets, drafts: false });
  const groups = byReport(routes, reports);
  for (const report of reports) {
    court.judge(report);
    if (!refused()) yield* groups.get(report.path) ?? [];
  }
  if (!refused()) yield* groups.get(undefined) ?? [];
};

/** The whole pipeline. Throws `ProjectError` where the machine does not allow to go on. */
export const buildSite = ({ root, out, baseUrl, strict, clean, builder }: BuildOptions): BuildResult => {
  const project = readProject(root);
  const court = courtOf(project);
  const { reports } = project.content;
  const refused = (): boolean => {
    const { errors, warnings } = court.summary();
    return errors > 0 || (strict && warnings > 0);
  };
  const result = (published?: PublishResult): BuildResult => ({
    findings: court.findings(),
    summary: court.summary(),
    unconfigured: !project.config,
    ...(published ? { published } : {}),
  });
  if (!project.config || refused() || reports.length <= fewReports) for (const report of reports) court.judge(report);
  if (!project.config || refused()) return result();
  const config = baseUrl === undefined ? project.config : { ...project.config, baseUrl: withSlash(baseUrl) };
  const routes = judgedRoutes(project, config, court, refused);
  return result(publishIf(routes, { out, root, builder, clean }, () => !refused()));
};
