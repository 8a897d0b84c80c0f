import type { EarlierBuild } from '../earlier-build.ts';
import type { PackedSurvey } from '../inspect/packed-survey.ts';
import { addSurveys } from '../inspect/packed-surveys.ts';
import { ownerOf } from '../model/report.ts';
import type { KnownProject } from '../read-project.ts';
import type { BuildRecord } from './build-record.ts';
import { reportOf } from './report-of.ts';
import { standingOf } from './standing.ts';

/** Of the reports: when more have changed, all are made anew, by several threads. */
const mostChanged = 0.2;

/**
 * What the record tells that may be used again, now that some folders of content/ have changed; undefined where these are not just folders
 * of a few reports.
 */
export const earlierBuild = (record: BuildRecord, folders: readonly string[]): EarlierBuild | undefined => {
  const known = new Set(record.reports.map(({ path }) => path));
  const changed = new Set<string>();
  for (const folder of folders) {
    const report = reportOf(folder, (path) => known.has(path));
    if (report === undefined) return undefined;
    changed.add(report);
  }
  if (changed.size > mostChanged * known.size) return undefined;
  const before = new Map<string, PackedSurvey>();
  addSurveys(record.surveys, before);
  const surveys = new Map([...before].filter(([report]) => !changed.has(report)));
  const texts = new Map(record.agencies.map((source) => [source.file, source]));
  return {
    known: { surveys, texts, alike: knownAlike(record, changed) },
    standing: (project) => standingOf({ ...record, surveys: before }, project, changed),
  };
};

/** Reports are alike within a year: where none of a year has changed, those are that were. */
const knownAlike = (record: BuildRecord, changed: ReadonlySet<string>): KnownProject['alike'] => {
  const years = new Set([...changed].map((report) => ownerOf(report).year));
  const alike = new Map(
    record.reports.flatMap(({ path, reached }) => (years.has(ownerOf(path).year) ? [] : [[path, reached.alike] as const])),
  );
  return (report) => alike.get(report);
};
