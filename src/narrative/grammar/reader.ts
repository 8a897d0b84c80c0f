import type { EditionId, SectionId } from '../../form/form.ts';
import { type CompactText, originalSpan } from './compact.ts';
import { readDenials } from './denial.ts';
import { isTransparent, readHead, type Subject, type Surroundings, type Topic } from './head.ts';
import type { Phrase } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import { endsAsOrgan, type Setting, settingAfter, startSetting } from './setting.ts';
import type { GrowthStatement, Metric, ShareStatement, Stated } from './statement.ts';
import type { Token } from './token.ts';
import type { Word } from './word.ts';

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

/** One counted thing with its place in the block's structure, for lists. */
export interface Item extends Stated {
  readonly phrase: number;
  readonly depth: number;
  readonly label: string;
  /** 「未收到」: zero without a number. */
  readonly denied: boolean;
  /** Part of a comparison (增加 3 件, 上年的 5 件): no count of its own. */
  readonly compared: boolean;
}

export interface BlockReading {
  readonly items: readonly Item[];
  readonly shares: readonly ShareStatement[];
  readonly growths: readonly GrowthStatement[];
}

const countUnits = new Set(['', '件', '宗', '份', '条', '起', '项', '例', '次', '件次', '个', '单', '笔', '部', '人次']);
/** 22 项行政许可 are kinds of licences, 530 条行政处罚 are notices about them. */
const decisionUnits = new Set(['', '件', '宗', '份', '起', '例', '次', '件次', '单', '笔', '个']);

const fits = (kind: Subject['metric']['kind'], unit: string): boolean =>
  kind === 'fee' ? unit === '元' : kind === 'decision' ? decisionUnits.has(unit) : countUnits.has(unit);

const word = (token: Token | undefined): Word | undefined => (token?.kind === 'word' ? token.word : undefined);

const has = (tokens: readonly Token[], ...kinds: readonly Word['kind'][]): boolean =>
  tokens.some((token) => token.kind === 'word' && kinds.includes(token.word.kind));

const isVerb = (token: Token | undefined): boolean => {
  const kind = word(token)?.kind;
  return kind === 'flow' || kind === 'documentVerb';
};

/** Runs of words between the quantities of a phrase: one before each, one after the last. */
const runsOf = (tokens: readonly Token[]): { readonly runs: Token[][]; readonly quantities: Extract<Token, { kind: 'quantity' }>[] } => {
  const runs: Token[][] = [[]];
  const quantities: Extract<Token, { kind: 'quantity' }>[] = [];
  for (const token of tokens) {
    if (token.kind === 'quantity') {
      quantities.push(token);
      runs.push([]);
    } else runs.at(-1)?.push(token);
  }
  return { runs, quantities };
};

