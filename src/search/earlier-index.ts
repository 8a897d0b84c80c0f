import { foldUnits } from './fold-units.ts';
import { gramsPath, textPath } from './manifest.ts';
import { type ShardChange, shardChanges, updatedShard } from './shard-text.ts';
import { indexedText } from './table-text.ts';

/** The index of an earlier build of a site with the same reports, and how their texts have changed since. */
export interface EarlierIndex {
  /** Paths of the reports whose text differs. Asked when the texts of all reports have been made. */
  readonly changed: () => readonly string[];
  /** A file of the earlier build. */
  readonly published: (file: string) => string | undefined;
  /** The same file now. */
  readonly made: (file: string) => string | undefined;
}

export interface IndexUpdate {
  /** Does this file of the index differ? */
  readonly differs: (shard: number) => boolean;
  /** Its text, as a new index would have it; undefined where that is not to be had without making one. */
  readonly text: (shard: number) => string | undefined;
}

type Changes = Map<number, { readonly document: number; readonly change: ShardChange }[]>;

/** @param documentOf number of a report in the index, by its path. */
export const indexUpdate = (
  { changed, published, made }: EarlierIndex,
  documentOf: (reportPath: string) => number,
  shards: number,
): IndexUpdate => {
  const gathered = (): Changes | undefined => {
    const changes: Changes = new Map();
    for (const report of changed()) {
      const [before, after] = [published(textPath(report)), made(textPath(report))];
      if (before === undefined || after === undefined) return undefined;
      const document = documentOf(report);
      for (const [shard, change] of shardChanges(foldUnits(indexedText(before)).slice(), foldUnits(indexedText(after)), shards)) {
        const list = changes.get(shard);
        if (list) list.push({ document, change });
        else changes.set(shard, [{ document, change }]);
      }
    }
    return changes;
  };
  let known: { readonly changes: Changes | undefined } | undefined;
  const changes = (): Changes | undefined => {
    known ??= { changes: gathered() };
    return known.changes;
  };
  return {
    differs: (shard) => changes()?.has(shard) ?? true,
    text: (shard) => {
      const before = changes() && published(gramsPath(shard));
      if (before === undefined) return undefined;
      return (changes()?.get(shard) ?? []).reduce((text, { document, change }) => updatedShard(text, document, change), before);
    },
  };
};
