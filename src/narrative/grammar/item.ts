import { readHead } from './head.ts';
import type { Quantity } from './quantity.ts';
import { endsAsOrgan } from './setting.ts';
import type { Metric, Stated } from './statement.ts';
import { isTransparent, type Subject, type Surroundings } from './subject.ts';
import { hasWord, isWord, type Token } from './token.ts';
import { bits } from './word.ts';

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

/** A number with the words around it, as far as the next number or mark. */
export interface Counted {
  readonly quantity: Quantity;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly around: Surroundings;
  /** Subjects that 、 and 和 joined before the number; undefined for those that are not of the form. */
  readonly joined: readonly (Subject | undefined)[];
  /** Subjects that wait for their numbers after 分别. */
  readonly waiting: readonly Subject[];
}

export interface CountedReading {
  /** Several where the number is said of each. */
  readonly subjects: readonly Subject[];
  readonly waiting: readonly Subject[];
  /** Only a part is counted (网上, 延期). */
  readonly subset: boolean;
  /** No statement of fact about this year. */
  readonly restricted: boolean;
  /** The words name another subject, which later verbs refer to. */
  readonly resets: boolean;
}

const nothing: CountedReading = { subjects: [], waiting: [], subset: false, restricted: false, resets: false };

const countUnits = new Set(['', '件', '宗', '份', '条', '起', '项', '例', '次', '件次', '个', '单', '笔', '部', '人次']);
/** 22 项行政许可 are kinds of licences, 530 条行政处罚 are notices about them. */
const decisionUnits = new Set(['', '件', '宗', '份', '起', '例', '次', '件次', '单', '笔', '个']);

/** May this be counted with that measure word? */
export const suits = ({ kind }: Metric, unit: string): boolean =>
  kind === 'fee' ? unit === '元' : kind === 'decision' ? decisionUnits.has(unit) : countUnits.has(unit);

const isVerb = (token: Token | undefined): boolean => isWord(token, bits.flow | bits.documentVerb);

const isOrgan = (token: Token, text: string): boolean =>
  token.kind === 'other' && endsAsOrgan(text, token.end) && endsAsOrgan(text.slice(token.start, token.end));

/** 「办结 5 件并及时答复」: what follows the number is a clause of its own. */
const startsAnew = (after: readonly Token[]): boolean => isWord(after[0], bits.each | bits.and);

/** Reads what a number counts: the words before it, or, where those name nothing (「3 件予以公开」, 「收到 5 件…申请」), those behind. */
export const readCounted = (counted: Counted, text: string, reportYear: number): CountedReading => {
  const { before, after, around, joined, waiting } = counted;
  const nearest = before.at(-1);
  /** The last word that means anything. */
  let meant: Token | undefined;
  for (const token of before)
    if (!isTransparent(token) && token.kind !== 'year' && (token === nearest || !isOrgan(token, text))) meant = token;
  const [first, ...later] = waiting;
  if (first && !meant) return { ...nothing, subjects: [first], waiting: later };
  const respectively = before.findIndex((token) => isWord(token, bits.respectively));
  if (respectively > 0) return dealOut(counted, before.slice(0, respectively), reportYear);

  const open = !meant || (isVerb(meant) && !startsAnew(after));
  const behind = open && after.some((token) => !isTransparent(token));
  const reading = readHead(behind ? [...before, ...after] : before, around, reportYear);
  const common = {
    ...nothing,
    subset: hasWord(before, bits.subset) || (behind && hasWord(after, bits.subset)),
    restricted: hasWord(before, bits.condition | bits.plan | bits.since),
  };
  if (reading.is !== 'subject') return { ...common, resets: reading.is === 'unknown' && before.some(isVerb) };
  if (hasWord(before, bits.besides) && !isBeside(reading.subject)) return common;
  return { ...common, subjects: joined.length === 0 ? [reading.subject] : together(counted, reading.subject) };
};

/** 「行政复议、行政诉讼分别为 4 件和 2 件」: each number is for one subject, in their order. */
const dealOut = ({ around, joined }: Counted, named: readonly Token[], reportYear: number): CountedReading => {
  const reading = readHead(named, around, reportYear);
  if (reading.is !== 'subject' || joined.length === 0) return nothing;
  const all = [...joined, reading.subject].filter((entry) => entry !== undefined);
  const [first, ...rest] = all;
  return first && all.length === joined.length + 1 ? { ...nothing, subjects: [first], waiting: rest } : nothing;
};

/** 「另有 3 件结转下年」 is a figure of the form, 「另有 3 件办结」 is not all that was handled. */
const isBeside = ({ metric }: Subject): boolean =>
  metric.kind === 'dispute' ||
  (metric.kind === 'flow' && (metric.rows[0] === 'requests.carriedIn' || metric.rows[0] === 'requests.carriedOut'));

/** 「行政复议、行政诉讼 0 件」 says zero of each; 「予以公开及部分公开 258 件」 says one sum. */
const together = ({ joined, before, quantity }: Counted, last: Subject): readonly Subject[] => {
  const all = [...joined, last].filter((entry) => entry?.metric.kind === last.metric.kind).filter((entry) => entry !== undefined);
  if (all.length !== joined.length + 1) return [];
  if (hasWord(before, bits.each) || quantity.high === 0) return all;
  const metric: Metric = {
    ...last.metric,
    rows: all.flatMap((entry) => entry.metric.rows),
    alternatives: [all.flatMap((entry) => entry.metric.alternatives[0] ?? [])],
  };
  const firm = all.every((entry) => entry.firm) && (metric.kind === 'outcome' || hasWord(before, bits.sum));
  return [{ metric, firm, topic: { ...last.topic, rows: all.flatMap((entry) => entry.topic.rows) } }];
};
