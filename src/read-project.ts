import { type Finding, sortFindings } from './findings/finding.ts';
import { type Inspection, inspect } from './inspect/inspect.ts';
import { readText } from './load/read-text.ts';
import { scan } from './load/scan.ts';
import { readTheme, type Theme } from './read-theme.ts';

/** A site with the templates that it is shown in. */
export interface Project {
  readonly inspection: Inspection;
  readonly theme: Theme;
  /** Of content and templates, sorted. */
  readonly findings: readonly Finding[];
}

/** load → parse → check of a whole project: `check` stops here, `build` and `dev` go on to pages. */
export const readProject = (root: string): Project => {
  const inspection = inspect(scan(root), (reference) => readText(reference));
  const theme = readTheme(root);
  return { inspection, theme, findings: sortFindings([...inspection.findings, ...theme.findings]) };
};
