import { type Finding, settle } from './findings/finding.ts';
import { loadTemplates } from './load/load-templates.ts';
import { programFolder } from './load/program-folder.ts';
import type { AssetFiles } from './render/assets.ts';
import { checkTemplates, compileTemplates, mergeTemplates, type Templates } from './render/templates.ts';

/** What a site is shown in: the shipped templates and assets, replaced file by file by the site's own. */
export interface Theme {
  readonly assets: AssetFiles;
  /** Of the site's own templates. */
  readonly findings: readonly Finding[];
  /** Compiles; only for templates without findings. */
  readonly templates: () => Templates;
}

export const readTheme = (root: string): Theme => {
  const shipped = loadTemplates(programFolder());
  const own = loadTemplates(root);
  const merged = mergeTemplates(shipped.templates, own.templates);
  const drafts = [...own.drafts, ...(own.templates.size === 0 ? [] : checkTemplates(merged))];
  return {
    assets: new Map([...shipped.assets, ...own.assets]),
    findings: drafts.map((draft) => settle(draft, draft.severity ?? 'error')),
    templates: () => compileTemplates(merged),
  };
};
