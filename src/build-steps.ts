import type { BuildOptions, BuildResult, Succession } from './build-options.ts';
import { findingLog } from './findings/finding-log.ts';
import { blocksOf, courtOf, runLane, stops } from './lanes/lane.ts';
import { madeList } from './lanes/made-list.ts';
import { heldFindings, mostFindings, projectRoutes, withBaseUrl } from './lanes/project-routes.ts';
import { isOfAllTexts, siteLane, sitePortions } from './lanes/site-portions.ts';
import type { Pause } from './lanes/survey-together.ts';
import type { Report } from './model/report.ts';
import { readInLanes, type StartLanes } from './read-in-lanes.ts';
import type { Judgement } from './read-project.ts';
import type { Route } from './render/route.ts';
import { textPath } from './search/manifest.ts';
import type { Postings } from './search/postings.ts';
import { shardPlan } from './shard/shard-plan.ts';
import { type ShardRecord, shardRecordName, shardRecordText } from './shard/shard-record.ts';
import { unmeasured } from './stopwatch.ts';
import { severities } from './summary.ts';
import { emptyTally } from './tally.ts';
import { openPublication, type Publication, type PublishResult } from './write/publish.ts';
import { sharedStaging } from './write/stage.ts';
import type { MadeFile, StagedRoute } from './write/staged-route.ts';
import { publishedText, stagedText } from './write/staged-text.ts';
import type { WritingThread } from './write/writing-thread.ts';

/** Of so many reports the prose is still at hand when they have been judged: nothing is begun before all of them are. */
const fewReports = 256;

const shardRecord = (record: ShardRecord): Route => ({ path: shardRecordName, kind: 'index', body: () => shardRecordText(record) });

/** Further threads of a build, where there may be any. */
export interface Threads {
  readonly lanes: StartLanes;
  readonly writer: (publication: Publication) => WritingThread | undefined;
  /** Ends all that were started, wherever they are. */
  readonly end: () => Pause;
}

