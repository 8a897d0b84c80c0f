import type { EditionId } from '../../form/form.ts';
import { decisionMetric, disputeMetric, documentMetric, feeMetric, flowMetric, outcomeMetric, resultMetric } from './metric.ts';
import type { Metric } from './statement.ts';
import { isWord, type Token, wordOf } from './token.ts';
import { bits, type DocumentVerb, type Flow, type Word } from './word.ts';

/** What the last words said were about: what 「办结 5 件」 or 「维持 2 件」 refers to. */
export interface Topic {
  readonly family: 'requests' | 'disputes' | 'documents' | 'none';
  /** The disputes or documents named last. */
  readonly rows: readonly string[];
  /** What was done with the documents named last: 「制发规章 2 件、规范性文件 5 件」. */
  readonly verb?: DocumentVerb;
  /** The metric stated last, for 「其中自然人 3 件」. */
  readonly metric?: Metric;
}

export interface Surroundings {
  readonly edition: EditionId;
  readonly topic: Topic;
  /** The block is about 政府信息公开 as a whole, so a bare 行政复议 is one about it. */
  readonly disclosure: boolean;
  /** Later in the sentence only a part is said to be about 政府信息公开. */
  readonly narrowed: boolean;
  /** Nothing was said yet in this block. */
  readonly fresh: boolean;
  /** A verb said earlier for the words at hand: 未收到. */
  readonly verb?: Flow | DocumentVerb;
}

/** What a run of words before (or after) a number counts. */
export interface Subject {
  readonly metric: Metric;
  readonly firm: boolean;
  readonly topic: Topic;
}

/** unknown: the words name a thing that is not of the form; none: they name nothing. */
export type Reading = { readonly is: 'subject'; readonly subject: Subject } | { readonly is: 'unknown' } | { readonly is: 'none' };

const transparent =
  bits.filler | bits.besides | bits.sum | bits.each | bits.respectively | bits.self | bits.wholeYear | bits.via | bits.scope | bits.and;

export const isTransparent = (token: Token): boolean => isWord(token, transparent);

const unknown: Reading = { is: 'unknown' };
const none: Reading = { is: 'none' };

const subject = (metric: Metric | undefined, firm: boolean, topic: Topic): Reading =>
  metric === undefined
    ? unknown
    : // Applicants are a column of what was named before them, which stays the topic.
      { is: 'subject', subject: { metric, firm, topic: metric.kind === 'applicant' ? topic : { ...topic, metric } } };

/** The run without what its end does not need. */
const trimmed = (tokens: readonly Token[]): number => {
  let end = tokens.length;
  while (end > 0) {
    const token = tokens[end - 1];
    if (!token || !(isTransparent(token) || token.kind === 'year')) break;
    end--;
  }
  return end;
};

const isFlow = (word: Word | undefined): word is Extract<Word, { kind: 'flow' }> => word?.kind === 'flow';

/** 结转 with a year beside it: whence, or whither. */
const carriedFlow = (tokens: readonly Token[], at: number, reportYear: number): Flow | undefined => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const year = after?.kind === 'year' ? after : before?.kind === 'year' ? before : undefined;
  if (!year) return undefined;
  if (year.year < reportYear) return 'carriedIn';
  if (year.year > reportYear) return 'carriedOut';
  // 「结转至本年」 comes from last year; 「本年结转」 could be either.
  return year === after ? 'carriedIn' : undefined;
};

/** Reads the words beside a number. The head is the last word that means anything: what stands next to the number is what it counts. */
export const readHead = (tokens: readonly Token[], around: Surroundings, reportYear: number): Reading => {
  const end = trimmed(tokens);
  for (let at = 0; at < end; at++) {
    const word = wordOf(tokens[at]);
    const carry = word?.kind === 'carry' ? carriedFlow(tokens, at, reportYear) : undefined;
    const flow = carry ?? (isFlow(word) && (word.flow === 'carriedIn' || word.flow === 'carriedOut') ? word.flow : undefined);
    if (flow) return readCarried(wordsOf(tokens.slice(at + 1, end)), flow, around);
  }
  const head = wordOf(tokens[end - 1]);
  if (end === 0) return none;
  if (!head) return unknown;
  const before = wordsOf(tokens.slice(0, end - 1));
  switch (head.kind) {
    case 'flow':
      return readFlow(before, head.flow, around);
    case 'request':
      return readRequest(before, head.weak, around);
    case 'disclosure':
      return before.some(isFlow) ? readRequest(before, false, around) : unknown;
    case 'outcome':
      return readOutcome(before, head, around);
    case 'applicant':
      return readApplicant(before, head.columns, around);
    case 'dispute':
      return readDispute(before, head.rows, around);
    case 'result':
      return readResult(before, head.column, around);
    case 'document':
      return readDocument(before, [head.row], verbIn(before) ?? around.verb ?? around.topic.verb, around);
    case 'documentVerb':
      return readDocumentVerb(before, head.verb, around);
    case 'decision':
      return readDecision(before, head.row, around);
    case 'fee':
      return subject(feeMetric(around.edition, [head.row]), !hasStranger(before), { family: 'none', rows: [] });
    default:
      return unknown;
  }
};

/** Words in order; undefined for what is not in the lexicon. Times are no strangers. */
const wordsOf = (tokens: readonly Token[]): readonly (Word | undefined)[] =>
  tokens.filter((token) => token.kind !== 'year' && token.kind !== 'date').map(wordOf);

/** Unknown words between the verb and its object narrow the object down; those before the verb tell who, how and when. */
const isNarrowed = (before: readonly (Word | undefined)[]): boolean =>
  hasStranger(before.slice(before.findLastIndex((word) => word?.kind === 'flow' || word?.kind === 'documentVerb') + 1));

