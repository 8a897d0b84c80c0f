import { type CheckedReport, checkReport } from '../check/check-report.ts';
import type { Finding } from '../findings/finding.ts';
import { judge, judgement, settleDrafts } from '../inspect/judge.ts';
import { emptyMemo, type Judgement } from '../inspect/memo.ts';
import { type Content, readAhead, readContent } from '../inspect/read-content.ts';
import type { AgencyFolder, ContentTree } from '../load/content-tree.ts';
import type { Report } from '../model/report.ts';
import { reportLookup } from '../model/report-lookup.ts';
import { siteAssets } from '../render/assets.ts';
import { rules } from '../rules/index.ts';
import { siteRoutes } from '../site-routes.ts';
import { fileMemory, type Suspects } from './file-memory.ts';
import { lastGood, type Shown } from './last-good.ts';
import { type LiveTheme, liveTheme } from './live-theme.ts';
import { readingOrder } from './reading-order.ts';
import { type SiteFiles, siteFiles } from './site-files.ts';

/** A site as it is now. Nothing in it changes: the next look at the files gives another one. */
export interface Moment {
  readonly content: Content;
  readonly shown: Shown;
  /** Files that differ from the moment before, relative to the root; empty for the first. */
  readonly changed: readonly string[];
  /** Absent while nothing can be shown. */
  readonly files?: SiteFiles;
  /** True while the site's own templates have findings: pages are shown in the templates as they last were. */
  readonly staleTemplates: boolean;
  /** False while most reports are known by name only: nothing is judged then. */
  readonly complete: boolean;
  /** What was found in reading content and templates. */
  readonly readingFindings: readonly Finding[];
  readonly reportAt: (path: string) => Report | undefined;
  /** What the rules say of a report as it is now written. */
  readonly judged: (report: Report) => CheckedReport;
  /** Stands for what they say: the same object for as long as they say the same. */
  readonly judgement: (report: Report) => Judgement;
}

const unjudged: CheckedReport = { verdicts: [], findings: () => [], waived: [], checks: [] };

/** Follows the files of a site. */
export interface LiveSite {
  /** Looks at the files; undefined when nothing has changed. Throws `ProjectError` where the operating system refuses. */
  readonly look: (suspects: Suspects) => Moment | undefined;
  /** Reads what a page shows, if it has not been read; undefined when it has. */
  readonly want: (page: string) => Moment | undefined;
  /** Reads some more of a large site; false when all has been read. */
  readonly readOn: () => boolean;
  /** What is known now. */
  readonly now: () => Moment;
}

export const liveSite = (root: string, atOnce?: number): LiveSite => {
  const memory = fileMemory(root);
  const templatesOf = liveTheme(root);
  const order = readingOrder(atOnce);
  const memo = emptyMemo();
  const keep = lastGood();
  /** Files that have changed, until there is a moment that shows them. */
  const owed = new Set<string>();
  let seen: { readonly tree: ContentTree; readonly look: ReturnType<LiveTheme['look']> } | undefined;
  let shownAlready = false;
  /** What is said of reports that are still shown although their files cannot be read any more. */
  const said = new Map<string, { readonly report: Report; readonly checked: CheckedReport }>();

  const momentOf = (tree: ContentTree, { theme, templates }: ReturnType<LiveTheme['look']>): Moment => {
    const { later } = order;
    const content = readContent(tree, memory.read, { memo, later, changed: owed });
    const { configuration, context } = content;
    const readingFindings = [...settleDrafts(content.drafts, configuration.config, memo), ...theme.findings];
    const shown = keep(tree, content, readingFindings, later);
    const complete = later.size === 0;

    const judged = (report: Report): CheckedReport => (complete ? judge(report, context, memo) : unjudged);
    const current = reportLookup(content.reports);
    const onPages = shown.reports === content.reports ? current : reportLookup(shown.reports);
    const saidOf = (report: Report): CheckedReport => {
      if (current.at(report.path) === report) return judged(report);
      const before = said.get(report.path);
      const checked = before?.report === report ? before.checked : checkReport(report, context, rules);
      said.set(report.path, { report, checked });
      return checked;
    };
    const checked = {
      get: (reportPath: string): CheckedReport | undefined => {
        const report = onPages.at(reportPath);
        return report && saidOf(report);
      },
    };
    for (const path of said.keys()) if (!shown.stale.has(path)) said.delete(path);
    const { config, agencies, parents, reports } = shown;
    const { assets } = theme;
    const files =
      config && templates
        ? siteFiles(
            siteRoutes({ config, inspection: { agencies, parents, reports, checked }, templates, assets, drafts: true }),
            onPages.at,
            siteAssets(assets, config.theme).paths,
          )
        : undefined;
    const changed = shownAlready ? [...owed] : [];
    owed.clear();
    shownAlready = true;
    return {
      ...{ content, shown, changed, complete, readingFindings, judged },
      judgement: (report) => judgement(report, context, memo),
      reportAt: current.at,
      ...(files ? { files } : {}),
      staleTemplates: theme.findings.some(({ severity }) => severity === 'error'),
    };
  };

  const now = (): Moment => {
    if (!seen) throw new Error('nothing has been looked at');
    return momentOf(seen.tree, seen.look);
  };

  const readFolder = (folder: AgencyFolder): void => {
    readAhead(folder, memory.read, memo);
    order.done(folder);
  };

  return {
    look: (suspects) => {
      const tree = memory.look(suspects, owed);
      if (tree !== seen?.tree) order.arrange(tree);
      seen = { tree, look: templatesOf.look(suspects, owed) };
      return shownAlready && owed.size === 0 ? undefined : now();
    },
    want: (page) => {
      const folder = order.neededBy(page);
      if (!folder) return undefined;
      readFolder(folder);
      return now();
    },
    readOn: () => {
      const folder = order.next();
      if (folder) readFolder(folder);
      return folder !== undefined;
    },
    now,
  };
};
