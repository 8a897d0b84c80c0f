import { countsOf, type FindingLog } from '../findings/finding-log.ts';
import type { Report } from '../model/report.ts';
import type { Judgement, Project } from '../read-project.ts';
import { type Tally, totalOf } from '../tally.ts';
import type { MadeFile } from '../write/staged-route.ts';
import { isAbout, type MadeReport, madeFiles } from './made.ts';
import type { Share } from './share.ts';

/** What one lane needs of a build. Every lane has its own; what they have in common is `share`. */
export interface LaneWork {
  /** Those that this build makes. */
  readonly reports: readonly Report[];
  readonly court: Court;
  readonly share: Share;
  /** Makes the files of a report, one after the other, so that its text is read once for all of them. */
  readonly make: (report: Report) => readonly MadeFile[];
  /** Told of each portion whose files are made. */
  readonly made: (reports: readonly MadeReport[]) => void;
  readonly strict: boolean;
}

/** Judges each report once and keeps the latest verdict for the pages that show it. */
export interface Court {
  /** Judges a report, or gives what was said of it if it was the last one asked for. */
  readonly judge: (report: Report) => Judgement;
  readonly log: FindingLog;
  readonly tally: Tally;
}

export const courtOf = ({ judge }: Pick<Project, 'judge'>, log: FindingLog, tally: Tally): Court => {
  const heard = new Set<Report>();
  let last: { readonly report: Report; readonly checked: Judgement } | undefined;
  return {
    judge: (report) => {
      if (last?.report === report) return last.checked;
      const checked = judge(report);
      last = { report, checked };
      if (!heard.has(report)) {
        heard.add(report);
        tally.add(checked);
        log.hear(checked.verdicts);
      }
      return checked;
    },
    log,
    tally,
  };
};

/** Findings that stop a build. */
export const stops = (log: FindingLog, strict: boolean): boolean => log.count('error') > 0 || (strict && log.count('warning') > 0);

const blockSize = 32;

/** Reports in the portions in which lanes take them: all of an agency's, for each is compared with the year before. */
export const blocksOf = (reports: readonly Report[]): readonly (readonly Report[])[] => {
  const blocks: Report[][] = [];
  for (const report of reports) {
    const block = blocks.at(-1);
    if (block && (block.length < blockSize || block.at(-1)?.agency === report.agency)) block.push(report);
    else blocks.push([report]);
  }
  return blocks;
};

/** A defect met while this report was judged or made into its files. */
export class ReportDefect extends Error {
  constructor(report: string, cause: unknown) {
    super(`while content/${report} was at work`, { cause });
    this.name = 'ReportDefect';
  }
}

/**
 * One portion: each report is read, judged, and made into its files before the next one is. Once findings have stopped the build, the
 * rest is judged only.
 */
const work = (block: readonly Report[], { court, share, make, made, strict }: LaneWork): void => {
  const reports: MadeReport[] = [];
  for (const report of block) {
    try {
      const checked = court.judge(report);
      if (report.narrative?.blocks) share.countProse(report.narrative.blocks);
      if (stops(court.log, strict)) share.refuse();
      if (share.refused()) continue;
      const { path } = report;
      const { verdicts, reached } = checked;
      const files = madeFiles(make(report));
      const ownFindings = verdicts.every((verdict) => isAbout(verdict, path));
      reports.push({ path, counts: countsOf(verdicts), total: totalOf(checked), reached, ownFindings, ...files });
    } catch (thrown) {
      if (thrown instanceof Error && 'sentence' in thrown) throw thrown;
      throw new ReportDefect(report.path, thrown);
    }
  }
  made(reports);
};

/** Takes portions until there are no more. Yields after each, so that others have their turn. */
export const runLane = function* (laneWork: LaneWork): Generator<void> {
  const blocks = blocksOf(laneWork.reports);
  for (let at = laneWork.share.next(); at < blocks.length; at = laneWork.share.next()) {
    work(blocks[at] ?? [], laneWork);
    laneWork.share.finished();
    yield;
  }
};
