import type { CheckedReport } from './check/check-report.ts';
import type { Summary } from './formats/format.ts';

export type TallyTotal = Pick<Summary, 'checks' | 'notAssessable' | 'waived'>;

/** What the rules did, added up report by report. */
export interface Tally {
  readonly add: (checked: CheckedReport) => void;
  readonly addTotal: (total: TallyTotal) => void;
  readonly total: () => TallyTotal;
}

/** Of one report. */
export const totalOf = ({ waived, checks: results }: CheckedReport): TallyTotal => {
  let checks = 0;
  let notAssessable = 0;
  for (const result of results) {
    notAssessable += result.notAssessable;
    if (result.status !== 'not-assessable') checks += result.count;
  }
  return { checks, notAssessable, waived: waived.length };
};

export const emptyTally = (): Tally => {
  let checks = 0;
  let notAssessable = 0;
  let waived = 0;
  const addTotal = (total: TallyTotal): void => {
    checks += total.checks;
    notAssessable += total.notAssessable;
    waived += total.waived;
  };
  return {
    add: (checked) => addTotal(totalOf(checked)),
    addTotal,
    total: () => ({ checks, notAssessable, waived }),
  };
};
