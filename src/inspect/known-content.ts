import type { InspectionMemo } from './memo.ts';
import type { PackedSurvey } from './packed-survey.ts';

/** What others have read already. */
export interface KnownContent {
  /** What an earlier look at the same site has made. Texts then stay in memory, for they are asked again. */
  readonly memo?: InspectionMemo | undefined;
  /** Reports that were read already, by path: their texts are read again only where they are asked for. */
  readonly surveys?: ReadonlyMap<string, PackedSurvey> | undefined;
  /** Paths of the reports that one resembles most, by its path, as far as that is known. */
  readonly alike?: ((reportPath: string) => readonly string[] | undefined) | undefined;
  /** Reports, by path, of which no more than the name is to be known as yet. Only with a memo. */
  readonly later?: ReadonlySet<string> | undefined;
  /** All files, relative to the root, that have come, gone or changed since the last look with the memo; absent: any may have. */
  readonly changed?: ReadonlySet<string> | undefined;
}
