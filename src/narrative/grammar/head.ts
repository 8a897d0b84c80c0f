import { readDecision, readDispute, readDocument, readDocumentVerb, readResult } from './head-others.ts';
import { readApplicant, readCarried, readFlow, readOutcome, readRequest } from './head-requests.ts';
import { feeMetric } from './metric.ts';
import { hasStranger, isFlow, isTransparent, none, type Reading, type Surroundings, subject, unknown, verbIn } from './subject.ts';
import { type Token, wordOf } from './token.ts';
import type { Flow, Word } from './word.ts';

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

/** 结转 with a year beside it: whence, or whither. */
const carriedFlow = (tokens: readonly Token[], at: number, reportYear: number): Flow | undefined => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const year = after?.kind === 'year' ? after : before?.kind === 'year' ? before : undefined;
  if (!year) return undefined;
  if (year.value.year < reportYear) return 'carriedIn';
  if (year.value.year > reportYear) return 'carriedOut';
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
