import type { Finding } from '../findings/finding.ts';
import type { FindingCounts } from '../findings/finding-log.ts';
import type { Localized } from '../language.ts';
import type { Shard } from '../shard/shard.ts';
import type { TallyTotal } from '../tally.ts';
import type { StagedRoute } from '../write/publish.ts';
import type { SharedStaging } from '../write/stage.ts';

/** What a further lane is told when it starts. */
export interface LaneOrder {
  readonly root: string;
  readonly baseUrl: string | undefined;
  readonly strict: boolean;
  readonly shard: Shard | undefined;
  readonly staging: SharedStaging;
  readonly share: SharedArrayBuffer;
  /** Digest of all texts as the first lane read them. */
  readonly digest: string;
}

/** What a further lane says, once, when it ends. */
export type LaneReport =
  | {
      readonly kind: 'done';
      readonly staged: readonly StagedRoute[];
      readonly counts: FindingCounts;
      readonly findings: readonly Finding[];
      readonly total: TallyTotal;
    }
  /** A `ProjectError`. */
  | { readonly kind: 'stopped'; readonly sentence: Localized }
  | { readonly kind: 'defect'; readonly error: unknown };
