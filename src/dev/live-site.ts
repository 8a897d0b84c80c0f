import path from 'node:path';
import { type CheckedReport, checkReport } from '../check/check-report.ts';
import { type Finding, sortFindings } from '../findings/finding.ts';
import type { Summary } from '../formats/format.ts';
import { judge, settleDrafts } from '../inspect/judge.ts';
import { emptyMemo } from '../inspect/memo.ts';
import { type Content, readContent } from '../inspect/read-content.ts';
import type { Report } from '../model/report.ts';
import { readTheme, type Theme } from '../read-theme.ts';
import { siteAssets } from '../render/assets.ts';
import type { Templates } from '../render/templates.ts';
import { rules } from '../rules/index.ts';
import { siteRoutes } from '../site-routes.ts';
import { summaryOf } from '../summary.ts';
import { fileMemory, folderStamps, type Suspects } from './file-memory.ts';
import { lastGood, type Shown } from './last-good.ts';
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
  /** What was found in reading content and templates. */
  readonly readingFindings: readonly Finding[];
  /** What the rules say of a report as it is now written. */
  readonly judged: (report: Report) => CheckedReport;
}

/** Follows the files of a site. */
export interface LiveSite {
  /** Looks at the files; undefined when nothing has changed. Throws `ProjectError` where the operating system refuses. */
  readonly look: (suspects: Suspects) => Moment | undefined;
}

const sameStamps = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));

export const liveSite = (root: string): LiveSite => {
  const memory = fileMemory(root);
  const memo = emptyMemo();
  const keep = lastGood();
  const own = path.join(root, 'templates');
  let theme: Theme | undefined;
  let templates: Templates | undefined;
  let stamps: ReadonlyMap<string, string> = new Map();
  let seen = false;
  /** What was said of a report that is still shown although its files cannot be read any more. */
  let judgements = new Map<string, { readonly report: Report; readonly checked: CheckedReport }>();

  const lookAtTheme = (suspects: Suspects): { theme: Theme; changed: readonly string[] } => {
    const touched = suspects === 'everything' || [...suspects].some((file) => file === own || file.startsWith(own + path.sep));
    if (theme && !touched) return { theme, changed: [] };
    const now = folderStamps(own);
    const changed = sameStamps(stamps, now);
    if (theme && changed.length === 0) return { theme, changed };
    const read = readTheme(root);
    const first = theme === undefined;
    theme = read;
    stamps = now;
    if (!read.findings.some(({ severity }) => severity === 'error')) templates = read.templates();
    return { theme: read, changed: first ? [] : changed.map((file) => path.relative(root, file).split(path.sep).join('/')) };
  };

  return {
    look: (suspects) => {
      const found = memory.look(suspects);
      const look = lookAtTheme(suspects);
      const changed = seen ? [...found.changed, ...look.changed] : [];
      if (seen && changed.length === 0) return undefined;
      const content = readContent(found.tree, memory.read, { memo });
      const { configuration, context } = content;
      const readingFindings = [...settleDrafts(content.drafts, configuration.config, memo), ...look.theme.findings];
      const shown = keep(found.tree, content, readingFindings);

      const judged = (report: Report): CheckedReport => judge(report, context, memo);
      const current = new Set(content.reports);
      const before = judgements;
      judgements = new Map();
      const checkedOf = (report: Report): CheckedReport => {
        if (current.has(report)) return judged(report);
        const known = before.get(report.path);
        return known?.report === report ? known.checked : checkReport(report, context, rules);
      };
      const byPath = new Map(shown.reports.map((report) => [report.path, report]));
      const kept = judgements;
      const checked = {
        get: (reportPath: string): CheckedReport | undefined => {
          const report = byPath.get(reportPath);
          const known = kept.get(reportPath);
          if (!report || known?.report === report) return known?.checked;
          const said = checkedOf(report);
          kept.set(reportPath, { report, checked: said });
          return said;
        },
      };
      const { config, agencies, parents, reports } = shown;
      const { assets } = look.theme;
      const files =
        config && templates
          ? siteFiles(
              siteRoutes({ config, inspection: { agencies, parents, reports, checked }, templates, assets, drafts: true }),
              reports,
              siteAssets(assets, config.theme).paths.stylesheet,
            )
          : undefined;
      seen = true;
      return {
        ...{ content, shown, changed, readingFindings, judged },
        ...(files ? { files } : {}),
        staleTemplates: look.theme.findings.some(({ severity }) => severity === 'error'),
      };
    },
  };
};

/** All findings of a moment, as `check` would list them, and what was judged. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

/**
 * Judges every report, a few at a time, so that pages are answered meanwhile. `pause` resolves when others have had their turn; undefined
 * when `superseded`.
 */
export const judgeAll = async (
  { content, judged, readingFindings }: Moment,
  pause: () => Promise<void>,
  superseded: () => boolean,
): Promise<Verdict | undefined> => {
  const { agencies, reports } = content;
  const checked = new Map<string, CheckedReport>();
  const findings = [...readingFindings];
  for (const report of reports) {
    const result = judged(report);
    checked.set(report.path, result);
    findings.push(...result.findings);
    await pause();
    if (superseded()) return undefined;
  }
  const sorted = sortFindings(findings);
  return { findings: sorted, summary: summaryOf({ agencies, parents: new Map(), reports, checked, findings: sorted }, sorted) };
};
