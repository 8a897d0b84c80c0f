import type { EditionId, SectionId } from '../../form/form.ts';
import { type CompactText, originalSpan } from './compact.ts';
import { basesOf, changeIn, comparedSubject, comparisonYear, isOtherYears, isShare } from './comparison.ts';
import { readDenials } from './denial.ts';
import { readHead, type Subject, type Surroundings, type Topic } from './head.ts';
import { type Item, readCounted, suits } from './item.ts';
import type { Phrase } from './phrases.ts';
import { isExact, type Quantity } from './quantity.ts';
import { type Setting, settingAfter, startSetting } from './setting.ts';
import type { GrowthStatement, Metric, ShareStatement } from './statement.ts';
import { hasWord, type Token } from './token.ts';
import { namesRequests, namesTopic, narrowedLater, topicAfter } from './topic.ts';

export interface ReadingOptions {
  readonly edition: EditionId;
  /** The report year. */
  readonly year: number;
  /** Full and short names of the agency, for 「市科委收到…」. */
  readonly names: readonly string[];
  /** The official part that the block stands in. */
  readonly section?: SectionId;
  /** The heading above says that this is about requests (依申请公开). */
  readonly requests?: boolean;
}

export interface BlockReading {
  readonly items: readonly Item[];
  readonly shares: readonly ShareStatement[];
  readonly growths: readonly GrowthStatement[];
}

/** What the walk through a block remembers. */
interface Walk {
  readonly compacted: CompactText;
  readonly phrases: readonly Phrase[];
  readonly options: ReadingOptions;
  readonly disclosure: boolean;
  readonly narrowed: readonly boolean[];
  /** Kinds of figures for which the block has classes of its own: 驳回 may be counted as 维持 or not. */
  readonly mixed: ReadonlySet<string>;
  readonly items: Item[];
  readonly shares: ShareStatement[];
  readonly growths: GrowthStatement[];
  setting: Setting;
  topic: Topic;
  /** Nothing was said yet. */
  fresh: boolean;
  /** Subjects that 、 and 和 joined before any number; undefined for those that are not of the form. */
  joined: readonly (Subject | undefined)[];
  /** Subjects that wait for their numbers after 分别. */
  waiting: readonly Subject[];
  /** What the parts after 其中 are parts of. */
  whole: Metric | undefined;
  /** The last item at each depth of brackets. */
  last: (Item | undefined)[];
}

type QuantityToken = Extract<Token, { kind: 'quantity' }>;

/** Runs of words between the quantities of a phrase: one before each, one after the last. */
const runsOf = (tokens: readonly Token[]): { readonly runs: readonly Token[][]; readonly quantities: readonly QuantityToken[] } => {
  const runs: Token[][] = [[]];
  const quantities: QuantityToken[] = [];
  for (const token of tokens) {
    if (token.kind === 'quantity') {
      quantities.push(token);
      runs.push([]);
    } else runs.at(-1)?.push(token);
  }
  return { runs, quantities };
};

/** Results and outcomes that the form has no row for: clerks put them into one of its rows, and say so or not. */
const ownResults = /驳回|撤销|撤诉|终止|确认违法|责令|变更|胜诉|败诉/;
const ownOutcomes = /主动公开范围|已主动公开|已经主动公开|属于主动公开|告知获取/;

const mixedClasses = (text: string): ReadonlySet<string> => {
  const mixed = new Set<string>();
  for (const column of ['upheld', 'corrected', 'other']) if (ownResults.test(text)) mixed.add(column);
  if (ownOutcomes.test(text)) mixed.add('requests.outcomes.granted');
  return mixed;
};

const isMixed = ({ mixed }: Walk, { kind, rows, columns }: Metric): boolean =>
  (kind === 'result' && columns.some((column) => mixed.has(column))) || (kind === 'outcome' && rows.some((row) => mixed.has(row)));

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
    mixed: mixedClasses(compacted.text),
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
  for (const [index, phrase] of phrases.entries()) readPhrase(walk, phrase, index);
  return walk;
};

