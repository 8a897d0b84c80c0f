import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, type BuildResult, buildInLanes } from '../build.ts';
import type { BuildMade, EarlierBuild } from '../earlier-build.ts';
import type { Survey } from '../inspect/survey-report.ts';
import { packSurveys, unpackSurveys } from '../lanes/packed-surveys.ts';
import { type BuildRecord, readBuildRecord, writeBuildRecord } from './build-record.ts';
import { lastBuildFile, readLastBuild, recordFile, writeLastBuild } from './last-build.ts';
import { partStamps, type SiteStamps, siteStamps } from './site-stamps.ts';
import { stampOf, stampsOf } from './stamps.ts';
import { standingOf } from './standing.ts';

/** Below, a build takes no longer than a look at what it would be saved by. */
const leastReports = 100;

/** Of the reports: when more have changed, all are made anew, by several threads. */
const mostChanged = 0.2;

export interface CacheOptions {
  /** Whatever makes this program another one than before. */
  readonly program: string;
  readonly leastReports?: number;
}

/** A build that was killed left work to be done. */
const unfinished = (out: string): boolean => existsSync(`${out}.nianbao-build`) || existsSync(path.join(out, '.nianbao-build'));

/** What the record tells that may be used again; undefined where anything but a few reports differs from what it was made from. */
const earlierBuild = (record: BuildRecord, now: SiteStamps): EarlierBuild | undefined => {
  const { others, reports } = partStamps(now, (folder) => record.stamps.has(folder));
  if (others !== record.others || reports.size !== record.stamps.size) return undefined;
  const changed = new Set([...reports].flatMap(([report, stamp]) => (record.stamps.get(report) === stamp ? [] : [report])));
  if (changed.size > mostChanged * reports.size) return undefined;
  const before = new Map<string, Survey>();
  unpackSurveys(record.surveys, before);
  const surveys = new Map([...before].filter(([report]) => !changed.has(report)));
  return { surveys, standing: (project) => standingOf({ ...record, surveys: before }, project, changed) };
};

const recordOf = (made: BuildMade, now: SiteStamps, left: string): BuildRecord | undefined => {
  if (!made.reports.every(({ ownFindings }) => ownFindings)) return undefined;
  const paths = new Set(made.reports.map(({ path }) => path));
  const { reports, others } = partStamps(now, (folder) => paths.has(folder));
  if (reports.size !== paths.size) return undefined;
  const still = <File extends { readonly changed: boolean }>(file: File): File => ({ ...file, changed: false });
  return {
    others,
    stamps: reports,
    left,
    surveys: packSurveys(made.surveys),
    reports: made.reports.map((report) => ({ ...report, files: report.files.map(still) })),
    siteFiles: made.siteFiles.map(still),
    findings: made.findings,
  };
};

/**
 * As `buildInLanes`, with what the last build into the same folder has noted. Where nothing at all has changed since, neither what it was
 * made from nor what it left, that is found out without reading or making anything; where some reports have, only these are read, and
 * only what they reach is made.
 */
export const cachedBuild = async (
  options: BuildOptions,
  { program, leastReports: least = leastReports }: CacheOptions,
): Promise<BuildResult> => {
  const { root, out } = options;
  if (options.clean || options.shard) return buildInLanes(options);
  const file = lastBuildFile(root, out);
  const known = readLastBuild(file);
  const published = known?.result.published;
  const now = siteStamps(options, program);
  const asLeft = known !== undefined && !unfinished(out) && known.left === stampOf(stampsOf(out));
  if (known && published && asLeft && known.from === now.whole)
    return { ...known.result, published: { ...published, written: 0, unchanged: published.total, removed: 0 } };

  const record = asLeft ? readBuildRecord(recordFile(file)) : undefined;
  const earlier = record && record.left === known?.left ? earlierBuild(record, now) : undefined;
  let made: BuildMade | undefined;
  const result = await buildInLanes(options, {
    earlier,
    keep: (told) => {
      made = told;
    },
  });
  if (!result.published || !made || result.summary.reports < least) return result;
  // Taken before anything was read: what was changed while the build ran will differ from it the next time.
  const left = stampOf(stampsOf(out));
  const next = recordOf(made, now, left);
  if (next) writeBuildRecord(recordFile(file), next);
  writeLastBuild(file, { from: now.whole, left, result });
  return result;
};
