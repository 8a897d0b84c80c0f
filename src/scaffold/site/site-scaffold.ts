import type { Language } from '../../language.ts';
import type { AgencyKind } from '../../model/agency.ts';

/** What a new site is made from. */
export interface SiteScaffold {
  /** Full official name of the root agency. */
  readonly name: string;
  readonly kind: AgencyKind;
  readonly title: string;
  readonly baseUrl: string;
  /** The first report year. */
  readonly year: number;
  readonly language: Language;
  /** Of nianbao, which the project depends on. */
  readonly version: string;
}
