import { describe, expect, test } from 'vitest';
import { findingLog } from '../../src/findings/finding-log.ts';
import { blocksOf, courtOf, type LaneWork, runLane } from '../../src/lanes/lane.ts';
import { shareOf } from '../../src/lanes/share.ts';
import type { Agency } from '../../src/model/agency.ts';
import type { Report } from '../../src/model/report.ts';
import type { Narrative } from '../../src/narrative/narrative.ts';
import { ProjectError } from '../../src/project-error.ts';
import type { Judgement } from '../../src/read-project.ts';
import { wholeFile } from '../../src/source/source-text.ts';
import { emptyTally } from '../../src/tally.ts';
import { columnTotal } from '../formats/samples.ts';

const agency = (path: string): Agency => ({ path, name: path, shortName: path, aggregates: false, source: { file: '', text: '' } });

const reports = Array.from({ length: 60 }, (_, at) => agency(`agency-${at}`)).flatMap((one) =>
  [2022, 2023, 2024].map((year): Report => ({ agency: one, year, path: `${one.path}/${year}`, title: '' })),
);

const narrative: Narrative = {
  source: { file: '', text: '' },
  frontMatter: { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] },
  frontMatterSpans: new Map(),
  ...{ preamble: [], sections: [], prose: [] },
};

const sound: Judgement = { verdicts: [], findings: () => [], waived: [], checks: [], reached: { agencies: [] } };

const laneWork = (more: { judge?: (report: Report) => Judgement; body?: (path: string) => string } = {}) => {
  const made: string[] = [];
  const judged: string[] = [];
  const judge = (report: Report): Judgement => {
    judged.push(report.path);
    return more.judge?.(report) ?? sound;
  };
  const work: LaneWork = {
    reports,
    court: courtOf({ judge }, findingLog(), emptyTally()),
    share: shareOf(),
    make: ({ path }) => {
      more.body?.(path);
      made.push(path);
      return [];
    },
    made: () => {},
    strict: false,
  };
  return { work, made, judged };
};

const run = (work: LaneWork): void => {
  for (const _ of runLane(work));
};

describe('a lane', () => {
  test('takes whole agencies at a time, every report once', () => {
    const blocks = blocksOf(reports);
    expect(blocks.flat()).toEqual(reports);
    expect(blocks.length).toBeGreaterThan(1);
    const last = blocks.map((block) => block.at(-1)?.agency);
    expect(blocks.slice(1).every((block, at) => block[0]?.agency !== last[at])).toBe(true);
  });

  test('makes, together with others, every file once', () => {
    const first = laneWork();
    const second = laneWork();
    const lanes = [runLane(first.work), runLane({ ...second.work, share: shareOf(first.work.share.memory) })];
    for (let ended = 0; ended < lanes.length; ) ended = lanes.filter((lane) => lane.next().done).length;
    expect([...first.made, ...second.made].sort()).toEqual(reports.map(({ path }) => path).sort());
    expect(first.made.length).toBeGreaterThan(0);
    expect(second.made.length).toBeGreaterThan(0);
  });

  test('counts the prose of all lanes, each report once', () => {
    const blocks = { all: 10, plain: 9 };
    const written = reports.map((report): Report => ({ ...report, narrative: { ...narrative, blocks } }));
    const first = { ...laneWork().work, reports: written };
    const second = { ...first, share: shareOf(first.share.memory) };
    const lanes = [runLane(first), runLane(second)];
    for (let ended = 0; ended < lanes.length; ) ended = lanes.filter((lane) => lane.next().done).length;
    expect(first.share.prose()).toEqual({ all: 10 * reports.length, plain: 9 * reports.length });
  });

  test('judges the rest but makes nothing any more once there is an error', () => {
    const wrong = reports[40]?.path;
    const draft = { ...columnTotal, at: wholeFile(columnTotal.place.file), related: [] };
    const verdicts = [{ severity: 'error' as const, draft }];
    const { work, made, judged } = laneWork({ judge: ({ path }) => (path === wrong ? { ...sound, verdicts } : sound) });
    run(work);
    expect(judged).toHaveLength(reports.length);
    expect(made).toEqual(reports.slice(0, 40).map(({ path }) => path));
    expect(work.share.refused()).toBe(true);
  });

  test('names the report that it was at when the program failed, and passes on what the system refuses', () => {
    const at = reports[7]?.path ?? '';
    const failing = (error: Error) => () =>
      run(
        laneWork({
          body: (path) => {
            if (path === at) throw error;
            return '';
          },
        }).work,
      );
    expect(failing(new TypeError('no such thing'))).toThrow(`while content/${at} was at work`);
    expect(failing(new ProjectError({ zh: '磁盘已满', en: 'disk full' }))).toThrow(ProjectError);
  });
});
