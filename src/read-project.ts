import { type Finding, settle, sortFindings } from './findings/finding.ts';
import { type Inspection, inspect } from './inspect/inspect.ts';
import { loadTemplates, type TemplateFolder } from './load/load-templates.ts';
import { programFolder } from './load/program-folder.ts';
import { readText } from './load/read-text.ts';
import { scan } from './load/scan.ts';
import { checkTemplates, mergeTemplates } from './render/templates.ts';

/** A site with the templates that it is shown in. */
export interface Project {
  readonly inspection: Inspection;
  readonly shipped: TemplateFolder;
  readonly own: TemplateFolder;
  /** Of content and templates, sorted. */
  readonly findings: readonly Finding[];
}

/** load → parse → check of a whole project: `check` stops here, `build` and `dev` go on to pages. */
export const readProject = (root: string): Project => {
  const inspection = inspect(scan(root), (reference) => readText(reference));
  const shipped = loadTemplates(programFolder());
  const own = loadTemplates(root);
  const templates = own.templates.size === 0 ? [] : checkTemplates(mergeTemplates(shipped.templates, own.templates));
  const findings = [...own.drafts, ...templates].map((draft) => settle(draft, draft.severity ?? 'error'));
  return { inspection, shipped, own, findings: sortFindings([...inspection.findings, ...findings]) };
};
