import type { FindingCounts } from '../findings/finding-log.ts';
import type { Summary } from '../formats/format.ts';
import type { Judgement } from '../inspect/memo.ts';
import { emptyTally } from '../tally.ts';
import type { Moment } from './live-site.ts';
import { countsOfFindings, type FileCounts, type Outline, outlineOf } from './outline.ts';

/** How much is wrong with a site at one moment, and where. What it is tells `firstFindings`. */
export interface Verdict {
  readonly summary: Summary;
  /** What was found in reading content and templates. */
  readonly reading: readonly FileCounts[];
  /** What the rules found, by path of the report that they judged. */
  readonly reports: ReadonlyMap<string, Outline>;
}

export const nothingYet: Verdict = {
  summary: { agencies: 0, reports: 0, checks: 0, notAssessable: 0, errors: 0, warnings: 0, infos: 0, waived: 0 },
  reading: [],
  reports: new Map(),
};

/** Every file with findings; several times where several reports have some in it. */
export const filesOf = ({ reading, reports }: Pick<Verdict, 'reading' | 'reports'>): readonly FileCounts[] => {
  const all = [...reading];
  for (const { files } of reports.values()) for (const file of files) all.push(file);
  return all;
};

export const sumOf = (all: readonly FindingCounts[]): FindingCounts => {
  const sum = { error: 0, warning: 0, info: 0 };
  for (const { error, warning, info } of all) {
    sum.error += error;
    sum.warning += warning;
    sum.info += info;
  }
  return sum;
};

const outlines = new WeakMap<Judgement, Outline>();

/**
 * Judges every report, a few at a time, so that pages are answered meanwhile. `pause` resolves when others have had their turn; undefined
 * when `superseded`.
 */
export const judgeAll = async (
  { content: { agencies, reports }, judgement, judged, readingFindings }: Moment,
  pause: () => Promise<void>,
  superseded: () => boolean,
): Promise<Verdict | undefined> => {
  const tally = emptyTally();
  const found = new Map<string, Outline>();
  for (const report of reports) {
    const made = judgement(report);
    const outline = outlines.get(made) ?? outlineOf(judged(report));
    outlines.set(made, outline);
    found.set(report.path, outline);
    tally.addTotal(outline.total);
    await pause();
    if (superseded()) return undefined;
  }
  const reading = countsOfFindings(readingFindings);
  const { error, warning, info } = sumOf(filesOf({ reading, reports: found }).map((file) => file.counts));
  const counts = { errors: error, warnings: warning, infos: info };
  return { summary: { agencies: agencies.length, reports: reports.length, ...tally.total(), ...counts }, reading, reports: found };
};
