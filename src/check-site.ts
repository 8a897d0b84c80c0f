import path from 'node:path';
import type { Finding } from './findings/finding.ts';
import { findingLog } from './findings/finding-log.ts';
import type { Summary } from './formats/format.ts';
import type { Report } from './model/report.ts';
import { type Project, readProject } from './read-project.ts';
import { severities } from './summary.ts';
import { emptyTally } from './tally.ts';

export interface CheckOptions {
  /** Absolute: the folder that holds content/. */
  readonly root: string;
  /** Files or folders, absolute or relative to the root, whose findings are shown; all where there are none. */
  readonly paths: readonly string[];
}

export interface CheckResult {
  /** Sorted. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** True when there is no site.yaml that can be understood. */
  readonly unconfigured: boolean;
}

const within = (root: string, paths: readonly string[]): ((finding: Finding) => boolean) => {
  const wanted = paths.map((one) => path.relative(root, path.resolve(root, one)).split(path.sep).join('/'));
  return ({ place }) => wanted.some((one) => one === '' || place.file === one || place.file.startsWith(`${one}/`));
};

/** Judges a project that has been read; `more` are findings about a report beside those of the rules. */
export const judgeProject = (
  { content, config, findings: read, judge }: Project,
  { root, paths }: CheckOptions,
  more: (report: Report) => readonly Finding[] = () => [],
): CheckResult => {
  const { agencies, reports } = content;
  const wanted = paths.length === 0 ? () => true : within(root, paths);
  const log = findingLog();
  const tally = emptyTally();
  log.add(read.filter(wanted));
  for (const report of reports) {
    const checked = judge(report);
    tally.add(checked);
    log.add([...checked.findings(), ...more(report)].filter(wanted));
  }
  return {
    findings: log.sorted(),
    summary: { agencies: agencies.length, reports: reports.length, ...tally.total(), ...severities(log.count) },
    unconfigured: !config,
  };
};

/** Judges the whole site, since figures of one report depend on others, and shows the findings that were asked for. */
export const checkSite = (options: CheckOptions): CheckResult => judgeProject(readProject(options.root), options);
