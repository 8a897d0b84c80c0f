import { findingLog } from '../findings/finding-log.ts';
import { changedMeanwhile } from '../inspect/text-again.ts';
import { readProject } from '../read-project.ts';
import { shardPlan } from '../shard/shard-plan.ts';
import { emptyTally } from '../tally.ts';
import { type StagedRoute, stagedRoute } from '../write/publish.ts';
import { joinStaging } from '../write/stage.ts';
import { realFiles } from '../write/write-files.ts';
import { courtOf, runLane } from './lane.ts';
import type { LaneOrder, LaneReport } from './message.ts';
import { mostFindings, projectRoutes, withBaseUrl } from './project-routes.ts';
import { shareOf } from './share.ts';

/** A further lane of a build that another thread has begun: reads the project for itself and works on portions of the same site. */
export const runFurtherLane = ({ root, baseUrl, strict, shard, staging, share, digest }: LaneOrder): LaneReport => {
  const project = readProject(root);
  if (project.digest() !== digest || !project.config) throw changedMeanwhile('content');
  const { reports } = project.content;
  const court = courtOf(project, findingLog(mostFindings), emptyTally());
  const tree = joinStaging(staging, realFiles);
  const staged: StagedRoute[] = [];
  const lane = runLane({
    ...{ court, strict },
    reports: shard ? reports.filter(shardPlan(reports, shard).owns) : reports,
    share: shareOf(share),
    routes: projectRoutes(project, withBaseUrl(project.config, baseUrl), court).ofReport,
    stage: (route) => staged.push(stagedRoute(tree, route)),
  });
  for (const _ of lane);
  return { kind: 'done', staged, counts: court.log.counts(), findings: court.log.sorted(), total: court.tally.total() };
};
