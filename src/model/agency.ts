import type { SourceText } from '../source/source-text.ts';

export type AgencyKind = 'state-council' | 'provincial' | 'prefectural' | 'county' | 'township' | 'department';

/** What agency.yaml says, with every default filled in. */
export interface Agency {
  /** Folder below content/, '' for the root agency: `liangkou`, `huaian/hongze`. Also its URL. */
  readonly path: string;
  /** Full official name (机关规范全称). */
  readonly name: string;
  readonly shortName: string;
  readonly kind?: AgencyKind;
  /** May it issue 规章? undefined when neither said nor implied by its kind. */
  readonly ruleMaking?: boolean;
  /** Last day to publish in the year after the report year, `MM-DD`; undefined when neither said nor implied by its kind. */
  readonly deadline?: string;
  readonly contact?: string;
  /** Its own tables are the sum of its subordinates and itself. */
  readonly aggregates: boolean;
  readonly source: SourceText;
}
