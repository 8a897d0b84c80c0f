import { type CheckedReport, checkReport } from '../check/check-report.ts';
import { levelOf } from '../check/levels.ts';
import { documentOf, ruleDocuments } from '../check/rule-documents.ts';
import { unknownRules } from '../check/unknown-rules.ts';
import { type Draft, type Finding, settle, sortFindings } from '../findings/finding.ts';
import type { AgencyFolder, ContentTree } from '../load/content-tree.ts';
import type { Agency } from '../model/agency.ts';
import type { Report } from '../model/report.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { readAgency } from '../parse/read-agency.ts';
import { readSite } from '../parse/read-site.ts';
import { rules } from '../rules/index.ts';
import { duplicateAddresses } from './duplicate-addresses.ts';
import { type ReadFile, readReport } from './read-report.ts';
import { ruleContext } from './rule-context.ts';

/** A site as read and judged: what pages are made from, and everything that is wrong with it. */
export interface Inspection {
  /** Absent when site.yaml is missing, cannot be read or is no YAML: nothing can be configured, so nothing can be built. */
  readonly config?: SiteConfig;
  /** Parents before their subordinates. */
  readonly agencies: readonly Agency[];
  /** Path of the agency above, by path. */
  readonly parents: ReadonlyMap<string, string>;
  /** In the order of the agencies, then by year. Drafts are among them. */
  readonly reports: readonly Report[];
  /** By report path. */
  readonly checked: ReadonlyMap<string, CheckedReport>;
  readonly findings: readonly Finding[];
}

/** Judges what can be judged when site.yaml says nothing usable. */
const unconfigured: SiteConfig = {
  title: '',
  baseUrl: 'http://localhost/',
  layout: 'page',
  siteName: '',
  siteDomain: 'localhost',
  rules: {},
  theme: {},
};

const ruleIds = ruleDocuments.map(({ id }) => id);

const unreadable = ({ rule }: Draft): boolean => rule.startsWith('yaml/') || rule.startsWith('config/');

interface Configuration {
  readonly config: SiteConfig;
  /** False when not even the file can be understood. */
  readonly readable: boolean;
  readonly drafts: readonly Draft[];
}

const configure = (tree: ContentTree, read: ReadFile): Configuration => {
  if (!tree.site) return { config: unconfigured, readable: false, drafts: [] };
  const { source, drafts } = read(tree.site);
  if (!source) return { config: unconfigured, readable: false, drafts };
  const { site, drafts: found } = readSite(source);
  if (!site) return { config: unconfigured, readable: !found.some(unreadable), drafts: found };
  return { config: site, readable: true, drafts: unknownRules(site, source, ruleIds) };
};

const readFolder = (folder: AgencyFolder, read: ReadFile, drafts: Draft[]): { agency?: Agency; reports: Report[] } => {
  const text = folder.agency && read(folder.agency);
  if (text) drafts.push(...text.drafts);
  const reading = text?.source && readAgency(text.source, folder.path);
  if (reading) drafts.push(...reading.drafts);
  // Reports of an agency that cannot be read are judged all the same: all findings of all files at once.
  const agency: Agency = reading?.agency ?? {
    path: folder.path,
    name: '',
    shortName: '',
    aggregates: false,
    source: text?.source ?? { file: folder.agency?.file ?? `content/${folder.path}`, text: '' },
  };
  const reports: Report[] = [];
  for (const year of folder.years) {
    const { report, drafts: found } = readReport(agency, year, reports.at(-1), read);
    drafts.push(...found);
    reports.push(report);
  }
  return { ...(reading?.agency ? { agency } : {}), reports };
};

/** load's tree and reader in; everything that is known of the site out. Reads every file once. */
export const inspect = (tree: ContentTree, read: ReadFile): Inspection => {
  const { config, readable, drafts: siteDrafts } = configure(tree, read);
  const drafts: Draft[] = [...tree.drafts, ...siteDrafts];
  const agencies: Agency[] = [];
  const reports: Report[] = [];
  for (const folder of tree.agencies) {
    const found = readFolder(folder, read, drafts);
    if (found.agency) agencies.push(found.agency);
    reports.push(...found.reports);
  }
  drafts.push(...duplicateAddresses(agencies, reports));

  const findings: Finding[] = drafts.flatMap((draft) => {
    const level = levelOf(config.rules, draft.rule, draft.severity ?? documentOf(draft.rule)?.level ?? 'error');
    return level === 'off' ? [] : [settle(draft, level)];
  });
  const context = ruleContext(config, tree.agencies, reports);
  const checked = new Map<string, CheckedReport>();
  for (const report of reports) {
    const result = checkReport(report, context, rules);
    checked.set(report.path, result);
    findings.push(...result.findings);
  }
  return {
    ...(readable ? { config } : {}),
    agencies,
    parents: new Map(tree.agencies.flatMap(({ path, parent }) => (parent === undefined ? [] : [[path, parent] as const]))),
    reports,
    checked,
    findings: sortFindings(findings),
  };
};
