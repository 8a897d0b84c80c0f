import type { EditionId, SectionId } from '../../form/form.ts';
import { type CompactText, originalSpan } from './compact.ts';
import type { Item } from './item.ts';
import type { Phrase } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import type { Setting } from './setting.ts';
import type { GrowthStatement, Metric, ShareStatement } from './statement.ts';
import type { Subject, Surroundings, Topic } from './subject.ts';

export interface ReadingOptions {
  readonly edition: EditionId;
  /** The report year. */
  readonly year: number;
  /** Full and short names of the agency, for 「市科委收到…」. */
  readonly names: readonly string[];
  /** The official part that the block stands in. */
  readonly section?: SectionId | undefined;
  /** The heading above says that this is about requests (依申请公开). */
  readonly requests?: boolean;
}

/** What the walk through a block remembers. */
export interface Walk {
  readonly compacted: CompactText;
  readonly phrases: readonly Phrase[];
  readonly options: ReadingOptions;
  readonly disclosure: boolean;
  readonly narrowed: readonly boolean[];
  /** Kinds of figures for which the block has classes of its own (驳回 may be counted as 维持 or not), once somebody has asked. */
  mixed: ReadonlySet<string> | undefined;
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

/** What a phrase's words are read against. */
export const around = ({ options, topic, disclosure, narrowed, fresh }: Walk, index: number): Surroundings => ({
  edition: options.edition,
  topic,
  disclosure,
  narrowed: narrowed[index] ?? false,
  fresh,
});

/** Takes down what was counted. */
export const add = (
  walk: Walk,
  token: { readonly start: number; readonly end: number },
  quantity: Quantity,
  index: number,
  { metric, firm = false, label = '', denied = false, compared = false }: Partial<Item>,
): void => {
  const depth = walk.phrases[index]?.depth ?? 0;
  const item: Item = {
    span: originalSpan(walk.compacted, token.start, token.end),
    quantity,
    year: walk.setting.year,
    scope: walk.setting.scope,
    metric,
    firm,
    phrase: index,
    depth,
    label,
    denied,
    compared,
  };
  walk.items.push(item);
  if (!item.compared) walk.last[depth] = item;
};
