import type { Finding } from '../findings/finding.ts';
import type { FindingCounts } from '../findings/finding-log.ts';
import type { PackedSurveys } from '../inspect/packed-surveys.ts';
import type { Localized } from '../language.ts';
import type { ContentTree } from '../load/content-tree.ts';
import type { Postings } from '../search/postings.ts';
import type { Shard } from '../shard/shard.ts';
import type { TallyTotal } from '../tally.ts';
import type { SharedStaging } from '../write/stage.ts';
import type { StagedRoute } from '../write/staged-route.ts';
import type { MadePortion } from './made.ts';

/** What a further lane is told when it starts. */
export interface LaneOrder {
  /** Names as the first lane listed them. */
  readonly tree: ContentTree;
  readonly baseUrl: string | undefined;
  readonly strict: boolean;
  readonly shard: Shard | undefined;
  readonly share: SharedArrayBuffer;
}

/** What a further lane is told later. */
export type LaneNews =
  /** What another lane has read. */
  | { readonly kind: 'surveyed'; readonly surveys: PackedSurveys }
  /** Everything has been read; where files go, unless what was read stops the build. */
  | { readonly kind: 'begin'; readonly staging: SharedStaging | undefined };

/** What a further lane says. Any but the first two kinds is its last word. */
export type LaneReport =
  | { readonly kind: 'surveyed'; readonly surveys: PackedSurveys }
  /** A portion whose files are ready. */
  | { readonly kind: 'made'; readonly portion: MadePortion }
  | {
      readonly kind: 'done';
      /** Files of the whole site. */
      readonly siteFiles: readonly StagedRoute[];
      /** Of the texts of reports that this lane has made; absent when findings stopped the build. */
      readonly postings: Postings | undefined;
      readonly counts: FindingCounts;
      readonly findings: readonly Finding[];
      readonly total: TallyTotal;
    }
  /** A `ProjectError`. */
  | { readonly kind: 'stopped'; readonly sentence: Localized }
  | { readonly kind: 'defect'; readonly error: unknown };

export type DoneReport = LaneReport & { readonly kind: 'done' };
