import type { Rule } from '../check/rule.ts';
import { carried } from './continuity/carried.ts';
import { inForceContinues } from './continuity/in-force.ts';
import { jump } from './continuity/jump.ts';
import { published } from './deadline/published.ts';
import { disputesTotal } from './disputes/total.ts';
import { editionYear } from './edition/year.ts';
import { indicatorParts } from './indicators/parts.ts';
import { anchor } from './links/anchor.ts';
import { brokenLink } from './links/broken.ts';
import { missingImage } from './links/missing-image.ts';
import { unusedAttachment } from './links/unused-attachment.ts';
import { narrativeFigure } from './narrative/figure.ts';
import { narrativeParts } from './narrative/parts.ts';
import { narrativePercent } from './narrative/percent.ts';
import { narrativePeriod } from './narrative/period.ts';
import { similarity } from './narrative/similarity.ts';
import { narrativeStaleYear } from './narrative/stale-year.ts';
import { decisionsMisread } from './proactive/decisions.ts';
import { feesMagnitude } from './proactive/fees-magnitude.ts';
import { inForceAtLeast } from './proactive/in-force.ts';
import { ruleMaking } from './proactive/rule-making.ts';
import { balance } from './requests/balance.ts';
import { columnTotal } from './requests/column-total.ts';
import { rowTotal } from './requests/row-total.ts';
import { rollupMismatch } from './rollup/mismatch.ts';
import { sectionsAspects } from './sections/aspects.ts';
import { sectionsEmpty } from './sections/empty.ts';
import { sectionsFees } from './sections/fees.ts';
import { sectionsMissing } from './sections/missing.ts';
import { sectionsOrder } from './sections/order.ts';
import { sectionsTemplateText } from './sections/template-text.ts';
import { sectionsTitle } from './sections/title.ts';
import { punctuation } from './text/punctuation.ts';
import { repetition } from './text/repetition.ts';
import { wording } from './text/wording.ts';
import { titleForm } from './title/form.ts';

/** Every rule that judges a report, in the order in which pages and references list them. */
export const rules: readonly Rule[] = [
  editionYear,
  titleForm,
  published,
  sectionsMissing,
  sectionsOrder,
  sectionsTitle,
  sectionsEmpty,
  sectionsTemplateText,
  sectionsAspects,
  sectionsFees,
  inForceAtLeast,
  ruleMaking,
  feesMagnitude,
  decisionsMisread,
  rowTotal,
  columnTotal,
  balance,
  disputesTotal,
  indicatorParts,
  carried,
  inForceContinues,
  jump,
  narrativeFigure,
  narrativeParts,
  narrativePercent,
  narrativePeriod,
  narrativeStaleYear,
  similarity,
  punctuation,
  wording,
  repetition,
  brokenLink,
  anchor,
  missingImage,
  unusedAttachment,
  rollupMismatch,
];
