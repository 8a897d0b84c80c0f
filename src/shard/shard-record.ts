import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../findings/finding.ts';
import type { FindingCounts } from '../findings/finding-log.ts';
import { attempt, errorCode } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';
import type { TallyTotal } from '../tally.ts';
import type { Shard } from './shard.ts';

/** What a shard says of itself, in a file beside what it has made. */
export interface ShardRecord extends Shard {
  readonly program: string;
  /** Of everything in content/: shards of two states of a site do not fit together. */
  readonly digest: string;
  readonly baseUrl: string | null;
  readonly counts: FindingCounts;
  readonly findings: readonly Finding[];
  readonly total: TallyTotal;
}

export const shardRecordName = 'shard.json';

const mark = 'nianbao-shard-1';

export const shardRecordText = (record: ShardRecord): string => `${JSON.stringify({ format: mark, ...record })}\n`;

const noShard = (folder: string): ProjectError =>
  new ProjectError({
    zh: `“${folder}”不是 nianbao build --shard 的结果，或者不完整。请重新生成这一部分`,
    en: `“${folder}” is not the result of nianbao build --shard, or is damaged. Build this shard again`,
  });

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isShardRecord = (value: unknown): value is ShardRecord =>
  isRecord(value) &&
  value.format === mark &&
  isCount(value.index) &&
  isCount(value.of) &&
  typeof value.program === 'string' &&
  typeof value.digest === 'string' &&
  (value.baseUrl === null || typeof value.baseUrl === 'string') &&
  isRecord(value.counts) &&
  ['error', 'warning', 'info'].every((key) => isRecord(value.counts) && isCount(value.counts[key])) &&
  isRecord(value.total) &&
  ['checks', 'notAssessable', 'waived'].every((key) => isRecord(value.total) && isCount(value.total[key])) &&
  Array.isArray(value.findings);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Throws `ProjectError` where the folder is no shard. */
export const readShardRecord = (folder: string): ShardRecord => {
  const file = path.join(folder, shardRecordName);
  const text = attempt('read', file, () => {
    try {
      return readFileSync(file, 'utf8');
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT' || errorCode(thrown) === 'ENOTDIR') throw noShard(folder);
      throw thrown;
    }
  });
  const record = parsed(text);
  if (!isShardRecord(record)) throw noShard(folder);
  return record;
};
