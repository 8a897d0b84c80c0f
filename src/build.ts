import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckResult } from './check-site.ts';
import { findingLog } from './findings/finding-log.ts';
import { errorCode } from './io-error.ts';
import { type DoneReport, furtherLanes, lanesPossible } from './lanes/further-lanes.ts';
import { blocksOf, courtOf, runLane, stops } from './lanes/lane.ts';
import type { LaneOrder } from './lanes/message.ts';
import { mostFindings, projectRoutes, withBaseUrl } from './lanes/project-routes.ts';
import { shareOf } from './lanes/share.ts';
import { readProject } from './read-project.ts';
import type { Route } from './render/route.ts';
import { textPath } from './search/manifest.ts';
import type { Shard } from './shard/shard.ts';
import { shardPlan } from './shard/shard-plan.ts';
import { type ShardRecord, shardRecordName, shardRecordText } from './shard/shard-record.ts';
import { severities } from './summary.ts';
import { emptyTally } from './tally.ts';
import type { Provenance } from './write/manifest.ts';
import { openPublication, type PublishResult } from './write/publish.ts';
import { type Staging, sharedStaging } from './write/stage.ts';
import type { Builder } from './write/work-place.ts';

export interface BuildOptions {
  /** Absolute: the folder that holds content/. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  readonly baseUrl?: string;
  /** Warnings stop the build as errors do. */
  readonly strict: boolean;
  /** Write every file anew. */
  readonly clean: boolean;
  /** Use what an earlier build has left, where nothing has changed since. */
  readonly cache?: boolean;
  /** Threads that work on reports at the same time, this one among them; 1: no others. */
  readonly jobs?: number;
  /** Make only this part, for `mergeShards`. */
  readonly shard?: Shard & { readonly version: string };
  /** To be stated in the manifest. */
  readonly provenance?: Provenance | undefined;
  /** Told again and again how many reports are done. */
  readonly progress?: (done: number, total: number) => void;
  readonly builder: Builder;
}

export interface BuildResult extends CheckResult {
  /** Absent when findings stopped the build; the folder is then as it was. */
  readonly published?: PublishResult;
}

/** Of so many reports the prose is still at hand when they have been judged: nothing is begun before all of them are. */
const fewReports = 256;

/** Below, a further lane takes longer to start than it saves. */
const leastForLanes = 400;

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

type Others = readonly DoneReport[];

/**
 * The whole pipeline, pausing after each portion of reports: `buildSite` goes on at once, `buildInLanes` lets others have their turn and
 * hands in what further lanes have made.
 */
const steps = function* (
  options: BuildOptions,
  start: (order: LaneOrder) => { readonly count: number; readonly refuseWith: (refuse: () => void) => void },
): Generator<'portion' | 'others', BuildResult, Others | undefined> {
  const { root, out, strict, clean, builder, baseUrl, shard, progress = () => {} } = options;
  const project = readProject(root);
  const { agencies, reports } = project.content;
  const court = courtOf(project, findingLog(mostFindings), emptyTally());
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
  if (!project.config || refused() || own.length <= fewReports) for (const report of own) court.judge(report);
  if (!project.config || refused()) return result();

  const publication = openPublication({ out, root, builder, clean, provenance: options.provenance });
  try {
    const { staging, stage, take } = publication;
    const share = shareOf();
    const order = { root, baseUrl, strict, shard, staging: sharedStaging(staging), share: share.memory, digest: project.digest() };
    const further = own.length < leastForLanes ? { count: 0, refuseWith: () => {} } : start(order);
    further.refuseWith(share.refuse);
    const routes = projectRoutes(project, withBaseUrl(project.config, baseUrl), court, {
      ...(further.count > 0 ? { searchText: (report) => stagedText(staging, textPath(report)) } : {}),
    });
    const blocks = blocksOf(own).length;
    for (const _ of runLane({ reports: own, court, share, routes: routes.ofReport, stage, strict })) {
      progress(Math.floor((share.done() / blocks) * own.length), own.length);
      yield 'portion';
    }
    for (const { staged, counts, findings, total } of further.count > 0 ? ((yield 'others') ?? []) : []) {
      court.log.addLog(counts, findings);
      court.tally.addTotal(total);
      for (const one of staged) take(one);
    }
    if (refused()) {
      publication.abandon();
      return result();
    }
    for (const route of routes.ofSite()) if (!plan || plan.ownsFile(route.path)) stage(route);
    if (shard)
      stage(
        shardRecord({
          ...{ index: shard.index, of: shard.of, program: shard.version, digest: project.digest(), baseUrl: baseUrl ?? null },
          ...{ counts: court.log.counts(), findings: court.log.sorted(), total: court.tally.total() },
        }),
      );
    return result(publication.commit());
  } catch (thrown) {
    publication.abandon();
    throw thrown;
  }
};

/** The whole pipeline in one thread. Throws `ProjectError` where the machine does not allow to go on. */
export const buildSite = (options: BuildOptions): BuildResult => {
  const running = steps(options, () => ({ count: 0, refuseWith: () => {} }));
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** As `buildSite`, with `jobs` threads where there are reports enough: the result is the same to the byte. */
export const buildInLanes = async (options: BuildOptions): Promise<BuildResult> => {
  let others: Promise<Others> = Promise.resolve([]);
  const running = steps(options, (order) => {
    const count = lanesPossible() ? (options.jobs ?? 1) - 1 : 0;
    if (count > 0) others = furtherLanes(count, order);
    // A failure is told when this lane has ended, too; until then there is no use in making pages.
    return { count, refuseWith: (refuse) => void others.catch(refuse) };
  });
  try {
    for (let step = running.next(); ; ) {
      if (step.done) return step.value;
      if (step.value === 'others') step = running.next(await others);
      else {
        await turn();
        step = running.next();
      }
    }
  } catch (thrown) {
    running.throw(thrown);
    throw thrown;
  }
};
