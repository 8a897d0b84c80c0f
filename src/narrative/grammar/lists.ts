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

const catchAll = /^(?:及|和)?(?:其他|其它|其余|剩余|另)/;
const openEnd = /^(?:等|左右|以上)/;

/** Bounds for hostile text: real lists are far shorter. */
const mostParts = 200;
const mostLists = 8;

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

const fewestImplied = 3;
const mostImplied = 40;

/**
 * Lists that no word announces: a number and, right after it, three or more that add up to it exactly. They are never wrong, but
 * a share may be one of their total.
 */
const impliedLists = (items: readonly Item[], known: ReadonlySet<Stated>): ListStatement[] => {
  const counted = items.filter((item) => !item.denied && !item.compared);
  const found: ListStatement[] = [];
  for (const [at, head] of counted.entries()) {
    if (head.metric || known.has(head) || head.quantity.value < fewestImplied) continue;
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

const statementsOf = (list: OpenList, text: string): ListStatement[] =>
  list.heads.flatMap((head): ListStatement[] => {
    const parts = list.parts.filter((part) => part.quantity.unit === head.quantity.unit);
    const last = parts.at(-1);
    if (list.nested || parts.length < 2 || !last || head.denied) return [];
    const whole = list.claim === 'whole' || catchAll.test(last.label);
    const claim = list.claim === 'open' || openEnd.test(text.slice(last.span.end, last.span.end + 2)) ? 'open' : whole ? 'whole' : 'unsaid';
    return [{ kind: 'list', head, parts, labels: parts.map((part) => part.label), claim, year: head.year }];
  });

/** 「不予公开 2 件，包括…；无法提供 1 件」: no reason for refusal, so no part. */
const isOutside = (list: OpenList, item: Item): boolean => {
  const group = list.heads.find((head) => head.metric?.kind === 'outcome')?.metric?.rows[0];
  return (
    group !== undefined &&
    item.metric?.kind === 'outcome' &&
    item.metric.columns.join() === 'total' &&
    !item.metric.rows[0]?.startsWith(`${group}.`)
  );
};

/** Does the number carry on the list, or does it begin a statement of its own? */
const belongs = (list: OpenList, item: Item): boolean => {
  const first = list.parts[0];
  if (isOutside(list, item)) return false;
  if (!first) return item.metric === undefined || item.metric.kind !== 'flow' || list.heads.some((head) => head.metric !== undefined);
  if (item.metric === undefined) return true;
  if (first.metric === undefined) return false;
  if (first.metric.kind === item.metric.kind) return true;
  return first.metric.kind === 'outcome' && item.metric.rows[0] === 'requests.carriedOut';
};

const fewestOutcomes = 5;

/** The outcomes told one after the other behind the number handled, without a word between: 「答复 8 件。予以公开 3 件，…」 */
const outcomeList = (items: readonly Item[], known: ReadonlySet<Item>): ListStatement[] => {
  const parts = items.filter((item) => item.metric?.kind === 'outcome' && item.metric.columns.join() === 'total' && !known.has(item));
  const first = parts[0];
  if (!first || parts.length < fewestOutcomes) return [];
  const before = items.slice(0, items.indexOf(first));
  const head = before.findLast((item) => item.metric?.kind === 'flow' && item.metric.rows[0] === 'requests.outcomes.total' && !item.denied);
  if (!head || head.year !== first.year) return [];
  return [{ kind: 'list', head, parts, labels: parts.map((part) => part.label), claim: 'unsaid', year: head.year }];
};

/** Finds totals with their parts: after 其中 and its like, and in brackets right behind a number. */
export const findLists = (text: string, phrases: readonly Phrase[], items: readonly Item[]): ListStatement[] => {
  const found: ListStatement[] = [];
  let open: OpenList[] = [];
  let sentence: Item[] = [];
  let previousSentence: Item[] = [];
  let next = 0;
  let semicolon = false;

  const close = (list: OpenList): void => {
    found.push(...statementsOf(list, text));
  };
  const innermost = (depth: number): OpenList | undefined => open.findLast((list) => list.depth === depth);

  for (const [index, phrase] of phrases.entries()) {
    const { depth } = phrase;
    const atStart = phrases[index - 1] === undefined || phrases[index - 1]?.end === 'stop';
    if (phrase.list) {
      const candidates = sentence.length === 0 && atStart ? previousSentence : sentence;
      const heads = lastByUnit(
        candidates.filter((item) => item.depth === depth),
        phrases,
      );
      const outer = innermost(depth);
      const head = heads.at(-1);
      // 「（其中 a 件、b 件）」: the bracket has its head already.
      const bracketed = depth > 0 && outer?.bracketed === true && outer.parts.length === 0;
      if (head && !bracketed) {
        if (outer && head === outer.parts.at(-1)) {
          if (semicolon) {
            // 「…；行政诉讼 46 件，其中…」: a head beside the one before, not a part of it.
            outer.parts.pop();
            open = open.filter((list) => list !== outer);
            close(outer);
          } else outer.nested = true;
        } else if (outer) {
          open = open.filter((list) => list !== outer);
          close(outer);
        }
        const claim = phrase.list;
        if (open.length < mostLists) open.push({ heads, parts: [], depth, bracketed: false, claim, nested: false });
      }
    }
    for (; next < items.length && items[next]?.phrase === index; next++) {
      const item = items[next];
      if (!item || item.denied || item.compared) continue;
      const list = innermost(depth);
      if (list?.heads.some((head) => head.quantity.unit === item.quantity.unit)) {
        if (!belongs(list, item)) {
          open = open.filter((other) => other !== list);
          close(list);
        } else if (list.parts.length < mostParts) list.parts.push(item);
      }
      sentence.push(item);
      semicolon = false;
    }
    if (phrase.end === 'semicolon') semicolon = true;
    if (phrase.end === 'open') {
      const head = sentence.at(-1);
      const behind = head && head.phrase === index && head.depth === depth;
      const claim = phrases[index + 1]?.list;
      if (behind && open.length < mostLists)
        open.push({ heads: [head], parts: [], depth: depth + 1, bracketed: true, claim: claim ?? 'unsaid', nested: false });
    }
    if (phrase.end === 'close') {
      for (const list of open) if (list.depth >= depth && list.depth > 0) close(list);
      open = open.filter((list) => list.depth < depth || list.depth === 0);
    }
    if (phrase.end === 'stop') {
      for (const list of open) close(list);
      open = [];
      if (sentence.length > 0) previousSentence = sentence;
      sentence = [];
      semicolon = false;
    }
  }
  for (const list of open) close(list);
  const known = new Set(found.map((list) => list.head));
  const listed = new Set(found.flatMap((list) => list.parts).map(({ span }) => span.start));
  const inLists = new Set(items.filter((item) => listed.has(item.span.start)));
  return [
    ...found,
    ...outcomeList(items, inLists),
    ...impliedLists(
      items.filter((item) => !inLists.has(item)),
      known,
    ),
  ];
};
