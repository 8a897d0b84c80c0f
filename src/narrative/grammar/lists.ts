import type { Item } from './item.ts';
import type { Phrase } from './phrases.ts';
import type { ListStatement, Stated } from './statement.ts';

interface OpenList {
  /** The last number of each measure word before the list; its parts are those with the same measure word. */
  readonly heads: readonly Item[];
  readonly parts: Item[];
  readonly depth: number;
  readonly bracketed: boolean;
  readonly claim: ListStatement['claim'];
  /** A 其中 within the list: its parts are parts of a part. */
  nested: boolean;
}

/** What the walk through the phrases of a block remembers. */
interface Walk {
  readonly text: string;
  readonly phrases: readonly Phrase[];
  readonly found: ListStatement[];
  open: OpenList[];
  sentence: Item[];
  previousSentence: Item[];
  afterSemicolon: boolean;
}

const catchAll = /^(?:及|和)?(?:其他|其它|其余|剩余|另)/;
const openEnd = /^(?:等|左右|以上)/;

/** Bounds for hostile text: real lists are far shorter. */
const mostParts = 200;
const mostLists = 8;

const statementsOf = (list: OpenList, text: string): ListStatement[] =>
  list.heads.flatMap((head): ListStatement[] => {
    const parts = list.parts.filter((part) => part.quantity.unit === head.quantity.unit);
    const last = parts.at(-1);
    if (list.nested || parts.length < 2 || !last || head.denied) return [];
    const whole = list.claim === 'whole' || catchAll.test(last.label);
    const claim = list.claim === 'open' || openEnd.test(text.slice(last.span.end, last.span.end + 2)) ? 'open' : whole ? 'whole' : 'unsaid';
    return [{ kind: 'list', head, parts, labels: parts.map((part) => part.label), claim, year: head.year }];
  });

const close = (walk: Walk, ends: (list: OpenList) => boolean): void => {
  if (walk.open.length === 0) return;
  for (const list of walk.open) if (ends(list)) walk.found.push(...statementsOf(list, walk.text));
  walk.open = walk.open.filter((list) => !ends(list));
};

const begin = (walk: Walk, list: Omit<OpenList, 'parts' | 'nested'>): void => {
  if (walk.open.length < mostLists) walk.open.push({ parts: [], nested: false, ...list });
};

/** 「行政复议 5 宗、行政诉讼 1 宗，其中…」: the parts are those of both. */
const together = (first: Item, second: Item, phrases: readonly Phrase[]): Item | undefined => {
  if (first.metric?.kind !== 'dispute' || second.metric?.kind !== 'dispute') return undefined;
  if (second.phrase !== first.phrase + 1 || phrases[first.phrase]?.end !== 'pause') return undefined;
  const value = first.quantity.value + second.quantity.value;
  const { metric: _, ...rest } = first;
  return { ...rest, firm: false, quantity: { ...first.quantity, value, low: value, high: value } };
};

const lastByUnit = (items: readonly Item[], phrases: readonly Phrase[]): readonly Item[] => {
  const byUnit = new Map<string, Item>();
  for (const item of items) {
    const before = byUnit.get(item.quantity.unit);
    byUnit.set(item.quantity.unit, (before && together(before, item, phrases)) ?? item);
  }
  return [...byUnit.values()];
};

/** 其中, 包括: what was counted last is the head. */
const introduce = (walk: Walk, { depth, list: claim }: Phrase): void => {
  if (!claim) return;
  const candidates = walk.sentence.length === 0 ? walk.previousSentence : walk.sentence;
  const heads = lastByUnit(
    candidates.filter((item) => item.depth === depth),
    walk.phrases,
  );
  const head = heads.at(-1);
  const outer = walk.open.findLast((list) => list.depth === depth);
  // 「（其中 a 件、b 件）」: the bracket has its head already.
  if (!head || (outer?.bracketed && outer.parts.length === 0)) return;
  const within = outer !== undefined && head === outer.parts.at(-1);
  if (within && !walk.afterSemicolon) outer.nested = true;
  else if (outer) {
    // 「…；行政诉讼 46 件，其中…」: a head beside the one before, not a part of it.
    if (within) outer.parts.pop();
    close(walk, (list) => list === outer);
  }
  begin(walk, { heads, depth, bracketed: false, claim });
};

/** 「不予公开 2 件，包括…；无法提供 1 件」: no reason for refusal, so no part. */
const isOutside = (list: OpenList, { metric }: Item): boolean => {
  const group = list.heads.find((head) => head.metric?.kind === 'outcome')?.metric?.rows[0];
  return group !== undefined && metric?.kind === 'outcome' && metric.columns.join() === 'total' && !metric.rows[0]?.startsWith(`${group}.`);
};