const readPhrase = (walk: Walk, phrase: Phrase, index: number): void => {
  const { tokens, depth, end } = phrase;
  walk.setting = settingAfter(walk.setting, phrase, walk.compacted.text, walk.options);
  if (phrase.list) walk.whole = walk.topic.metric;
  const { runs, quantities } = runsOf(tokens);
  if (quantities.length === 0) readWords(walk, phrase, index);
  for (const [position, token] of quantities.entries()) readNumber(walk, index, position, token, runs);
  for (const token of tokens) if (token.kind === 'percent' && !token.points) readPercent(walk, index, token);
  if (quantities.length === 0) readUnchanged(walk, phrase, index);

  if (tokens.length > 0) walk.fresh = false;
  if (end === 'comma' || end === 'colon') walk.joined = [];
  if (end === 'stop' || end === 'semicolon') {
    walk.joined = [];
    walk.waiting = [];
    walk.whole = undefined;
  }
  if (end === 'stop') walk.last = [];
  else if (end === 'open') walk.last[depth + 1] = undefined;
};

const around = ({ options, topic, disclosure, narrowed, fresh }: Walk, index: number): Surroundings => ({
  edition: options.edition,
  topic,
  disclosure,
  narrowed: narrowed[index] ?? false,
  fresh,
});

const add = (
  walk: Walk,
  token: { readonly start: number; readonly end: number },
  quantity: Quantity,
  index: number,
  about: Partial<Item>,
): void => {
  const depth = walk.phrases[index]?.depth ?? 0;
  const item: Item = {
    span: originalSpan(walk.compacted, token.start, token.end),
    quantity,
    year: walk.setting.year,
    scope: walk.setting.scope,
    firm: false,
    phrase: index,
    depth,
    label: '',
    denied: false,
    compared: false,
    ...about,
  };
  walk.items.push(item);
  if (!item.compared) walk.last[depth] = item;
};

const zero: Quantity = { low: 0, high: 0, value: 0, unit: '' };

const deniedBefore = (phrases: readonly Phrase[], index: number): boolean => {
  for (let at = index - 1; phrases[at]?.end === 'pause'; at--) if (hasWord(phrases[at]?.tokens ?? [], 'denial')) return true;
  return false;
};

/** A phrase without numbers: a denial, or the subject of what follows. */
const readWords = (walk: Walk, phrase: Phrase, index: number): void => {
  const { tokens } = phrase;
  const { setting, phrases, options } = walk;
  if (tokens.length === 0) return;
  if (hasWord(tokens, 'denial') && !setting.restricted && !setting.condition && !deniedBefore(phrases, index)) {
    for (const { start, end, subject } of readDenials(phrases, index, around(walk, index), options.year)) {
      add(walk, { start, end }, zero, index, { metric: subject.metric, firm: subject.firm && setting.firm, denied: true });
      walk.topic = topicAfter(walk.topic, [subject], true);
    }
    return;
  }
  const reading = readHead(tokens, around(walk, index), options.year);
  const subject = reading.is === 'subject' ? reading.subject : undefined;
  walk.joined = phrase.end === 'pause' ? [...walk.joined, subject] : [];
  if (hasWord(tokens, 'request')) {
    if (walk.topic.family !== 'requests') walk.topic = { family: 'requests', rows: [] };
  } else if (subject && namesTopic(subject, phrase)) walk.topic = subject.topic;
};

/** A number without a measure word counts only where nothing is glued to it. */
const standsAlone = (text: string, end: number): boolean => end >= text.length || /[。，,;；、:()!?\n…]/.test(text[end] ?? '');

const textOf = (text: string, run: readonly Token[]): string => text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0);

