import { requestsTopic } from './head-requests.ts';
import { decisionMetric, disputeMetric, documentMetric, outcomeMetric, resultMetric } from './metric.ts';
import { hasKind, isFlowName, isNarrowed, lastFlow, type Reading, type Surroundings, subject, unknown } from './subject.ts';
import type { DocumentVerb, Flow, Word } from './word.ts';

export const readDispute = (before: readonly (Word | undefined)[], rows: readonly string[], around: Surroundings): Reading => {
  if (hasKind(before, 'foreign', 'decision', 'document')) return unknown;
  const named = hasKind(before, 'disclosure', 'request');
  // A justice bureau that 受理行政复议 is not the one whose 信息公开 is under review.
  if (!named && (!around.disclosure || around.narrowed || lastFlow(before))) return unknown;
  const direct = rows.length === 1 && rows[0] === 'disputes.litigation.direct';
  return subject(disputeMetric(around.edition, rows), direct || named || !isNarrowed(before), { family: 'disputes', rows });
};

export const readResult = (before: readonly (Word | undefined)[], column: string, around: Surroundings): Reading => {
  if (hasKind(before, 'foreign')) return unknown;
  const named = before.find((word) => word?.kind === 'dispute');
  const rows = named?.kind === 'dispute' ? named.rows : around.topic.family === 'disputes' ? around.topic.rows : [];
  if (rows.length === 0) return unknown;
  return subject(resultMetric(around.edition, rows, column), true, { family: 'disputes', rows });
};

export const readDocument = (
  before: readonly (Word | undefined)[],
  rows: readonly string[],
  verb: Flow | DocumentVerb | undefined,
  around: Surroundings,
): Reading => {
  if (hasKind(before, 'foreign', 'flow', 'request', 'filed')) return unknown;
  const said = verb === undefined || isFlowName(verb) ? undefined : verb;
  // Published is not issued, and a document without a verb may be counted in any way.
  const firm = !isNarrowed(before) && said !== undefined && (said !== 'published' || around.edition === '2019');
  return subject(documentMetric(around.edition, rows, said), firm, {
    family: 'documents',
    rows,
    ...(said === undefined ? {} : { verb: said }),
  });
};

export const readDocumentVerb = (before: readonly (Word | undefined)[], verb: DocumentVerb, around: Surroundings): Reading => {
  const named = before.find((word) => word?.kind === 'document');
  const rows = named?.kind === 'document' ? [named.row] : around.topic.family === 'documents' ? around.topic.rows : [];
  if (rows.length > 0 && verb !== 'published') return readDocument(before, rows, verb, around);
  // 「公开 5 件、部分公开 3 件」 among the outcomes of requests
  const among =
    around.topic.family === 'requests' && around.topic.metric?.kind === 'outcome' && verb === 'published' && before.length === 0;
  return among ? subject(outcomeMetric(around.edition, ['requests.outcomes.granted']), false, requestsTopic) : unknown;
};

export const readDecision = (before: readonly (Word | undefined)[], row: string, around: Surroundings): Reading => {
  if (hasKind(before, 'foreign', 'documentVerb', 'request', 'dispute', 'disclosure')) return unknown;
  const flow = lastFlow(before)?.flow;
  if (flow === 'received' || flow === 'accepted' || flow === 'intake') return unknown;
  return subject(decisionMetric(around.edition, [row]), !isNarrowed(before), { family: 'none', rows: [row] });
};