/** Does the number carry on the list, or does it begin a statement of its own? */
const belongs = (list: OpenList, item: Item): boolean => {
  const first = list.parts[0];
  if (isOutside(list, item)) return false;
  if (!first) return item.metric?.kind !== 'flow' || list.heads.some((head) => head.metric !== undefined);
  if (item.metric === undefined) return true;
  if (first.metric === undefined) return false;
  return first.metric.kind === item.metric.kind || (first.metric.kind === 'outcome' && item.metric.rows[0] === 'requests.carriedOut');
};

const take = (walk: Walk, item: Item): void => {
  const list = walk.open.length === 0 ? undefined : walk.open.findLast(({ depth }) => depth === item.depth);
  if (list?.heads.some((head) => head.quantity.unit === item.quantity.unit)) {
    if (!belongs(list, item)) close(walk, (other) => other === list);
    else if (list.parts.length < mostParts) list.parts.push(item);
  }
  walk.sentence.push(item);
  walk.afterSemicolon = false;
};

const finish = (walk: Walk, { end, depth }: Phrase, index: number): void => {
  if (end === 'semicolon') walk.afterSemicolon = true;
  if (end === 'open') {
    const head = walk.sentence.at(-1);
    const claim = walk.phrases[index + 1]?.list ?? 'unsaid';
    if (head && head.phrase === index && head.depth === depth) begin(walk, { heads: [head], depth: depth + 1, bracketed: true, claim });
  }
  if (end === 'close') close(walk, (list) => list.depth > 0 && list.depth >= depth);
  if (end !== 'stop') return;
  close(walk, () => true);
  if (walk.sentence.length > 0) walk.previousSentence = walk.sentence;
  walk.sentence = [];
  walk.afterSemicolon = false;
};

const nobody: ReadonlySet<Stated> = new Set();

const fewestImplied = 3;
const mostImplied = 40;

/**
 * Lists that no word announces: a number and, right after it, three or more that add up to it exactly. They are never wrong, but
 * a share may be one of their total.
 */
const impliedLists = (items: readonly Item[], known: ReadonlySet<Stated>): ListStatement[] => {
  const counted = items.filter((item) => !item.denied && !item.compared);
  const found: ListStatement[] = [];
  for (let at = 0; at < counted.length; at++) {
    const head = counted[at];
    if (!head || head.metric || known.has(head) || head.quantity.value < fewestImplied) continue;
    let sum = 0;
    for (let to = at + 1; to < counted.length && to <= at + mostImplied && sum < head.quantity.value; to++) {
      sum += counted[to]?.quantity.value ?? 0;
      if (sum !== head.quantity.value || to - at < fewestImplied) continue;
      const parts = counted.slice(at + 1, to + 1);
      found.push({ kind: 'list', head, parts, labels: parts.map((part) => part.label), claim: 'whole', year: head.year });
    }
  }
  return found;
};

const fewestOutcomes = 5;

/** The outcomes told one after the other behind the number handled, without a word between: 「答复 8 件。予以公开 3 件，…」 */
const outcomeList = (items: readonly Item[]): ListStatement[] => {
  const parts = items.filter((item) => item.metric?.kind === 'outcome' && item.metric.columns.join() === 'total');
  const first = parts[0];
  if (!first || parts.length < fewestOutcomes) return [];
  const before = items.slice(0, items.indexOf(first));
  const head = before.findLast((item) => item.metric?.kind === 'flow' && item.metric.rows[0] === 'requests.outcomes.total' && !item.denied);
  if (!head || head.year !== first.year) return [];
  return [{ kind: 'list', head, parts, labels: parts.map((part) => part.label), claim: 'unsaid', year: head.year }];
};

/** A total and two parts: most blocks count less. */
const fewestItems = 3;

/** Finds totals with their parts: after 其中 and its like, in brackets right behind a number, and told one after the other. */
export const findLists = (text: string, phrases: readonly Phrase[], items: readonly Item[]): readonly ListStatement[] => {
  if (items.length < fewestItems) return [];
  const walk: Walk = { text, phrases, found: [], open: [], sentence: [], previousSentence: [], afterSemicolon: false };
  let next = 0;
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index];
    if (!phrase) break;
    introduce(walk, phrase);
    for (let item = items[next]; item && item.phrase === index; item = items[++next]) if (!item.denied && !item.compared) take(walk, item);
    finish(walk, phrase, index);
  }
  const { found } = walk;
  if (found.length === 0) return [...outcomeList(items), ...impliedLists(items, nobody)];
  const listed = new Set(found.flatMap(({ parts }) => parts.map(({ span }) => span.start)));
  const free = items.filter(({ span }) => !listed.has(span.start));
  return [...found, ...outcomeList(free), ...impliedLists(free, new Set(found.map(({ head }) => head)))];
};
