/**
 * search/index.json: what the browser knows before it asks for anything. Documents are numbered through agencies and their reports, in
 * this order.
 */
export interface Manifest {
  /** What the printed form itself says, by edition: it stands in every report with such tables, and is kept once. */
  readonly forms: readonly string[];
  readonly agencies: readonly ManifestAgency[];
  /** How many files hold the grams: `search/grams/<n>.json`. */
  readonly shards: number;
}

export interface ManifestAgency {
  readonly path: string;
  readonly name: string;
  /** Year, index into `forms` or -1, and the title where it is not the usual one. */
  readonly reports: readonly (readonly [year: number, form: number, title?: string])[];
}

export const manifestPath = 'search/index.json';
export const gramsPath = (shard: number): string => `search/grams/${shard}.json`;
/** The text of a report lies beside its page, for whoever wants it. */
export const textPath = (reportPath: string): string => `${reportPath}/report.txt`;
