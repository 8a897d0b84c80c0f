import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions, BuildResult } from './build.ts';
import type { CheckedReport } from './check/check-report.ts';
import { findingLog } from './findings/finding-log.ts';
import type { Survey } from './inspect/survey-report.ts';
import { errorCode } from './io-error.ts';
import type { FurtherLanes } from './lanes/further-lanes.ts';
import { blocksOf, courtOf, runLane, stops } from './lanes/lane.ts';
import type { LaneOrder } from './lanes/message.ts';
import { unpackSurveys } from './lanes/packed-surveys.ts';
import { mostFindings, projectRoutes, withBaseUrl } from './lanes/project-routes.ts';
import { type Share, shareOf } from './lanes/share.ts';
import { surveyBlocks, surveyLane } from './lanes/survey-lane.ts';
import type { ContentTree } from './load/content-tree.ts';
import { readText } from './load/read-text.ts';
import { scan } from './load/scan.ts';
import type { Report } from './model/report.ts';
import { projectOf } from './read-project.ts';
import type { Route } from './render/route.ts';
import { textPath } from './search/manifest.ts';
import { shardPlan } from './shard/shard-plan.ts';
import { type ShardRecord, shardRecordName, shardRecordText } from './shard/shard-record.ts';
import { unmeasured } from './stopwatch.ts';
import { severities } from './summary.ts';
import { emptyTally } from './tally.ts';
import { openPublication, type PublishResult } from './write/publish.ts';
import { type Staging, sharedStaging } from './write/stage.ts';

/** Of so many reports the prose is still at hand when they have been judged: nothing is begun before all of them are. */
const fewReports = 256;

/** Below, a further lane takes longer to start than it saves. */
const leastForLanes = 400;

/** What a build pauses for: to let others have their turn, or until something has come true. */
type Pause = Promise<void> | undefined;

/** A text that a lane has made ready, or that stands in the site as it is to be. */
const stagedText = ({ tree, out }: Staging, file: string): string | undefined => {
  for (const folder of [tree, out])
    try {
      return readFileSync(path.join(folder, file), 'utf8').slice(0, -1);
    } catch (thrown) {
      if (errorCode(thrown) !== 'ENOENT') throw thrown;
    }
  return undefined;
};

const shardRecord = (record: ShardRecord): Route => ({ path: shardRecordName, kind: 'index', body: () => shardRecordText(record) });

/** Reads the site together with other lanes: every text is read by one, and all know what it says. */
const surveyTogether = function* ({ agencies }: ContentTree, share: Share, lanes: FurtherLanes): Generator<Pause, Map<string, Survey>> {
  const surveys = new Map<string, Survey>();
  let own = 0;
  for (const packed of surveyLane(agencies, share, readText, surveys)) {
    lanes.tell(packed);
    own++;
    yield undefined;
  }
  yield lanes.surveyed(surveyBlocks(agencies).length - own).then((others) => {
    for (const packed of others) unpackSurveys(packed, surveys);
  });
  return surveys;
};

/** The whole pipeline, pausing after each portion of reports. `start` may give further lanes to share the work with. */
export const buildSteps = function* (
  options: BuildOptions,
  start: (order: LaneOrder) => FurtherLanes | undefined,
): Generator<Pause, BuildResult> {
  const { root, out, strict, clean, builder, provenance, baseUrl, shard, progress = () => {}, measure = unmeasured } = options;
  const tree = measure('read', () => scan(root));
  const share = shareOf();
  const expected = tree.agencies.reduce((sum, { years }) => sum + years.length, 0) / (shard?.of ?? 1);
  const lanes =
    expected < leastForLanes ? undefined : start({ tree: { ...tree, drafts: [] }, baseUrl, strict, shard, share: share.memory });
  // A failure is told when this lane has ended, too; until then there is no use in making pages.
  lanes?.done.catch(share.refuse);

  const surveys = lanes && (yield* surveyTogether(tree, share, lanes));
  const project = measure('read', () => projectOf(tree, surveys));
  const { agencies, reports } = project.content;
  const judge = (report: Report): CheckedReport => measure('judge', () => project.judge(report), report.path);
  const court = courtOf({ judge }, findingLog(mostFindings), emptyTally());
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
  if (own.length <= fewReports) for (const report of own) court.judge(report);

  const config = refused() || !project.config ? undefined : withBaseUrl(project.config, baseUrl);
  const publication = config && openPublication({ out, root, builder, clean, provenance });
  try {
    if (!publication) share.refuse();
    lanes?.begin(publication && sharedStaging(publication.staging));
    const routes =
      config &&
      projectRoutes(project, config, court, {
        ...(lanes && publication ? { searchText: (report) => stagedText(publication.staging, textPath(report)) } : {}),
      });
    const blocks = blocksOf(own).length;
    const stage = (route: Route): void => measure('write', () => publication?.stage(route));
    const ofReport = (report: Report): readonly Route[] =>
      routes?.ofReport(report).map(({ body, ...route }) => ({ ...route, body: () => measure('make', body, report.path) })) ?? [];
    for (const _ of runLane({ reports: own, court, share, routes: ofReport, stage, strict })) {
      progress(Math.floor((share.done() / blocks) * own.length), own.length);
      yield undefined;
    }
    if (lanes)
      yield lanes.done.then((others) => {
        for (const { staged, counts, findings, total } of others) {
          court.log.addLog(counts, findings);
          court.tally.addTotal(total);
          for (const one of staged) publication?.take(one);
        }
      });
    if (!publication || !routes || refused()) {
      publication?.abandon();
      return result();
    }
    measure('whole', () => {
      for (const route of routes.ofSite()) if (!plan || plan.ownsFile(route.path)) publication.stage(route);
    });
    if (shard)
      publication.stage(
        shardRecord({
          ...{ index: shard.index, of: shard.of, program: shard.version, digest: project.digest(), baseUrl: baseUrl ?? null },
          ...{ counts: court.log.counts(), findings: court.log.sorted(), total: court.tally.total() },
        }),
      );
    return result(measure('write', publication.commit));
  } catch (thrown) {
    publication?.abandon();
    throw thrown;
  }
};
