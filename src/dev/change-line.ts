import type { Summary } from '../formats/format.ts';
import { visible } from '../formats/visible.ts';
import { countsOf } from '../formats/words.ts';
import type { Localized } from '../language.ts';

/** What stands on the terminal for one change: what changed, what is wrong now, how long it took. */
export const changeLine = (changed: readonly string[], summary: Summary, milliseconds: number): Localized => {
  const [first = '', ...more] = changed.map(visible);
  const counts = countsOf(summary);
  const took = Math.max(1, Math.round(milliseconds));
  return {
    zh: `${first}${more.length === 0 ? ' ' : ` 等 ${changed.length} 个文件`}有变化：${counts ? `全站有 ${counts.zh}` : '没有发现问题'}，用时 ${took} 毫秒。`,
    en: `${first}${more.length === 0 ? '' : ` and ${more.length} more`} changed: ${counts?.en ?? 'nothing found'}; ${took} ms.`,
  };
};
