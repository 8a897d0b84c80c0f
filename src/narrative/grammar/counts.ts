import { changeIn, isOtherYears } from './comparison.ts';
import { addGrowth } from './growths.ts';
import { readCounted, suits } from './item.ts';
import { holds } from './phrases.ts';
import { isExact } from './quantity.ts';
import type { Metric } from './statement.ts';
import { hasWord, type Token } from './token.ts';
import { topicAfter } from './topic.ts';
import { add, around, type Walk } from './walk.ts';
import { bits } from './word.ts';

type QuantityToken = Extract<Token, { kind: 'quantity' }>;

/** Results and outcomes that the form has no row for: clerks put them into one of its rows, and say so or not. */
const ownResults = /驳回|撤销|撤诉|终止|确认违法|责令|变更|胜诉|败诉/;
const ownOutcomes = /主动公开范围|已主动公开|已经主动公开|属于主动公开|告知获取/;

const mixedClasses = (text: string): ReadonlySet<string> =>
  new Set([
    ...(ownResults.test(text) ? ['upheld', 'corrected', 'other'] : []),
    ...(ownOutcomes.test(text) ? ['requests.outcomes.granted'] : []),
  ]);

const isMixed = (walk: Walk, { kind, rows, columns }: Metric): boolean => {
  if (kind !== 'result' && kind !== 'outcome') return false;
  walk.mixed ??= mixedClasses(walk.compacted.text);
  const { mixed } = walk;
  return (kind === 'result' ? columns : rows).some((name) => mixed.has(name));
};

/** A number without a measure word counts only where nothing is glued to it. */
const standsAlone = (text: string, end: number): boolean => end >= text.length || /[。，,;；、:()!?\n…]/.test(text[end] ?? '');

const textOf = (text: string, run: readonly Token[]): string => text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0);

/** A number and what it counts, with the words before and behind it. */
export const readNumber = (
  walk: Walk,
  index: number,
  token: QuantityToken,
  written: readonly Token[],
  after: readonly Token[],
  first: boolean,
): void => {
  const { phrases, options, setting, compacted } = walk;
  const { text } = compacted;
  const { value: quantity } = token;
  const phrase = phrases[index];
  const opener = phrases[index - 1];
  const isFirst = first && written.length === 0 && (phrase?.depth ?? 0) > 0;
  // 「行政复议（3 件）」
  const before = isFirst && opener?.end === 'open' && !opener.tokens.some(({ kind }) => kind === 'quantity') ? opener.tokens : written;
  const label = textOf(text, before) || textOf(text, after);
  const holder = before === written ? phrase : opener;
  const change = ((holder?.words ?? 0) & bits.change) === 0 ? undefined : changeIn(before);
  if (change || (((holder?.holds ?? 0) & holds.year) !== 0 && isOtherYears(before, options.year))) {
    if (change && isExact(quantity)) addGrowth(walk, index, before, token, change, { amount: quantity });
    add(walk, token, quantity, index, { label, compared: true });
    return;
  }
  const { joined, waiting } = walk;
  const reading = readCounted({ quantity, before, after, around: around(walk, index), joined, waiting }, text, options.year);
  walk.waiting = reading.waiting;
  walk.joined = [];
  // 「共收到网上申请 1 件」 may well be all there were.
  const loosened = reading.subset && hasWord(before, bits.sum);
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