/** Walks the phrases of a block once, from left to right, carrying on what was said before. */
export const readBlock = (compacted: CompactText, phrases: readonly Phrase[], options: ReadingOptions): BlockReading => {
  const { text } = compacted;
  const items: Item[] = [];
  const shares: ShareStatement[] = [];
  const growths: GrowthStatement[] = [];
  const disclosure =
    options.requests === true ||
    options.section === 'requests' ||
    options.section === 'disputes' ||
    /信息公开|依申请|被行政复议|被申请|被提起/.test(text);
  let topic: Topic = {
    family: options.requests || options.section === 'requests' || namesRequests(phrases) ? 'requests' : 'none',
    rows: [],
  };
  let fresh = true;
  let setting: Setting = startSetting(options);
  /** Subjects that 、 and 和 joined before any number. */
  let joined: (Subject | undefined)[] = [];
  /** Subjects that wait for their numbers after 分别. */
  let waiting: readonly Subject[] = [];
  /** What the parts after 其中 are parts of. */
  let whole: Topic['metric'];
  /** The last item at each depth of brackets. */
  let last: (Item | undefined)[] = [];

  const add = (
    token: { start: number; end: number },
    quantity: Quantity,
    index: number,
    depth: number,
    label: string,
    about: Partial<Item>,
  ): Item => {
    const item: Item = {
      span: originalSpan(compacted, token.start, token.end),
      quantity,
      year: setting.year,
      scope: setting.scope,
      firm: false,
      phrase: index,
      depth,
      label,
      denied: false,
      compared: false,
      ...about,
    };
    items.push(item);
    last[depth] = item;
    return item;
  };

  const narrowed = narrowedLater(phrases);
  for (const [index, phrase] of phrases.entries()) {
    const { tokens, depth } = phrase;
    setting = settingAfter(setting, phrase, text, options);
    const around: Surroundings = { edition: options.edition, topic, disclosure, narrowed: narrowed[index] ?? false, fresh };
    if (tokens.length > 0) fresh = false;
    if (phrase.list) whole = topic.metric;
    const { runs, quantities } = runsOf(tokens);

    if (quantities.length === 0) {
      const previousPause = phrases[index - 1]?.end === 'pause';
      if (has(tokens, 'denial') && !setting.restricted && !setting.condition && !(previousPause && denialBefore(phrases, index))) {
        for (const denial of readDenials(phrases, index, around, options.year)) {
          add(denial, { low: 0, high: 0, value: 0, unit: '' }, index, depth, '', {
            metric: denial.subject.metric,
            firm: denial.subject.firm && setting.firm,
            denied: true,
          });
          if (denial.subject.topic.family !== 'none')
            topic = {
              ...denial.subject.topic,
              rows: topic.family === 'disputes' ? mergeRows(topic.rows, denial.subject.topic.rows) : denial.subject.topic.rows,
            };
        }
      } else if (tokens.length > 0) {
        const reading = readHead(tokens, around, options.year);
        if (phrase.end === 'pause') joined = [...joined, reading.is === 'subject' ? reading.subject : undefined];
        else joined = [];
        if (has(tokens, 'request')) topic = topic.family === 'requests' ? topic : { family: 'requests', rows: [] };
        else if (reading.is === 'subject' && namesTopic(reading.subject, phrase)) topic = reading.subject.topic;
      }
    }

    for (const [position, token] of quantities.entries()) {
      const written = runs[position] ?? [];
      const opener = phrases[index - 1];
      // 「行政复议（3 件）」
      const behind =
        position === 0 &&
        depth > 0 &&
        written.length === 0 &&
        opener?.end === 'open' &&
        !opener.tokens.some((other) => other.kind === 'quantity');
      const before = behind ? opener.tokens : written;
      const after = runs[position + 1] ?? [];
      const isLast = position === quantities.length - 1;
      const label = text.slice(before[0]?.start ?? token.start, before.at(-1)?.end ?? token.start);
      const afterLabel = isLast ? text.slice(after[0]?.start ?? token.end, after.at(-1)?.end ?? token.end) : '';
      const { quantity } = token;
      const change = changeIn(before);
      if (change || comparedYear(before, options.year)) {
        const subjectItem = growthSubject(
          before,
          { ...around, topic },
          last[depth],
          setting,
          options,
          originalSpan(compacted, token.start, token.end),
        );
        if (change && subjectItem && !has(tokens, 'since') && quantity.low === quantity.high && !setting.restricted)
          growths.push({
            kind: 'growth',
            span: originalSpan(compacted, token.start, token.end),
            sign: change,
            amount: quantity,
            subject: subjectItem,
            since: comparisonYear(tokens, options.year) ?? setting.year - 1,
          });
        const kept = last[depth];
        add(token, quantity, index, depth, label, { compared: true });
        last[depth] = kept;
        continue;
      }
      const reading = readItem(
        { before, after: isLast ? after : [], around: { ...around, topic }, joined, waiting, quantity },
        text,
        options,
      );
      waiting = reading.waiting;
      const about = reading.subjects;
      const restricted = setting.restricted || setting.condition || reading.restricted;
      const loosened = reading.subset && has(before, 'sum');
      if (about.length === 0 || (restricted && !loosened) || (reading.subset && !loosened)) {
        if (reading.resets) topic = { family: 'none', rows: [] };
        add(token, quantity, index, depth, label || afterLabel, {});
      } else {
        const unitless = quantity.unit === '' && !standsAlone(text, token.end);
        for (const entry of about) {
          // 「收到 5 件，其中受理 4 件」: a part of a figure is not that figure again.
          const part = whole !== undefined && whole.kind === 'flow' && isSame(whole, entry.metric);
          const suits = fits(entry.metric.kind, quantity.unit) && !unitless && !part;
          add(
            token,
            quantity,
            index,
            depth,
            label || afterLabel,
            suits ? { metric: entry.metric, firm: entry.firm && setting.firm && !loosened && !isCase(before, text) } : {},
          );
        }
        const final = about.at(-1);
        if (final && final.topic.family !== 'none')
          topic =
            about.length > 1
              ? { ...final.topic, rows: about.flatMap((entry) => entry.topic.rows) }
              : mergedTopic(topic, final, phrase, phrases[index - 1]);
      }
      joined = [];
    }

    for (const token of tokens) {
      if (token.kind !== 'percent' || token.points) continue;
      const part = last[depth];
      const before = tokens.slice(0, tokens.indexOf(token));
      const sign = changeIn(before);
      const span = originalSpan(compacted, token.start, token.end);
      const since = comparisonYear(before, options.year) ?? (has(before, 'compare') || sign ? setting.year - 1 : undefined);
      const subject = growthSubject(before, around, part, setting, options, span);
      if (sign && since !== undefined && subject && !has(tokens, 'since'))
        growths.push({ kind: 'growth', span, sign, percent: { value: token.value, place: token.place }, subject, since });
      else if (!sign && part && part.phrase >= index - 2 && namesNoBase(before))
        shares.push({ kind: 'share', span, percent: token.value, place: token.place, part, bases: basesOf(items, part) });
    }

    if (quantities.length === 0) {
      const flat = tokens.findIndex((token) => token.kind === 'word' && token.word.kind === 'change' && token.word.sign === 0);
      const since = flat === -1 ? undefined : comparisonYear(tokens.slice(0, flat), options.year);
      const token = tokens[flat];
      if (token && since !== undefined && text.slice(token.start - 2, token.start) !== '基本') {
        const span = originalSpan(compacted, token.start, token.end);
        const subject = growthSubject(tokens.slice(0, flat), around, last[depth], setting, options, span);
        if (subject) growths.push({ kind: 'growth', span, sign: 0, subject, since });
      }
    }

    if (phrase.end === 'comma' || phrase.end === 'semicolon' || phrase.end === 'stop' || phrase.end === 'colon') joined = [];
    if (phrase.end === 'stop' || phrase.end === 'semicolon') {
      waiting = [];
      whole = undefined;
    }
    if (phrase.end === 'stop') last = [];
    else if (phrase.end === 'open') last[depth + 1] = undefined;
  }
  return { items, shares, growths };
};

