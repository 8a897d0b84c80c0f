import type { CompactText } from './compact.ts';
import { readNumber } from './counts.ts';
import { readDenials } from './denial.ts';
import { readPercent, readUnchanged } from './growths.ts';
import { readHead } from './head.ts';
import type { Item } from './item.ts';
import { holds, type Phrase } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import { settingAfter, startSetting } from './setting.ts';
import type { GrowthStatement, ShareStatement } from './statement.ts';
import type { Token } from './token.ts';
import { namesRequests, namesTopic, narrowedLater, topicAfter } from './topic.ts';
import { add, around, type ReadingOptions, type Walk } from './walk.ts';
import { bits, countedBits } from './word.ts';

export interface BlockReading {
  readonly items: readonly Item[];
  readonly shares: readonly ShareStatement[];
  readonly growths: readonly GrowthStatement[];
}

const aboutDisclosure = /信息公开|依申请|被行政复议|被申请|被提起/;

/** Walks the phrases of a block once, from left to right, carrying on what was said before. */
export const readBlock = (compacted: CompactText, phrases: readonly Phrase[], options: ReadingOptions): BlockReading => {
  const requests = options.requests === true || options.section === 'requests';
  const walk: Walk = {
    compacted,
    phrases,
    options,
    disclosure: requests || options.section === 'disputes' || aboutDisclosure.test(compacted.text),
    narrowed: narrowedLater(phrases),
    mixed: undefined,
    items: [],
    shares: [],
    growths: [],
    setting: startSetting(options),
    topic: { family: requests || namesRequests(phrases) ? 'requests' : 'none', rows: [] },
    fresh: true,
    joined: [],
    waiting: [],
    whole: undefined,
    last: [],
  };
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index];
    if (phrase) readPhrase(walk, phrase, index);
  }
  return walk;
};

const readPhrase = (walk: Walk, phrase: Phrase, index: number): void => {
  const { tokens, depth, end } = phrase;
  walk.setting = settingAfter(walk.setting, phrase, walk.compacted.text, walk.options);
  if (phrase.list) walk.whole = walk.topic.metric;
  const counts = (phrase.holds & holds.quantity) !== 0;
  if (counts) readNumbers(walk, tokens, index);
  else if (tokens.length > 0) readWords(walk, phrase, index);
  if ((phrase.holds & holds.percent) !== 0)
    for (const token of tokens) if (token.kind === 'percent' && !token.value.points) readPercent(walk, index, token);
  if (!counts && (phrase.words & bits.change) !== 0) readUnchanged(walk, phrase, index);

  if (tokens.length > 0) walk.fresh = false;
  if (end === 'comma' || end === 'colon') walk.joined = nobody;
  if (end === 'stop' || end === 'semicolon') {
    walk.joined = nobody;
    walk.waiting = [];
    walk.whole = undefined;
  }
  if (end === 'stop') walk.last = [];
  else if (end === 'open') walk.last[depth + 1] = undefined;
};

const nobody: Walk['joined'] = [];

/** Reads the numbers of a phrase, each with the words before it, the last also with those behind it. */
const readNumbers = (walk: Walk, tokens: readonly Token[], index: number): void => {
  let last = tokens.length - 1;
  while (tokens[last]?.kind !== 'quantity') last--;
  let from = 0;
  for (let at = 0; at <= last; at++) {
    const token = tokens[at];
    if (token?.kind !== 'quantity') continue;
    readNumber(walk, index, token, tokens.slice(from, at), at === last ? tokens.slice(at + 1) : [], from === 0);
    from = at + 1;
  }
};

const zero: Quantity = { low: 0, high: 0, value: 0, unit: '' };

const deniedBefore = (phrases: readonly Phrase[], index: number): boolean => {
  for (let at = index - 1; phrases[at]?.end === 'pause'; at--) if (((phrases[at]?.words ?? 0) & bits.denial) !== 0) return true;
  return false;
};

/** A phrase without numbers: a denial, or the subject of what follows. */
const readWords = (walk: Walk, phrase: Phrase, index: number): void => {
  const { tokens, words } = phrase;
  const { setting, phrases, options } = walk;
  if ((words & bits.denial) !== 0 && !setting.restricted && !setting.condition && !deniedBefore(phrases, index)) {
    for (const { start, end, subject } of readDenials(phrases, index, around(walk, index), options.year)) {
      add(walk, { start, end }, zero, index, { metric: subject.metric, firm: subject.firm && setting.firm, denied: true });
      walk.topic = topicAfter(walk.topic, [subject], true);
    }
    return;
  }
  // Most phrases name nothing that is counted.
  const reading = (words & countedBits) === 0 ? undefined : readHead(tokens, around(walk, index), options.year);
  const subject = reading?.is === 'subject' ? reading.subject : undefined;
  walk.joined = phrase.end === 'pause' ? [...walk.joined, subject] : nobody;
  if ((words & bits.request) !== 0) {
    if (walk.topic.family !== 'requests') walk.topic = { family: 'requests', rows: [] };
  } else if (subject && namesTopic(subject, phrase)) walk.topic = subject.topic;
};
