import type { CheckedReport } from './check/check-report.ts';
import type { Summary } from './formats/format.ts';

export type TallyTotal = Pick<Summary, 'checks' | 'notAssessable' | 'waived'>;

/** What the rules did, added up report by report. */
export interface Tally {
  readonly add: (checked: CheckedReport) => void;
  readonly addTotal: (total: TallyTotal) => void;
  readonly total: () => TallyTotal;
}

export const emptyTally = (): Tally => {
  let checks = 0;
  let notAssessable = 0;
  let waived = 0;
  return {
    add: (checked) => {
      waived += checked.waived.length;
      for (const check of checked.checks) {
        notAssessable += check.notAssessable;
        if (check.status !== 'not-assessable') checks += check.count;
      }
    },
    addTotal: (total) => {
      checks += total.checks;
      notAssessable += total.notAssessable;
      waived += total.waived;
    },
    total: () => ({ checks, notAssessable, waived }),
  };
};
