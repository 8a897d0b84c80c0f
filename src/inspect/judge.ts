import { type CheckedReport, checkReport } from '../check/check-report.ts';
import { levelOf } from '../check/levels.ts';
import type { RuleContext } from '../check/rule.ts';
import type { Draft, Finding } from '../findings/finding.ts';
import { findingOf, findingsOf, type Verdict } from '../findings/verdict.ts';
import type { Report } from '../model/report.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { documentOf } from '../rules/documents.ts';
import { rules } from '../rules/index.ts';
import { isSame } from './is-same.ts';
import type { InspectionMemo, Judgement } from './memo.ts';
import { stillHolds, tracedContext } from './traced-context.ts';

/** What was found while its prose was read comes with what the rules say. */
const checked = (report: Report, context: RuleContext): CheckedReport => {
  const result = checkReport(report, context, rules);
  const reading = verdictsOn(report.narrative?.drafts ?? [], context.config);
  if (reading.length === 0) return result;
  const verdicts = [...reading, ...result.verdicts];
  return { ...result, verdicts, findings: findingsOf(verdicts) };
};

/** Enough for what the pages that are open list. */
const mostJudged = 64;

const keep = (value: CheckedReport, { path }: Report, { judged }: InspectionMemo): void => {
  judged.delete(path);
  judged.set(path, value);
  for (const oldest of judged.keys()) {
    if (judged.size <= mostJudged) return;
    judged.delete(oldest);
  }
};

/** The memo's judgement of a report, made now unless it holds that of the same report in the same surroundings. */
export const judgement = (report: Report, context: RuleContext, memo: InspectionMemo): Judgement => {
  const from = [report, context.config];
  const known = memo.judgements.get(report.path);
  if (known && isSame(known.from, from) && stillHolds(known.answered, context)) return known;
  const traced = tracedContext(context);
  keep(checked(report, traced.context), report, memo);
  const made = { from, answered: traced.answered() };
  memo.judgements.set(report.path, made);
  return made;
};

/** Judges one report by every rule, unless the memo holds what they said of the same report in the same surroundings. */
export const judge = (report: Report, context: RuleContext, memo?: InspectionMemo): CheckedReport => {
  if (!memo) return checked(report, context);
  judgement(report, context, memo);
  const value = memo.judged.get(report.path) ?? checked(report, context);
  keep(value, report, memo);
  return value;
};

/** What was found while reading, at the levels that the site has chosen. */
const verdictsOn = (drafts: readonly Draft[], { rules: configured }: SiteConfig): readonly Verdict[] =>
  drafts.flatMap((draft) => {
    const severity = levelOf(configured, draft.rule, draft.severity ?? documentOf(draft.rule)?.level ?? 'error');
    return severity === 'off' ? [] : [{ severity, draft }];
  });

/** The same, placed. */
export const settleDrafts = (drafts: readonly Draft[], config: SiteConfig, memo?: InspectionMemo): readonly Finding[] =>
  verdictsOn(drafts, config).map((verdict) => {
    const known = memo?.settled.get(verdict.draft);
    if (known?.severity === verdict.severity) return known;
    const finding = findingOf(verdict);
    memo?.settled.set(verdict.draft, finding);
    return finding;
  });