const readNumber = (walk: Walk, index: number, position: number, token: QuantityToken, runs: readonly Token[][]): void => {
  const { phrases, options, setting, compacted } = walk;
  const { text } = compacted;
  const { quantity } = token;
  const phrase = phrases[index];
  const opener = phrases[index - 1];
  const written = runs[position] ?? [];
  const isFirst = position === 0 && written.length === 0 && (phrase?.depth ?? 0) > 0;
  // 「行政复议（3 件）」
  const before = isFirst && opener?.end === 'open' && !opener.tokens.some(({ kind }) => kind === 'quantity') ? opener.tokens : written;
  const after = position === runs.length - 2 ? (runs[position + 1] ?? []) : [];
  const label = textOf(text, before) || textOf(text, after);
  const change = changeIn(before);
  if (change || isOtherYears(before, options.year)) {
    if (change && isExact(quantity)) addGrowth(walk, index, before, token, change, { amount: quantity });
    add(walk, token, quantity, index, { label, compared: true });
    return;
  }
  const { joined, waiting } = walk;
  const reading = readCounted({ quantity, before, after, around: around(walk, index), joined, waiting }, text, options.year);
  walk.waiting = reading.waiting;
  walk.joined = [];
  // 「共收到网上申请 1 件」 may well be all there were.
  const loosened = reading.subset && hasWord(before, 'sum');
  const restricted = setting.restricted || setting.condition || reading.restricted || reading.subset;
  if (reading.subjects.length === 0 || (restricted && !loosened)) {
    if (reading.resets) walk.topic = { family: 'none', rows: [] };
    add(walk, token, quantity, index, { label });
    return;
  }
  const glued = quantity.unit === '' && !standsAlone(text, token.end);
  const certain = setting.firm && !loosened && !isCase(before, text);
  for (const { metric, firm } of reading.subjects) {
    const fits = suits(metric, quantity.unit) && !glued && !isPartOfItself(walk.whole, metric);
    add(walk, token, quantity, index, {
      label,
      ...(fits ? { metric, firm: firm && certain && !isMixed(walk, metric) } : {}),
    });
  }
  walk.topic = topicAfter(walk.topic, reading.subjects, opener?.end === 'pause' && !phrase?.list);
};

/** 「收到 5 件，其中受理 4 件」: a part of a figure is not that figure again. */
const isPartOfItself = (whole: Metric | undefined, metric: Metric): boolean =>
  whole?.kind === 'flow' && whole.rows.join() === metric.rows.join() && whole.columns.join() === metric.columns.join();

/** 「对 1 件申请不予公开」 tells of a case, not of all there were. */
const isCase = (before: readonly Token[], text: string): boolean => before[0] !== undefined && text.startsWith('对', before[0].start);

const addGrowth = (
  walk: Walk,
  index: number,
  before: readonly Token[],
  token: Token,
  sign: GrowthStatement['sign'],
  much: Pick<GrowthStatement, 'amount' | 'percent'>,
): void => {
  const { setting, options, phrases } = walk;
  const phrase = phrases[index];
  if (!phrase || setting.restricted || hasWord(phrase.tokens, 'since')) return;
  const span = originalSpan(walk.compacted, token.start, token.end);
  const subject = comparedSubject(before, around(walk, index), setting, walk.last[phrase.depth], span, options.year);
  const since = comparisonYear(before, options.year) ?? setting.year - 1;
  if (subject) walk.growths.push({ kind: 'growth', span, sign, subject, since, ...much });
};

const readPercent = (walk: Walk, index: number, token: Extract<Token, { kind: 'percent' }>): void => {
  const phrase = walk.phrases[index];
  if (!phrase) return;
  const before = phrase.tokens.slice(0, phrase.tokens.indexOf(token));
  const sign = changeIn(before);
  const { value, place } = token;
  if (sign) {
    addGrowth(walk, index, before, token, sign, { percent: { value, place } });
    return;
  }
  const part = walk.last[phrase.depth];
  if (!part || part.phrase < index - 2 || !isShare(before)) return;
  const span = originalSpan(walk.compacted, token.start, token.end);
  walk.shares.push({ kind: 'share', span, percent: value, place, part, bases: basesOf(walk.items, part) });
};

/** 「与上年持平」; 「基本持平」 says nothing exact. */
const readUnchanged = (walk: Walk, { tokens }: Phrase, index: number): void => {
  const at = tokens.findIndex((token) => token.kind === 'word' && token.word.kind === 'change' && token.word.sign === 0);
  const token = tokens[at];
  if (!token || walk.compacted.text.endsWith('基本', token.start)) return;
  const before = tokens.slice(0, at);
  if (comparisonYear(before, walk.options.year) !== undefined) addGrowth(walk, index, before, token, 0, {});
};
