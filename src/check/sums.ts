import type { Draft } from '../findings/finding.ts';
import type { Report } from '../model/report.ts';
import type { Equation, SumRule } from '../statistics/equations.ts';
import type { Statistics, StatisticsPlaces } from '../statistics/statistics.ts';
import { residualsOf } from './residuals.ts';
import { diagnose } from './root-cause.ts';
import { nothingChecked, type Outcome } from './rule.ts';
import { caused, told } from './sum-messages.ts';

/** All sums of one report, judged together so that a wrong figure is told once, under the first rule that it breaks. */
interface Audit {
  readonly drafts: readonly Draft[];
  readonly checked: ReadonlyMap<SumRule, number>;
  readonly notAssessable: ReadonlyMap<SumRule, number>;
}

const count = (equations: readonly Equation[]): Map<SumRule, number> => {
  const counts = new Map<SumRule, number>();
  for (const { rule } of equations) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

const audit = (statistics: Statistics, places: StatisticsPlaces): Audit => {
  const { judged, notAssessable } = residualsOf(statistics);
  const { causes, unexplained } = diagnose(judged);
  return {
    drafts: [...causes.map((cause) => caused(statistics, places, cause)), ...unexplained.map((one) => told(statistics, places, one))],
    checked: count(judged.map(({ equation }) => equation)),
    notAssessable: count(notAssessable),
  };
};

const audits = new WeakMap<Statistics, Audit>();

/** The share of one rule in the audit of a report's sums. */
export const sumOutcome = (report: Report, rule: SumRule): Outcome => {
  const { statistics, places } = report;
  if (!statistics || !places) return nothingChecked;
  let found = audits.get(statistics);
  if (!found) {
    found = audit(statistics, places);
    audits.set(statistics, found);
  }
  return {
    checked: found.checked.get(rule) ?? 0,
    notAssessable: found.notAssessable.get(rule) ?? 0,
    drafts: found.drafts.filter((draft) => draft.rule === rule),
  };
};
