import type { Draft } from '../findings/finding.ts';
import { latest } from '../latest.ts';
import type { Report } from '../model/report.ts';
import type { SumRule } from '../statistics/equations.ts';
import type { Statistics, StatisticsPlaces } from '../statistics/statistics.ts';
import { residualsOf } from './residuals.ts';
import { diagnose } from './root-cause.ts';
import { nothingChecked, type Outcome } from './rule.ts';
import { caused, told } from './sum-messages.ts';
import { type SumTally, tallySums } from './sum-tally.ts';

/** All sums of one report, judged together so that a wrong figure is told once, under the first rule that it breaks. */
interface Audit extends SumTally {
  readonly drafts: readonly Draft[];
}

const audit = (statistics: Statistics, places: StatisticsPlaces): Audit => {
  const tally = tallySums(statistics);
  if (!tally.disagrees) return { drafts: [], ...tally };
  const { causes, unexplained } = diagnose(residualsOf(statistics));
  const drafts = [...causes.map((cause) => caused(statistics, places, cause)), ...unexplained.map((one) => told(statistics, places, one))];
  return { drafts, ...tally };
};

/** Four rules ask in turn. */
const auditOf = latest(1, ({ statistics, places }: Report) => statistics && places && audit(statistics, places));

/** The share of one rule in the audit of a report's sums. */
export const sumOutcome = (report: Report, rule: SumRule): Outcome => {
  const found = auditOf(report);
  if (!found) return nothingChecked;
  return {
    checked: found.checked.get(rule) ?? 0,
    notAssessable: found.notAssessable.get(rule) ?? 0,
    drafts: found.drafts.filter((draft) => draft.rule === rule),
  };
};
