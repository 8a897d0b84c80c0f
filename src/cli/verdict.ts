import type { CheckResult } from '../check-site.ts';
import type { ExitCode } from './exit-code.ts';

/** 2 where site.yaml cannot be understood; 1 with an error, or, when strict, with a warning; else 0. */
export const verdict = ({ summary: { errors, warnings }, unconfigured }: CheckResult, strict: boolean): ExitCode => {
  if (unconfigured) return 2;
  return errors > 0 || (strict && warnings > 0) ? 1 : 0;
};
