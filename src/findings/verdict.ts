import { type Draft, type Finding, type Severity, settle } from './finding.ts';

/**
 * What has been decided of a draft. Of a large site all are counted and few are shown: only those are placed, which may take reading the
 * file again.
 */
export interface Verdict {
  readonly severity: Severity;
  readonly draft: Draft;
  /** Of the finding, where another than the draft's is to be told. */
  readonly path?: string;
}

export const findingOf = ({ draft, severity, path = draft.path }: Verdict): Finding => settle(draft, severity, path);

/** The file that it is about. */
export const fileOf = ({ draft }: Verdict): string => draft.at.source.file;

/** All of a report's, placed when they are first asked for. */
export const findingsOf = (verdicts: readonly Verdict[]): (() => readonly Finding[]) => {
  let placed: readonly Finding[] | undefined;
  return () => {
    placed ??= verdicts.map(findingOf);
    return placed;
  };
};
