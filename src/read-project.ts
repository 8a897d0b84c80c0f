import { createHash } from 'node:crypto';
import type { CheckedReport } from './check/check-report.ts';
import { type Finding, sortFindings } from './findings/finding.ts';
import { judge, settleDrafts } from './inspect/judge.ts';
import { type Content, readContent } from './inspect/read-content.ts';
import { readText } from './load/read-text.ts';
import { scan } from './load/scan.ts';
import type { Report } from './model/report.ts';
import type { SiteConfig } from './model/site-config.ts';
import { readTheme, type Theme } from './read-theme.ts';

/** A site, read but for its prose, with the templates that it is shown in. Reports are judged one after another by who asks. */
export interface Project {
  readonly content: Content;
  /** Absent when site.yaml is missing, cannot be read or is no YAML: nothing can be configured, so nothing can be built. */
  readonly config?: SiteConfig;
  readonly theme: Theme;
  /** Of files, settings, figures and templates, sorted. What the rules find, and what is wrong with prose, comes with each report. */
  readonly findings: readonly Finding[];
  readonly judge: (report: Report) => CheckedReport;
  /** SHA-256 of all names and texts of content/ as they were read. */
  readonly digest: string;
}

const hashing = (): { readonly add: (name: string, text: string) => void; readonly digest: () => string } => {
  const hash = createHash('sha256');
  return {
    // No text that was read holds a NUL.
    add: (name, text) => void hash.update(`${name}\0${text}\0`),
    digest: () => hash.digest('hex'),
  };
};

/** load → parse of a whole project. */
export const readProject = (root: string): Project => {
  const tree = scan(root);
  const { add, digest } = hashing();
  let first = true;
  const content = readContent(tree, (reference) => {
    const text = readText(reference);
    if (first) add(reference.file, text.source?.text ?? '');
    return text;
  });
  first = false;
  for (const { years } of tree.agencies)
    for (const { attachments } of years) for (const { file, size } of attachments) add(file, String(size));
  const theme = readTheme(root);
  const { configuration, context, drafts } = content;
  return {
    content,
    ...(configuration.state === 'absent' ? {} : { config: configuration.config }),
    theme,
    findings: sortFindings([...settleDrafts(drafts, configuration.config), ...theme.findings]),
    judge: (report) => judge(report, context),
    digest: digest(),
  };
};
