import { findingLog } from '../findings/finding-log.ts';
import type { PackedSurvey } from '../inspect/packed-survey.ts';
import type { PackedSurveys } from '../inspect/packed-surveys.ts';
import { readText } from '../load/read-text.ts';
import { projectOf } from '../read-project.ts';
import { shardPlan } from '../shard/shard-plan.ts';
import { emptyTally } from '../tally.ts';
import { stagedRoute } from '../write/publish.ts';
import { joinStaging, type SharedStaging } from '../write/stage.ts';
import type { StagedRoute } from '../write/staged-route.ts';
import { realFiles } from '../write/write-files.ts';
import { courtOf, runLane } from './lane.ts';
import type { MadePortion } from './made.ts';
import type { DoneReport, LaneOrder } from './message.ts';
import { heldFindings, projectRoutes, withBaseUrl } from './project-routes.ts';
import { shareOf } from './share.ts';
import { siteLane, sitePortions } from './site-portions.ts';
import { surveyLane } from './survey-lane.ts';

/** How a further lane speaks with the first. */
export interface LaneTalk {
  readonly tell: (surveys: PackedSurveys) => void;
  /** Tells what is made portion by portion, so that it is not held twice. */
  readonly made: (portion: MadePortion) => void;
  /** Resolves when everything has been read; until then puts into the map what other lanes read. */
  readonly begin: (surveys: Map<string, PackedSurvey>) => Promise<SharedStaging | undefined>;
}

/** A further lane of a build that another thread has begun: reads its part of the site, learns of the rest, and works on portions. */
export const runFurtherLane = async ({ tree, baseUrl, strict, shard, share: memory }: LaneOrder, talk: LaneTalk): Promise<DoneReport> => {
  const share = shareOf(memory);
  const surveys = new Map<string, PackedSurvey>();
  for (const packed of surveyLane(tree.agencies, share, readText, surveys)) talk.tell(packed);
  const staging = await talk.begin(surveys);
  const project = projectOf(tree, { surveys });
  const { reports } = project.content;
  const court = courtOf(project, findingLog(heldFindings), emptyTally());
  const joined = staging && project.config ? { tree: joinStaging(staging, realFiles), config: project.config } : undefined;
  const routes = joined && projectRoutes(project, withBaseUrl(joined.config, baseUrl), court);
  const plan = shard && shardPlan(reports, shard);
  const files: StagedRoute[] = [];
  const lane = runLane({
    ...{ court, strict, share },
    reports: plan ? reports.filter(plan.owns) : reports,
    make: (report) => {
      const made = joined && routes ? routes.ofReport(report).map((route) => stagedRoute(joined.tree, route)) : [];
      for (const file of made) files.push(file);
      return made;
    },
    made: (reports) => talk.made({ reports, files: files.splice(0) }),
  });
  for (const _ of lane);
  const siteFiles: StagedRoute[] = [];
  if (joined && routes && !share.refused()) {
    const portions = sitePortions(routes.ofSite().filter(({ path }) => !plan || plan.ownsFile(path)));
    for (const portion of siteLane(portions, share)) for (const route of portion) siteFiles.push(stagedRoute(joined.tree, route));
  }
  return {
    kind: 'done',
    siteFiles,
    postings: routes?.postings(),
    counts: court.log.counts(),
    findings: court.log.sorted(),
    total: court.tally.total(),
  };
};
