import type { Span } from '../../source/source-text.ts';
import { compact, longestBlock, originalSpan } from './compact.ts';
import { lexiconOf } from './lexicon.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokenise.ts';

/** One end of a stated statistics period, as written: 「2024 年 12 月 30 日」. */
export interface PeriodEnd {
  readonly span: Span;
  readonly at: 'start' | 'end';
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** 统计期限, 数据统计时间 … and, less surely, 统计数据. */
const names = /统计的?(?:期限|时限|期间|时间|时段|周期|区间|截止|截至|起止|起讫)|数据的?(?:统计)?(?:期限|时限|时间|起止|起讫)/;
const weakNames = /数据统计|统计数据|所列数据|统计口径|统计范围/;
/** A body set up during the year has no full year to report. */
const newBody = /成立|组建|挂牌|揭牌|设立|划转|撤销|合并/;

type DateToken = Extract<Token, { kind: 'date' }>;

/** The dates between which a block says that its figures were counted. */
export const findPeriod = (prose: string, year: number): readonly PeriodEnd[] => {
  if (prose.length > longestBlock) return [];
  const compacted = compact(prose);
  if (!names.test(compacted.text) && !weakNames.test(compacted.text)) return [];
  const found: PeriodEnd[] = [];
  let sentence: Token[] = [];
  const end = (to: number): void => {
    const text = compacted.text.slice(sentence[0]?.start ?? 0, to);
    const offset = sentence[0]?.start ?? 0;
    const strong = names.exec(text);
    const name = strong ?? weakNames.exec(text);
    const dates = sentence.filter((token): token is DateToken => token.kind === 'date' && token.start >= offset + (name?.index ?? 0));
    sentence = [];
    if (!name || newBody.test(text)) return;
    const [first, second] = dates;
    if (first && second) {
      const common = first.value.year === undefined ? {} : { year: first.value.year };
      found.push({ at: 'start', span: originalSpan(compacted, first.start, first.end), ...dateOf(first) });
      found.push({ at: 'end', span: originalSpan(compacted, second.start, second.end), ...common, ...dateOf(second) });
    } else if (
      first &&
      strong &&
      first.value.day !== undefined &&
      /(?:至|到|截至|截止|截止到|截至到|为)$/.test(compacted.text.slice(Math.max(0, first.start - 3), first.start))
    )
      found.push({ at: 'end', span: originalSpan(compacted, first.start, first.end), ...dateOf(first) });
  };
  for (const token of tokenise(compacted.text, lexiconOf('2021'), year)) {
    if (token.kind === 'mark' && token.value === 'stop') end(token.start);
    else sentence.push(token);
  }
  end(compacted.text.length);
  return found;
};

const dateOf = ({ value: { year, month, day } }: DateToken): { year?: number; month: number; day?: number } => ({
  ...(year === undefined ? {} : { year }),
  month,
  ...(day === undefined ? {} : { day }),
});
