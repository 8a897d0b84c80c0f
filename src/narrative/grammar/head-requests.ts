import { flowMetric, outcomeMetric } from './metric.ts';
import { hasKind, hasStranger, isFlowName, lastFlow, type Reading, type Surroundings, subject, type Topic, unknown } from './subject.ts';
import type { Flow, Word } from './word.ts';

export const requestsTopic: Topic = { family: 'requests', rows: [] };

/** Words after 结转: only the object and the going on with it. */
export const readCarried = (after: readonly (Word | undefined)[], flow: Flow, around: Surroundings): Reading => {
  const foreign = after.some(
    (word) => word !== undefined && ['dispute', 'foreign', 'document', 'decision', 'subset', 'result'].includes(word.kind),
  );
  if (foreign || around.topic.family === 'disputes') return unknown;
  const about = around.topic.family === 'requests' || around.disclosure || hasKind(after, 'request');
  return about ? subject(flowMetric(around.edition, flow), !hasStranger(after), requestsTopic) : unknown;
};

/** The number follows a verb: its object stands before the verb, or was said before. */
export const readFlow = (before: readonly (Word | undefined)[], flow: Flow, around: Surroundings): Reading => {
  if (hasKind(before, 'dispute', 'result', 'decision', 'document', 'documentVerb', 'foreign')) return unknown;
  const named = hasKind(before, 'request', 'disclosure');
  const known = named || around.topic.family === 'requests';
  if (!known && !(around.fresh && before.length === 0)) return unknown;
  return subject(flowMetric(around.edition, flow), known, requestsTopic);
};

export const readRequest = (before: readonly (Word | undefined)[], weak: boolean, around: Surroundings): Reading => {
  const verb = lastFlow(before);
  const between = verb ? before.slice(verb.at + 1) : before;
  if (hasKind(between, 'documentVerb', 'foreign', 'decision', 'document', 'dispute', 'result')) return unknown;
  // 「部分公开的申请 6 件」, 「自然人申请 3 件」: the words before say which requests.
  const ending = between.findLast((word) => word?.kind === 'outcome');
  if (ending?.kind === 'outcome')
    return readOutcome(between.slice(0, between.lastIndexOf(ending)), ending, { ...around, topic: requestsTopic });
  const applicants = between.findLast((word) => word?.kind === 'applicant');
  if (applicants?.kind === 'applicant')
    return readApplicant(before.slice(0, before.lastIndexOf(applicants)), applicants.columns, { ...around, topic: requestsTopic });
  if (weak) {
    const neighbour = before.at(-1);
    const known = around.topic.family === 'requests' || around.disclosure || hasKind(before, 'request', 'disclosure');
    if (!known || (before.length > 0 && neighbour === undefined)) return unknown;
  }
  const flow = verb?.flow ?? (around.verb && isFlowName(around.verb) ? around.verb : 'unsaid');
  return subject(
    flowMetric(around.edition, flow),
    !hasStranger(between) || (verb === undefined && !weak && before.length === 0),
    requestsTopic,
  );
};

export const readOutcome = (
  before: readonly (Word | undefined)[],
  head: Extract<Word, { kind: 'outcome' }>,
  around: Surroundings,
): Reading => {
  if (hasKind(before, 'dispute', 'foreign', 'documentVerb')) return unknown;
  const known = around.topic.family === 'requests' || around.disclosure || hasKind(before, 'request', 'disclosure');
  if (!known || around.topic.family === 'disputes') return unknown;
  const earlier = before.filter((word) => word?.kind === 'outcome').map((word) => word.rows);
  const applicants = before.find((word) => word?.kind === 'applicant');
  const columns = applicants?.kind === 'applicant' ? applicants.columns : undefined;
  return subject(outcomeMetric(around.edition, head.rows, columns, earlier), !head.weak, requestsTopic);
};

export const readApplicant = (before: readonly (Word | undefined)[], columns: readonly string[], around: Surroundings): Reading => {
  if (hasKind(before, 'foreign', 'dispute', 'decision', 'document')) return unknown;
  if (around.topic.family !== 'requests' && !hasKind(before, 'request', 'disclosure')) return unknown;
  const within = around.topic.metric;
  const flow = lastFlow(before)?.flow;
  if (flow === undefined && within?.kind === 'outcome')
    return subject(outcomeMetric(around.edition, within.rows, columns), true, around.topic);
  const rows = within?.kind === 'flow' ? within.rows : [];
  const inherited: Flow | 'unsaid' =
    rows.includes('requests.carriedIn') && rows.length === 1
      ? 'carriedIn'
      : rows.includes('requests.outcomes.total')
        ? 'handled'
        : 'unsaid';
  const metric = flowMetric(around.edition, flow ?? inherited, columns);
  return subject(metric, !hasStranger(before), { ...requestsTopic, ...(within ? { metric: within } : {}) });
};
