import type { CheckedReport } from './check/check-report.ts';
import { type Finding, sortFindings } from './findings/finding.ts';
import { contentDigest } from './inspect/content-digest.ts';
import { judge, settleDrafts } from './inspect/judge.ts';
import type { KnownContent } from './inspect/known-content.ts';
import { type Reached, reachingContext } from './inspect/reached-agencies.ts';
import { type Content, readContent } from './inspect/read-content.ts';
import type { ContentTree, FileReference } from './load/content-tree.ts';
import { type ReadText, readText } from './load/read-text.ts';
import { scan } from './load/scan.ts';
import type { Report } from './model/report.ts';
import type { SiteConfig } from './model/site-config.ts';
import { readTheme, type Theme } from './read-theme.ts';
import type { SourceText } from './source/source-text.ts';

export interface Judgement extends CheckedReport {
  readonly reached: Reached;
}

/** A site, read but for its prose, with the templates that it is shown in. Reports are judged one after another by who asks. */
export interface Project {
  readonly content: Content;
  /** Absent when site.yaml is missing, cannot be read or is no YAML: nothing can be configured, so nothing can be built. */
  readonly config?: SiteConfig;
  readonly theme: Theme;
  /** Of files, settings, figures and templates, sorted. What the rules find, and what is wrong with prose, comes with each report. */
  readonly findings: readonly Finding[];
  readonly judge: (report: Report) => Judgement;
  /** `contentDigest`. */
  readonly digest: () => string;
}

/** What is known of a project before it is read. */
export interface KnownProject extends Pick<KnownContent, 'surveys' | 'alike'> {
  /** Texts that need not be read, by path relative to the root. */
  readonly texts?: ReadonlyMap<string, SourceText>;
}

/** parse of a whole project whose names are known. */
export const projectOf = (tree: ContentTree, { texts, ...known }: KnownProject = {}): Project => {
  const read = (reference: FileReference): ReadText => {
    const source = texts?.get(reference.file);
    return source ? { source, drafts: [] } : readText(reference);
  };
  const content = readContent(tree, read, known);
  const theme = readTheme(tree.root);
  const { configuration, context, drafts } = content;
  return {
    content,
    ...(configuration.state === 'absent' ? {} : { config: configuration.config }),
    theme,
    findings: sortFindings([...settleDrafts(drafts, configuration.config), ...theme.findings]),
    judge: (report) => {
      const asked = reachingContext(context, report.agency);
      return { ...judge(report, asked.context), reached: asked.reached() };
    },
    digest: () => contentDigest(content),
  };
};

/** load → parse of a whole project. */
export const readProject = (root: string): Project => projectOf(scan(root));