const isSame = (a: Metric, b: Metric): boolean => a.rows.join() === b.rows.join() && a.columns.join() === b.columns.join();

const mergeRows = (rows: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...rows, ...more])];

/** 「行政复议 5 宗、行政诉讼 0 宗，其中 2 宗维持」: both stay the topic. Applicants and outcomes leave the topic to their head. */
const mergedTopic = (topic: Topic, subject: Subject, phrase: Phrase, previous: Phrase | undefined): Topic => {
  const { metric } = subject;
  if (metric.kind === 'dispute' && topic.family === 'disputes' && previous?.end === 'pause' && !phrase.list)
    return { ...subject.topic, rows: mergeRows(topic.rows, subject.topic.rows) };
  return subject.topic;
};

/** 「规章：制发 2 件」, 「行政复议方面，…」: named before its numbers. */
const namesTopic = ({ metric }: Subject, { end }: Phrase): boolean =>
  (metric.kind === 'dispute' && end !== 'pause') || (metric.kind === 'document' && end === 'colon');

const denialBefore = (phrases: readonly Phrase[], index: number): boolean => {
  for (let at = index - 1; at >= 0 && phrases[at]?.end === 'pause'; at--) if (has(phrases[at]?.tokens ?? [], 'denial')) return true;
  return false;
};

/** 「对 1 件申请不予公开」 tells of a case, not of all there were. */
const isCase = (before: readonly Token[], text: string): boolean => {
  const first = before[0];
  return first !== undefined && text.startsWith('对', first.start);
};

/** 「行政复议 300 件，其中涉及政府信息公开 15 件」: is 信息公开 only a part of what the sentence counts here? */
const narrowedLater = (phrases: readonly Phrase[]): readonly boolean[] => {
  const flags = new Array<boolean>(phrases.length).fill(false);
  let later = false;
  for (let at = phrases.length - 1; at >= 0; at--) {
    const phrase = phrases[at];
    if (phrase?.end === 'stop') later = false;
    flags[at] = later;
    if (phrase?.list && has(phrase.tokens, 'disclosure', 'request')) later = true;
  }
  return flags;
};

