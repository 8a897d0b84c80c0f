import { isDeepStrictEqual } from 'node:util';
import type { Standing } from '../earlier-build.ts';
import { findingLog } from '../findings/finding-log.ts';
import type { PackedSurvey } from '../inspect/packed-survey.ts';
import type { Survey } from '../inspect/survey-report.ts';
import type { MadeReport } from '../lanes/made.ts';
import { mostFindings } from '../lanes/project-routes.ts';
import type { Report } from '../model/report.ts';
import type { Project } from '../read-project.ts';
import { emptyTally } from '../tally.ts';
import type { BuildRecord } from './build-record.ts';
import { reportOf } from './report-of.ts';

/** How a report whose files were changed differs from what it was. */
interface Difference {
  readonly report: Report;
  /** What the rest of the site shows of it: figures, dates, title. */
  readonly summary: boolean;
  /** What represents its prose. */
  readonly samples: boolean;
}

const withoutDigest = (figures: Survey['figures']): unknown => figures && { ...figures, digest: '' };

const namesOf = ({ attachments = [] }: Report): string => attachments.map(({ file }) => file.slice('content/'.length)).join('\0');

const namesMade = ({ assets }: MadeReport): string => assets.join('\0');

/** undefined where the addresses of the site may have changed with it, which any report may link to. */
const differenceOf = (report: Report, before: Survey, after: Survey, made: MadeReport): Difference | undefined => {
  const old = before.prose?.frontMatter;
  const now = after.prose?.frontMatter;
  const sameAddresses =
    old?.draft === now?.draft &&
    isDeepStrictEqual(old?.aliases, now?.aliases) &&
    (now?.draft === true || namesOf(report) === namesMade(made));
  if (!sameAddresses) return undefined;
  return {
    report,
    summary: !isDeepStrictEqual(old, now) || !isDeepStrictEqual(withoutDigest(before.figures), withoutDigest(after.figures)),
    samples: !isDeepStrictEqual(before.prose?.samples, after.prose?.samples),
  };
};

/** Reports whose closest relative among those of other agencies is another one than it was, now that some read differently. */
const withOtherRelatives = (
  { content: { reports, parents, context } }: Project,
  differences: readonly Difference[],
  made: ReadonlyMap<string, MadeReport>,
): readonly string[] => {
  const groupOf = ({ agency, year }: Report): string => `${year} ${parents.get(agency.path)}`;
  const groups = new Set(differences.flatMap(({ samples, report }) => (samples ? [groupOf(report)] : [])));
  if (groups.size === 0) return [];
  return reports.flatMap((report) => {
    const alike = made.get(report.path)?.reached.alike;
    if (!alike || !groups.has(groupOf(report))) return [];
    const now = (context.lookalikes?.(report) ?? []).map(({ path }) => path);
    return isDeepStrictEqual(alike, now) ? [] : [report.path];
  });
};

const sumOf = (reports: readonly MadeReport[]): Standing['sum'] => {
  const log = findingLog();
  const tally = emptyTally();
  for (const { counts, total } of reports) {
    log.addLog(counts, []);
    tally.addTotal(total);
  }
  return { counts: log.counts(), total: tally.total() };
};

const countOf = (reports: readonly MadeReport[]): number => reports.reduce((sum, { count }) => sum + count, 0);

export interface Before extends Pick<BuildRecord, 'reports' | 'siteFiles' | 'findings'> {
  readonly surveys: ReadonlyMap<string, PackedSurvey>;
}

/**
 * What of an earlier build still stands, now that the files of some reports were changed and nothing else was. A report is made anew with
 * all of its agency, and when its rules were told of an agency that has changed; a file of the whole site when it shows figures or dates
 * that have. undefined where too little is known: then everything is made anew.
 */
export const standingOf = (before: Before, project: Project, changed: ReadonlySet<string>): Standing | undefined => {
  const { reports } = project.content;
  const surveys = project.content.surveys();
  const made = new Map(before.reports.map((report) => [report.path, report]));
  const differences: Difference[] = [];
  for (const report of reports) {
    if (!changed.has(report.path)) continue;
    const [old, now, known] = [before.surveys.get(report.path)?.whole, surveys.get(report.path)?.whole, made.get(report.path)];
    const difference = old && now && known && differenceOf(report, old, now, known);
    if (!difference) return undefined;
    differences.push(difference);
  }
  const agencies = new Set(differences.map(({ report }) => report.agency.path));
  const due = new Set(withOtherRelatives(project, differences, made));
  for (const { path, agency } of reports) {
    const known = made.get(path);
    if (!known || agencies.has(agency.path) || known.reached.agencies.some((one) => agencies.has(one))) due.add(path);
  }

  const held = before.findings.filter(({ place }) => {
    const owner = reportOf(place.file.slice('content/'.length), (path) => made.has(path));
    return owner !== undefined && !due.has(owner);
  });
  const cut = before.findings.length < before.reports.reduce((sum, { counts }) => sum + counts.error + counts.warning + counts.info, 0);
  if (cut && held.length < mostFindings) return undefined;

  const standing = before.reports.filter(({ path }) => !due.has(path));
  const last = held.at(-1);
  const siteFiles = new Map(before.siteFiles.map((file) => [file.path, file]));
  const shown = differences.flatMap(({ summary, report }) => (summary ? [{ agencyPath: report.agency.path, year: report.year }] : []));
  return {
    report: (path) => !due.has(path),
    sum: sumOf(standing),
    files: {
      // Right in the folder of a report, or below, lies what is its own, and now and then a page of the site at a former address.
      has: (file) => !siteFiles.has(file) && reportOf(file, (path) => due.has(path)) === undefined,
      count: countOf(standing),
      bytes: standing.reduce((sum, { bytes }) => sum + bytes, 0),
      outOf: countOf(before.reports) + siteFiles.size,
    },
    file: ({ path, kind, textsDiffer, shows = () => true }) => {
      const known = siteFiles.get(path);
      if (known?.kind !== kind || (textsDiffer ? textsDiffer() : shown.some(shows))) return undefined;
      return known;
    },
    findings: held,
    // What comes after the last of a list that was cut short may have others before it.
    known: (findings) => (cut ? findings.slice(0, last ? findings.lastIndexOf(last) + 1 : 0) : findings),
  };
};
