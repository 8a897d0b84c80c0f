import type { Phrase } from './phrases.ts';
import type { Subject, Topic } from './subject.ts';
import { hasWord, wordOf } from './token.ts';
import { bits } from './word.ts';

const merged = (rows: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...rows, ...more])];

/** 「行政复议 5 宗、行政诉讼 0 宗，其中 2 宗维持」: both stay the topic. */
export const topicAfter = (topic: Topic, subjects: readonly Subject[], beside: boolean): Topic => {
  const last = subjects.at(-1);
  if (!last || last.topic.family === 'none') return topic;
  if (subjects.length > 1) return { ...last.topic, rows: subjects.flatMap((subject) => subject.topic.rows) };
  const both = beside && last.metric.kind === 'dispute' && topic.family === 'disputes';
  return both ? { ...last.topic, rows: merged(topic.rows, last.topic.rows) } : last.topic;
};

/** 「规章：制发 2 件」, 「行政复议方面，…」: named before its numbers. */
export const namesTopic = ({ metric }: Subject, { end }: Phrase): boolean =>
  (metric.kind === 'dispute' && end !== 'pause') || (metric.kind === 'document' && end === 'colon');

/** Outcomes in a row, or natural and legal persons side by side, can only be those of requests. */
export const namesRequests = (phrases: readonly Phrase[]): boolean => {
  let words = 0;
  for (const phrase of phrases) words |= phrase.words;
  if ((words & (bits.outcome | bits.applicant)) === 0) return false;
  const seen = new Set<string>();
  for (const { tokens } of phrases)
    for (const token of tokens) {
      const found = wordOf(token);
      if (found?.kind === 'outcome' && !found.weak) for (const row of found.rows) seen.add(row);
      else if (found?.kind === 'applicant') seen.add(found.columns.length > 1 ? 'legal' : (found.columns[0] ?? ''));
    }
  const outcomes = [...seen].filter((name) => name.startsWith('requests.outcomes.') && name.split('.').length === 3);
  const applicants = ['naturalPerson', 'legal', 'research', 'publicWelfare', 'legalService'].filter((name) => seen.has(name));
  return outcomes.length > 1 || applicants.length > 1;
};

/** 「行政复议 300 件，其中涉及政府信息公开 15 件」: is 信息公开 only a part of what the sentence counts up to there? */
export const narrowedLater = (phrases: readonly Phrase[]): readonly boolean[] => {
  if (!phrases.some(({ list }) => list !== undefined)) return [];
  const flags = new Array<boolean>(phrases.length).fill(false);
  let later = false;
  for (let at = phrases.length - 1; at >= 0; at--) {
    const phrase = phrases[at];
    if (!phrase) continue;
    if (phrase.end === 'stop') later = false;
    flags[at] = later;
    // 「其中，涉及…」: the comma leaves the list word alone.
    const tokens = phrase.tokens.length === 0 ? (phrases[at + 1]?.tokens ?? []) : phrase.tokens;
    if (phrase.list && hasWord(tokens, bits.disclosure | bits.request)) later = true;
  }
  return flags;
};