/** The whole pipeline, pausing after each portion of reports. `start` may give further lanes to share the work with, or a thread that writes. */
export const buildSteps = function* (
  options: BuildOptions,
  start: Threads,
  { files, earlier, keep }: Succession,
): Generator<Pause, BuildResult> {
  const { root, out, strict, clean, builder, provenance, baseUrl, shard, progress = () => {}, measure = unmeasured, large } = options;
  const { project, lanes, share } = yield* readInLanes(options, start.lanes, files, earlier?.known);
  const standing = earlier?.standing(project);
  // Most of the site is to be made: with all lanes, then.
  if (earlier && !standing) return yield* buildSteps(options, start, { ...(files ? { files } : {}), ...(keep ? { keep } : {}) });
  const { agencies, reports } = project.content;
  // In a pause V8 would collect what has piled up since the start, 4 ms, and a small build is done before anybody waits.
  const pauses = reports.length > fewReports;
  const judge = (report: Report): Judgement => measure('judge', () => project.judge(report), report.path);
  const court = courtOf({ judge }, findingLog(heldFindings), emptyTally());
  const read = findingLog(mostFindings);
  read.add(project.findings);
  const result = (published?: PublishResult): BuildResult => {
    const all = findingLog(mostFindings);
    for (const log of [read, court.log]) all.addLog(log.counts(), log.sorted());
    return {
      findings: all.sorted(),
      summary: { agencies: agencies.length, reports: reports.length, ...court.tally.total(), ...severities(all.count) },
      unconfigured: !project.config,
      ...(published ? { published } : {}),
    };
  };
  const refused = (): boolean => stops(read, strict) || stops(court.log, strict);
  const plan = shard && shardPlan(reports, shard);
  const own = plan ? reports.filter(plan.owns) : reports;
  // Nobody asks where no record is kept.
  const made = keep || standing ? madeList() : undefined;
  if (standing) {
    court.log.addLog(standing.sum.counts, standing.findings);
    court.tally.addTotal(standing.sum.total);
  }
  const due = standing ? own.filter(({ path }) => !standing.report(path)) : own;
  if (due.length <= fewReports) for (const report of due) court.judge(report);

  const config = refused() || !project.config ? undefined : withBaseUrl(project.config, baseUrl);
  const publication = config && openPublication({ out, root, builder, clean, asLeft: standing !== undefined, provenance });
  try {
    if (!publication) share.refuse();
    lanes?.begin(publication && sharedStaging(publication.staging), ({ reports, files }) => {
      made?.add(reports);
      for (const file of files) publication?.take(file);
    });
    const furtherPostings: Postings[] = [];
    const siteFiles: StagedRoute[] = [];
    const routes =
      config &&
      projectRoutes(project, config, court, {
        furtherPostings: () => furtherPostings,
        ...(standing && publication
          ? {
              searchText: (report) => stagedText(publication.staging, textPath(report))?.slice(0, -1),
              earlierIndex: {
                changed: () => {
                  const changed = new Set(publication.changed());
                  return [...(made?.each() ?? [])].flatMap(({ path }) => (changed.has(textPath(path)) ? [path] : []));
                },
                published: (file) => publishedText(publication.staging, file),
                made: (file) => stagedText(publication.staging, file),
              },
            }
          : {}),
      });
    if (standing) publication?.keep(standing.files);
    const blocks = blocksOf(due).length;
    const writer = publication && !lanes && !standing && pauses ? start.writer(publication) : undefined;
    if (writer) writer.started.then(large);
    else if (pauses) large?.();
    const stage = writer?.stage ?? publication?.stage;
    const make = (report: Report): readonly MadeFile[] =>
      stage && routes
        ? routes
            .ofReport(report)
            .map((route) => measure('write', () => stage({ ...route, body: () => measure('make', route.body, report.path) })))
        : [];
    for (const _ of runLane({ reports: due, court, share, make, made: (reports) => made?.add(reports), strict })) {
      progress(Math.floor((share.done() / blocks) * due.length), due.length);
      if (pauses) yield undefined;
      // Here, and not in the midst of a report that has nothing to do with it.
      writer?.check();
    }
    const siteRoutes = share.refused() || !routes ? [] : routes.ofSite().filter(({ path }) => !plan || plan.ownsFile(path));
    const stageOfSite = (publisher: Publication, portion: readonly Route[]): void =>
      measure('whole', () => {
        for (const route of portion) {
          const standsStill = standing?.file(route);
          if (standsStill) publisher.take(standsStill);
          siteFiles.push(standsStill ?? publisher.stage(route));
        }
      });
    for (const portion of siteLane(sitePortions(siteRoutes), share)) {
      if (publication) stageOfSite(publication, portion);
      if (pauses) yield undefined;
    }
    if (lanes)
      yield lanes.done.then((others) => {
        for (const { counts, findings, total, ...lane } of others) {
          court.log.addLog(counts, findings);
          court.tally.addTotal(total);
          if (lane.postings) furtherPostings.push(lane.postings);
          for (const file of lane.siteFiles) {
            siteFiles.push(file);
            publication?.take(file);
          }
        }
      });
    if (writer) yield writer.finish();
    options.countProse?.(share.prose());
    if (!publication || !routes || refused()) {
      publication?.abandon();
      return result();
    }
    stageOfSite(publication, siteRoutes.filter(isOfAllTexts));
    if (shard)
      publication.stage(
        shardRecord({
          ...{ index: shard.index, of: shard.of, program: shard.version, digest: project.digest(), baseUrl: baseUrl ?? null },
          ...{ counts: court.log.counts(), findings: court.log.sorted(), total: court.tally.total() },
        }),
      );
    const published = measure('write', publication.commit);
    const findings = court.log.sorted();
    keep?.({
      surveys: project.content.surveys,
      agencies: agencies.map(({ source }) => source),
      reports: made ?? madeList(),
      written: publication.changed,
      siteFiles,
      findings: standing?.known(findings) ?? findings,
    });
    return { ...result(published), withheld: routes.withheld };
  } catch (thrown) {
    // Nobody is to write any more when what has been written is taken away.
    yield start.end();
    publication?.abandon();
    throw thrown;
  }
};