/** 增加, 下降 among the words before a number. */
const changeIn = (before: readonly Token[]): 1 | -1 | undefined => {
  for (let at = before.length - 1; at >= 0; at--) {
    const found = word(before[at]);
    if (found?.kind === 'change') return found.sign === 0 ? undefined : found.sign;
  }
  return undefined;
};

/** 「比上年的 5 件」, 「由去年 5 件」: the number of another year, named to compare with. */
const comparedYear = (before: readonly Token[], reportYear: number): boolean => {
  const year = before.findLastIndex((token) => token.kind === 'year' && token.year !== reportYear);
  if (year === -1) return false;
  return before.slice(0, year).some((token) => ['compare', 'and'].includes(word(token)?.kind ?? ''));
};

/** The year that 较, 比, 与 name. */
const comparisonYear = (tokens: readonly Token[], reportYear: number): number | undefined => {
  const mark = tokens.findIndex((token) => ['compare', 'and'].includes(word(token)?.kind ?? ''));
  if (mark === -1) return undefined;
  const year = tokens.slice(mark).find((token) => token.kind === 'year');
  return year?.kind === 'year' && year.year !== reportYear ? year.year : undefined;
};

/** 占, 占总数的: a share of what was said. 「占全市用水量的」 is one of something else. */
const namesNoBase = (before: readonly Token[]): boolean => {
  const at = before.findLastIndex((token) => word(token)?.kind === 'share');
  return (
    at !== -1 &&
    before.slice(at + 1).every((token) => isTransparent(token) || word(token)?.kind === 'request' || word(token)?.kind === 'disclosure')
  );
};

/** A number without a measure word counts only where nothing is glued to it. */
const standsAlone = (text: string, end: number): boolean => end >= text.length || /[。，,;；、:()!?\n…]/.test(text[end] ?? '');

interface ReadItem {
  readonly subjects: readonly Subject[];
  /** Subjects that wait for the numbers after this one (分别). */
  readonly waiting: readonly Subject[];
  readonly subset: boolean;
  readonly restricted: boolean;
  /** The words name another subject, which later verbs would refer to. */
  readonly resets: boolean;
}

const nothing: ReadItem = { subjects: [], waiting: [], subset: false, restricted: false, resets: false };

interface Beside {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly around: Surroundings;
  readonly joined: readonly (Subject | undefined)[];
  readonly waiting: readonly Subject[];
  readonly quantity: Quantity;
}

const dealOut = (
  named: readonly Token[],
  around: Surroundings,
  joined: readonly (Subject | undefined)[],
  options: ReadingOptions,
): ReadItem => {
  const reading = readHead(named, around, options.year);
  const all = reading.is === 'subject' ? [...joined, reading.subject] : [];
  const [first, ...rest] = all.filter((entry) => entry !== undefined);
  if (!first || rest.length === 0 || rest.length + 1 !== joined.length + 1) return nothing;
  return { ...nothing, subjects: [first], waiting: rest };
};

const isOrgan = (token: Token, text: string): boolean => token.kind === 'other' && endsAsOrgan(text.slice(token.start, token.end));

const readItem = ({ before, after, around, joined, waiting, quantity }: Beside, text: string, options: ReadingOptions): ReadItem => {
  const meaningful = before.filter(
    (token) => !isTransparent(token) && token.kind !== 'year' && !(isOrgan(token, text) && token !== before.at(-1)),
  );
  const respectively = before.findIndex((token) => word(token)?.kind === 'respectively');
  const first = waiting[0];
  if (first && meaningful.length === 0) return { ...nothing, subjects: [first], waiting: waiting.slice(1) };
  // After 分别 each number is for one subject, in their order.
  if (respectively > 0) return dealOut(before.slice(0, respectively), around, joined, options);
  const restricted = has(before, 'condition', 'plan', 'since');
  const open = meaningful.length === 0 || isVerb(meaningful.at(-1));
  const combined = open && after.some((token) => !isTransparent(token)) ? readHead([...before, ...after], around, options.year) : undefined;
  const reading =
    combined?.is === 'subject'
      ? combined
      : combined && meaningful.length === 0
        ? combined
        : combined && !startsAnew(after)
          ? combined
          : readHead(before, around, options.year);
  const subset = has(before, 'subset') || (reading === combined && has(after, 'subset'));
  const resets = reading.is === 'unknown' && before.some(isVerb);
  if (reading.is !== 'subject') return { ...nothing, subset, restricted, resets };
  if (has(before, 'besides') && !isBeside(reading.subject)) return { ...nothing, subset, restricted };
  if (joined.length === 0) return { ...nothing, subjects: [reading.subject], subset, restricted };
  return { ...nothing, subjects: join(joined, reading.subject, before, quantity), subset, restricted };
};

