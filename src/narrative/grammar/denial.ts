import { readHead } from './head.ts';
import type { Phrase } from './phrases.ts';
import { isTransparent, type Reading, type Subject, type Surroundings } from './subject.ts';
import { hasWord, isWord, type Token, wordOf } from './token.ts';
import { bits } from './word.ts';

/** A subject that is said not to exist, with the range of the words that say so. */
export interface Denial {
  readonly start: number;
  readonly end: number;
  readonly subject: Subject;
}

const subjects = bits.request | bits.disclosure | bits.dispute | bits.document | bits.decision | bits.fee | bits.flow | bits.carry;

/** The members of an enumeration, from the denying phrase on: 「无行政复议、行政诉讼案件」. */
const members = (phrases: readonly Phrase[], from: number): readonly (readonly Token[])[] => {
  const list: (readonly Token[])[] = [];
  for (let at = from; at < phrases.length; at++) {
    const phrase = phrases[at];
    if (!phrase) break;
    list.push(phrase.tokens);
    if (phrase.end !== 'pause') break;
  }
  return list;
};

/** Where the subject ends and what follows is more than 情况, 案件, 发生. */
const restrictedTail = (tokens: readonly Token[]): 'no' | 'result' | 'other' => {
  const last = tokens.findLastIndex((token) => isWord(token, subjects));
  const tail = tokens.slice(last + 1).filter((token) => !isTransparent(token));
  if (tail.length === 0) return 'no';
  return tail.every((token) => isWord(token, bits.result)) ? 'result' : 'other';
};

/** Reads 「未收到…」, 「无…」 at a phrase. The whole enumeration that follows is denied, unless its end narrows it (被纠正的案件). */
export const readDenials = (phrases: readonly Phrase[], index: number, around: Surroundings, reportYear: number): readonly Denial[] => {
  const phrase = phrases[index];
  if (!phrase) return [];
  const at = phrase.tokens.findIndex((token) => isWord(token, bits.denial));
  const denial = phrase.tokens[at];
  const word = wordOf(denial);
  if (!denial || word?.kind !== 'denial') return [];
  const list = members(phrases, index);
  const own = phrase.tokens.slice(at + 1);
  const rest = list.slice(1);
  if ([...list].some((tokens) => tokens.some((token) => token.kind === 'quantity' || token.kind === 'percent'))) return [];
  const all = [own, ...rest];
  if (all.some((tokens) => hasWord(tokens, bits.subset | bits.condition))) return [];
  // 「无」 denies only what stands right beside it: 无行政复议, but not 无 anything with strangers in between.
  if (word.bare && own.length > 0) {
    const first = own.findIndex((token) => isWord(token, subjects));
    if (first === -1 || own.slice(0, first).some((token) => !isTransparent(token) && !isWord(token, bits.documentVerb))) return [];
  }
  const final = all.at(-1) ?? [];
  const tail = hasWord(final, subjects) ? restrictedTail(final) : 'no';
  if (tail !== 'no') return [];
  const verb = word.implies;
  const found: Denial[] = [];
  let topic = around.topic;
  for (const tokens of all) {
    const reading = readMember(tokens, { ...around, topic, ...(verb === undefined ? {} : { verb }) }, reportYear);
    if (reading.is !== 'subject') {
      // 「未发生举报、行政复议」 denies both; 「未收到某某、某某申请」 is about something else.
      if (tokens === own && own.some((token) => token.kind === 'other')) return found;
      continue;
    }
    topic = reading.subject.topic;
    found.push({ start: denial.start, end: tokens.at(-1)?.end ?? denial.end, subject: reading.subject });
  }
  return found;
};

const readMember = (tokens: readonly Token[], around: Surroundings, reportYear: number): Reading => {
  const meaningful = tokens.filter((token) => !isTransparent(token));
  // 「无行政复议」 needs nothing else; 「未发生行政复议、诉讼」 names the second in short.
  if (meaningful.length === 0) return { is: 'none' };
  const reading = readHead(tokens, around, reportYear);
  if (reading.is !== 'subject') return reading;
  const { metric } = reading.subject;
  if (metric.kind === 'outcome' || metric.kind === 'applicant' || metric.kind === 'result') return { is: 'unknown' };
  if (metric.kind === 'flow' && !hasWord(tokens, bits.request | bits.disclosure | bits.flow | bits.carry)) return { is: 'unknown' };
  return reading;
};
