import { type Draft, type Finding, settle } from '../findings/finding.ts';
import { findingsOf, type Verdict } from '../findings/verdict.ts';
import { latest } from '../latest.ts';
import type { Report } from '../model/report.ts';
import type { SiteConfig } from '../model/site-config.ts';
import type { Waiver } from '../narrative/narrative.ts';
import { levelOf } from './levels.ts';
import type { Rule, RuleContext } from './rule.ts';
import { unusedWaiver, unusedWaivers, waives, wholeReport } from './waivers.ts';

export type CheckStatus = 'passed' | 'failed' | 'waived' | 'not-assessable';

/** What one rule found about one report, for its page and its report.json. */
export interface CheckResult {
  readonly rule: string;
  readonly status: CheckStatus;
  /** How many sums, figures or headings were judged; where nothing could be, how many there were to judge. */
  readonly count: number;
  /** How many of them could not be judged. */
  readonly notAssessable: number;
}

export interface CheckedReport {
  readonly verdicts: readonly Verdict[];
  /** The same, placed. */
  readonly findings: () => readonly Finding[];
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  /** Rules that had something to judge here and are not switched off, in the order of the rules. */
  readonly checks: readonly CheckResult[];
}

/** The rules that a site has not switched off: decided once for all of its reports. */
const applying = latest(1, (configured: SiteConfig['rules']) =>
  latest(1, (rules: readonly Rule[]) => rules.filter(({ id, level }) => levelOf(configured, id, level) !== 'off')),
);

/** Runs every rule over one report, decides severities and applies its waivers. */
export const checkReport = (report: Report, context: RuleContext, rules: readonly Rule[]): CheckedReport => {
  const verdicts: Verdict[] = [];
  const waived: { finding: Finding; waiver: Waiver }[] = [];
  const checks: CheckResult[] = [];
  const all: Draft[] = [];
  const used = new Set<Waiver>();
  const { rules: configured } = context.config;
  const waivers = report.narrative?.frontMatter.waivers ?? [];

  for (const rule of applying(configured)(rules)) {
    const { checked, notAssessable, drafts } = rule.check(report, context);
    let open = 0;
    for (const draft of drafts) {
      all.push(draft);
      const severity = levelOf(configured, rule.id, draft.severity ?? rule.level);
      if (severity === 'off') continue;
      // Waivers name findings by path: one about the report as a whole has a path too.
      const path = draft.path ?? wholeReport;
      const waiver = waivers.find((one) => !used.has(one) && waives(one, draft));
      if (waiver) {
        used.add(waiver);
        waived.push({ finding: settle(draft, severity, path), waiver });
      } else {
        verdicts.push({ severity, draft, path });
        open++;
      }
    }
    if (checked + notAssessable === 0) continue;
    checks.push({
      rule: rule.id,
      status: open > 0 ? 'failed' : drafts.length > 0 ? 'waived' : checked > 0 ? 'passed' : 'not-assessable',
      count: checked > 0 ? checked : notAssessable,
      notAssessable,
    });
  }

  if (report.narrative) {
    const level = levelOf(configured, unusedWaiver.id, unusedWaiver.level);
    if (level !== 'off') for (const draft of unusedWaivers(report.narrative, used, all)) verdicts.push({ severity: level, draft });
  }
  return { verdicts, findings: findingsOf(verdicts), waived, checks };
};