/** 「另有 3 件结转下年」 is a figure of the form, 「另有 3 件办结」 is not all that was handled. */
const isBeside = ({ metric }: Subject): boolean =>
  metric.kind === 'dispute' ||
  (metric.kind === 'flow' && (metric.rows[0] === 'requests.carriedIn' || metric.rows[0] === 'requests.carriedOut'));

/** Outcomes in a row, or natural and legal persons side by side, can only be those of requests. */
const namesRequests = (phrases: readonly Phrase[]): boolean => {
  const seen = new Set<string>();
  for (const { tokens } of phrases)
    for (const token of tokens) {
      const found = word(token);
      if (found?.kind === 'outcome' && !found.weak) for (const row of found.rows) seen.add(row);
      else if (found?.kind === 'applicant') seen.add(found.columns.length > 1 ? 'legal' : (found.columns[0] ?? ''));
    }
  const outcomes = [...seen].filter((name) => name.startsWith('requests.outcomes.') && name.split('.').length === 3);
  const applicants = ['naturalPerson', 'legal', 'research', 'publicWelfare', 'legalService'].filter((name) => seen.has(name));
  return outcomes.length > 1 || applicants.length > 1;
};

/** 「办结 5 件并及时答复」: what follows the number is a clause of its own. */
const startsAnew = (after: readonly Token[]): boolean => {
  const first = word(after[0])?.kind;
  return first === 'each' || first === 'and';
};

/** 「行政复议、行政诉讼 0 件」 says zero of each; 「予以公开及部分公开 258 件」 says one sum. */
const join = (
  joined: readonly (Subject | undefined)[],
  last: Subject,
  before: readonly Token[],
  quantity: Quantity,
): readonly Subject[] => {
  const same = joined.filter((entry): entry is Subject => entry?.metric.kind === last.metric.kind);
  if (same.length !== joined.length) return [];
  const all = [...same, last];
  if (has(before, 'each') || quantity.high === 0) return all;
  const rows = all.flatMap((entry) => entry.metric.rows);
  const sum = all.flatMap((entry) => entry.metric.alternatives[0] ?? []);
  const summed: Subject = {
    metric: { ...last.metric, rows, alternatives: [sum] },
    firm: all.every((entry) => entry.firm) && (last.metric.kind === 'outcome' || has(before, 'sum')),
    topic: { ...last.topic, rows: all.flatMap((entry) => entry.topic.rows) },
  };
  return [summed];
};

/** What grew: named in the words before, else the item stated last. */
const growthSubject = (
  before: readonly Token[],
  around: Surroundings,
  part: Item | undefined,
  setting: Setting,
  options: ReadingOptions,
  span: Stated['span'],
): Stated | undefined => {
  const cut = before.findIndex((token) => ['compare', 'and', 'change'].includes(word(token)?.kind ?? ''));
  const own = before.slice(0, cut === -1 ? before.length : cut).filter((token) => token.kind !== 'quantity' && token.kind !== 'percent');
  const named = own.filter((token) => !isTransparent(token) && token.kind !== 'year');
  if (named.length === 0 || before.some((token) => token.kind === 'quantity')) return part;
  const reading = readHead(own, around, options.year);
  if (reading.is !== 'subject' || setting.restricted) return undefined;
  return {
    span,
    quantity: { low: Number.NaN, high: Number.NaN, value: Number.NaN, unit: '' },
    metric: reading.subject.metric,
    year: setting.year,
    scope: setting.scope,
    firm: false,
  };
};

const mostBases = 24;

/** Numbers stated before a share that are large enough to be what it is a share of. */
const basesOf = (items: readonly Item[], part: Item): readonly Stated[] => {
  const at = items.lastIndexOf(part);
  return items
    .slice(Math.max(0, at - mostBases), at)
    .filter(
      (item) =>
        !item.compared &&
        item.quantity.value >= part.quantity.value &&
        (item.quantity.unit === part.quantity.unit || item.quantity.unit === ''),
    );
};
