import type { CheckedReport } from '../check/check-report.ts';
import { type Finding, sortFindings } from '../findings/finding.ts';
import type { ContentTree } from '../load/content-tree.ts';
import type { ReadFile } from '../load/read-text.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { judge, settleDrafts } from './judge.ts';
import type { InspectionMemo } from './memo.ts';
import { type Content, readContent } from './read-content.ts';

/** A site as read and judged: what pages are made from, and everything that is wrong with it. */
export interface Inspection extends Pick<Content, 'agencies' | 'parents' | 'reports'> {
  /** Absent when site.yaml is missing, cannot be read or is no YAML: nothing can be configured, so nothing can be built. */
  readonly config?: SiteConfig;
  /** By report path. */
  readonly checked: ReadonlyMap<string, CheckedReport>;
  readonly findings: readonly Finding[];
}

/** load's tree and reader in; everything that is known of the site out. Reads every file once. */
export const inspect = (tree: ContentTree, read: ReadFile, memo?: InspectionMemo): Inspection => {
  const { configuration, context, drafts, agencies, parents, reports } = readContent(tree, read, { memo });
  const findings: Finding[] = [...settleDrafts(drafts, configuration.config, memo)];
  const checked = new Map<string, CheckedReport>();
  for (const report of reports) {
    const result = judge(report, context, memo);
    checked.set(report.path, result);
    findings.push(...result.findings());
  }
  return {
    ...(configuration.state === 'absent' ? {} : { config: configuration.config }),
    ...{ agencies, parents, reports, checked },
    findings: sortFindings(findings),
  };
};
