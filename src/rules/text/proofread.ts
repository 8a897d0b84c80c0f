import { nothingChecked, type Outcome } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import type { Fix } from '../../findings/fix.ts';
import type { Report } from '../../model/report.ts';
import { type Narrative, type Prose, sourceSpan } from '../../narrative/narrative.ts';
import type { Slip } from '../../proofreading/slip.ts';
import { numberedPaths } from '../numbered-paths.ts';

/** A text of nothing but slips is one mistake; and each finding costs a look at the file. */
export const mostSlips = 100;

/** What may be put right without a person: only where the source reads as the text does, without markup in between. */
const fixOf = ({ source }: Narrative, prose: Prose, { start, end, replacement }: Slip): { fix?: Fix } => {
  if (replacement === undefined) return {};
  const span = sourceSpan(prose, start, end);
  return source.text.slice(span.start, span.end) === prose.text.slice(start, end) ? { fix: { span, text: replacement } } : {};
};

/** What a proof-reader marks in the blocks of a report. `nameOf` is the last part of a finding's path. */
export const proofread = (
  rule: string,
  { narrative }: Report,
  read: (prose: Prose) => readonly Slip[],
  nameOf: (written: string) => string,
): Outcome => {
  if (!narrative) return nothingChecked;
  const drafts: Draft[] = [];
  const pathOf = numberedPaths();
  for (const prose of narrative.prose)
    for (const slip of read(prose)) {
      if (drafts.length === mostSlips) break;
      const { start, end, message, hint } = slip;
      drafts.push({
        rule,
        path: pathOf(`sections.${prose.section ?? 'preamble'}.${nameOf(prose.text.slice(start, end))}`),
        at: { source: narrative.source, span: sourceSpan(prose, start, end) },
        message,
        hint,
        ...fixOf(narrative, prose, slip),
      });
    }
  return { checked: narrative.prose.length, notAssessable: 0, drafts };
};
