import type { Finding } from '../findings/finding.ts';
import type { Content } from '../inspect/read-content.ts';
import type { ContentTree } from '../load/content-tree.ts';
import type { Agency } from '../model/agency.ts';
import type { Report } from '../model/report.ts';
import { reportLookup } from '../model/report-lookup.ts';
import type { SiteConfig } from '../model/site-config.ts';

/** What pages are made from: what is written where it can be read, and what was last there where it cannot. */
export interface Shown {
  /** Absent: site.yaml has not been right yet. */
  readonly config?: SiteConfig;
  readonly agencies: readonly Agency[];
  readonly parents: Content['parents'];
  /** Those that have been right before or are now. */
  readonly reports: readonly Report[];
  /** Paths of reports that are shown as they were. */
  readonly stale: ReadonlySet<string>;
  /** Paths of reports that cannot be shown. */
  readonly unmade: ReadonlySet<string>;
  readonly staleConfig: boolean;
}

/** Keeps the last good state of each part of a site, for as long as the part exists. */
export type LastGood = (tree: ContentTree, content: Content, findings: readonly Finding[], later: ReadonlySet<string>) => Shown;

const unreadable = /^(?:yaml|schema|config)\//;
const reportText = /^content\/(.+)\/(?:report\.md|statistics\.yaml)$/;

/** Reports with a text that is not what it should be: its page would lack something without saying so. */
const misread = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    findings.flatMap(({ rule, severity, place }) =>
      severity === 'error' && unreadable.test(rule) ? (reportText.exec(place.file)?.[1] ?? []) : [],
    ),
  );

export const lastGood = (): LastGood => {
  let config: SiteConfig | undefined;
  let agencies = new Map<string, Agency>();
  let before: readonly Report[] = [];

  return (tree, content, findings, later) => {
    const { configuration, parents } = content;
    if (configuration.state === 'sound') config = configuration.config;
    const read = new Map(content.agencies.map((agency) => [agency.path, agency]));
    const shownAgencies = tree.agencies.flatMap(({ path }) => read.get(path) ?? agencies.get(path) ?? []);
    const faulty = misread(findings);
    const isGood = ({ path, agency, narrative, statistics, edition }: Report): boolean =>
      // Of what has only a name as yet, nothing is wrong.
      later.has(path) ||
      (narrative !== undefined && (statistics !== undefined || edition === undefined) && read.has(agency.path) && !faulty.has(path));
    const stale = new Set<string>();
    const unmade = new Set<string>();
    let { reports } = content;
    if (!reports.every(isGood)) {
      const { at } = reportLookup(before);
      reports = reports.flatMap((report) => {
        if (isGood(report)) return [report];
        const good = at(report.path);
        (good ? stale : unmade).add(report.path);
        return good ?? [];
      });
    }
    agencies = new Map(shownAgencies.map((agency) => [agency.path, agency]));
    before = later.size === 0 ? reports : reports.filter(({ path }) => !later.has(path));
    return {
      ...(config ? { config } : {}),
      ...{ agencies: shownAgencies, parents, reports, stale, unmade },
      staleConfig: configuration.state !== 'sound',
    };
  };
};
