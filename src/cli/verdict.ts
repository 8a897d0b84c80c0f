import type { Summary } from '../formats/format.ts';
import type { ExitCode } from './exit-code.ts';

/** 1 with an error, or, when strict, with a warning; else 0. */
export const verdict = ({ errors, warnings }: Summary, strict: boolean): ExitCode => (errors > 0 || (strict && warnings > 0) ? 1 : 0);