const hasStranger = (before: readonly (Word | undefined)[]): boolean => before.some((word) => word === undefined);
const hasKind = (before: readonly (Word | undefined)[], ...kinds: readonly Word['kind'][]): boolean =>
  before.some((word) => word !== undefined && kinds.includes(word.kind));
const lastFlow = (before: readonly (Word | undefined)[]): { readonly flow: Flow; readonly at: number } | undefined => {
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at];
    if (isFlow(word)) return { flow: word.flow, at };
  }
  return undefined;
};
const verbIn = (before: readonly (Word | undefined)[]): DocumentVerb | undefined => {
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at];
    if (word?.kind === 'documentVerb') return word.verb;
  }
  return undefined;
};

const requestsTopic: Topic = { family: 'requests', rows: [] };

/** Words after 结转: only the object and the going on with it. */
const readCarried = (after: readonly (Word | undefined)[], flow: Flow, around: Surroundings): Reading => {
  const foreign = after.some(
    (word) => word !== undefined && ['dispute', 'foreign', 'document', 'decision', 'subset', 'result'].includes(word.kind),
  );
  if (foreign || around.topic.family === 'disputes') return unknown;
  const about = around.topic.family === 'requests' || around.disclosure || hasKind(after, 'request');
  return about ? subject(flowMetric(around.edition, flow), !hasStranger(after), requestsTopic) : unknown;
};

/** The number follows a verb: its object stands before the verb, or was said before. */
const readFlow = (before: readonly (Word | undefined)[], flow: Flow, around: Surroundings): Reading => {
  if (hasKind(before, 'dispute', 'result', 'decision', 'document', 'documentVerb', 'foreign')) return unknown;
  const named = hasKind(before, 'request', 'disclosure');
  const known = named || around.topic.family === 'requests';
  if (!known && !(around.fresh && before.length === 0)) return unknown;
  return subject(flowMetric(around.edition, flow), known, requestsTopic);
};

const readRequest = (before: readonly (Word | undefined)[], weak: boolean, around: Surroundings): Reading => {
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

const flowNames = new Set<string>(['received', 'accepted', 'intake', 'handled', 'completed', 'carriedIn', 'carriedOut']);
const isFlowName = (verb: Flow | DocumentVerb): verb is Flow => flowNames.has(verb);

const readOutcome = (before: readonly (Word | undefined)[], head: Extract<Word, { kind: 'outcome' }>, around: Surroundings): Reading => {
  if (hasKind(before, 'dispute', 'foreign', 'documentVerb')) return unknown;
  const known = around.topic.family === 'requests' || around.disclosure || hasKind(before, 'request', 'disclosure');
  if (!known || around.topic.family === 'disputes') return unknown;
  const earlier = before.filter((word) => word?.kind === 'outcome').map((word) => word.rows);
  const applicants = before.find((word) => word?.kind === 'applicant');
  const columns = applicants?.kind === 'applicant' ? applicants.columns : undefined;
  return subject(outcomeMetric(around.edition, head.rows, columns, earlier), !head.weak, requestsTopic);
};

const readApplicant = (before: readonly (Word | undefined)[], columns: readonly string[], around: Surroundings): Reading => {
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

const readDispute = (before: readonly (Word | undefined)[], rows: readonly string[], around: Surroundings): Reading => {
  if (hasKind(before, 'foreign', 'decision', 'document')) return unknown;
  const named = hasKind(before, 'disclosure', 'request');
  // A justice bureau that 受理行政复议 is not the one whose 信息公开 is under review.
  if (!named && (!around.disclosure || around.narrowed || lastFlow(before))) return unknown;
  const direct = rows.length === 1 && rows[0] === 'disputes.litigation.direct';
  return subject(disputeMetric(around.edition, rows), direct || named || !isNarrowed(before), { family: 'disputes', rows });
};

const readResult = (before: readonly (Word | undefined)[], column: string, around: Surroundings): Reading => {
  if (hasKind(before, 'foreign')) return unknown;
  const named = before.find((word) => word?.kind === 'dispute');
  const rows = named?.kind === 'dispute' ? named.rows : around.topic.family === 'disputes' ? around.topic.rows : [];
  if (rows.length === 0) return unknown;
  return subject(resultMetric(around.edition, rows, column), true, { family: 'disputes', rows });
};

const readDocument = (
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

const readDocumentVerb = (before: readonly (Word | undefined)[], verb: DocumentVerb, around: Surroundings): Reading => {
  const named = before.find((word) => word?.kind === 'document');
  const rows = named?.kind === 'document' ? [named.row] : around.topic.family === 'documents' ? around.topic.rows : [];
  if (rows.length > 0 && verb !== 'published') return readDocument(before, rows, verb, around);
  // 「公开 5 件、部分公开 3 件」 among the outcomes of requests
  const among =
    around.topic.family === 'requests' && around.topic.metric?.kind === 'outcome' && verb === 'published' && before.length === 0;
  return among ? subject(outcomeMetric(around.edition, ['requests.outcomes.granted']), false, requestsTopic) : unknown;
};

const readDecision = (before: readonly (Word | undefined)[], row: string, around: Surroundings): Reading => {
  if (hasKind(before, 'foreign', 'documentVerb', 'request', 'dispute', 'disclosure')) return unknown;
  const flow = lastFlow(before)?.flow;
  if (flow === 'received' || flow === 'accepted' || flow === 'intake') return unknown;
  return subject(decisionMetric(around.edition, [row]), !isNarrowed(before), { family: 'none', rows: [row] });
};
