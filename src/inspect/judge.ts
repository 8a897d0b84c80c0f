import { type CheckedReport, checkReport } from '../check/check-report.ts';
import { levelOf } from '../check/levels.ts';
import type { RuleContext } from '../check/rule.ts';
import { type Draft, type Finding, settle } from '../findings/finding.ts';
import type { Report } from '../model/report.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { documentOf } from '../rules/documents.ts';
import { rules } from '../rules/index.ts';
import { type InspectionMemo, isSame } from './memo.ts';
import { stillHolds, tracedContext } from './traced-context.ts';

/** What was found while its prose was read comes with what the rules say. */
const checked = (report: Report, context: RuleContext, memo?: InspectionMemo): CheckedReport => {
  const result = checkReport(report, context, rules);
  const reading = settleDrafts(report.narrative?.drafts ?? [], context.config, memo);
  return reading.length === 0 ? result : { ...result, findings: [...reading, ...result.findings] };
};

/** Judges one report by every rule, unless the memo holds what they said of the same report in the same surroundings. */
export const judge = (report: Report, context: RuleContext, memo?: InspectionMemo): CheckedReport => {
  if (!memo) return checked(report, context);
  const from = [report, context.config];
  const known = memo.judgements.get(report.path);
  if (known && isSame(known.from, from) && stillHolds(known.answered, context)) return known.value;
  const traced = tracedContext(context);
  const value = checked(report, traced.context, memo);
  memo.judgements.set(report.path, { from, value, answered: traced.answered() });
  return value;
};

/** What was found while reading, at the levels that the site has chosen. */
export const settleDrafts = (drafts: readonly Draft[], config: SiteConfig, memo?: InspectionMemo): readonly Finding[] =>
  drafts.flatMap((draft) => {
    const level = levelOf(config.rules, draft.rule, draft.severity ?? documentOf(draft.rule)?.level ?? 'error');
    if (level === 'off') return [];
    const known = memo?.settled.get(draft);
    if (known?.severity === level) return [known];
    const finding = settle(draft, level);
    memo?.settled.set(draft, finding);
    return [finding];
  });
