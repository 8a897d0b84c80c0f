import { type Draft, type Finding, settle } from './findings/finding.ts';
import { clash } from './load/listing.ts';
import { loadTemplates } from './load/load-templates.ts';
import { nameKey } from './load/name.ts';
import { programFolder } from './load/program-folder.ts';
import type { AssetFiles } from './render/assets.ts';
import { mergeTemplates } from './render/template-files.ts';
import { checkTemplates, compileTemplates, type Templates } from './render/templates.ts';

/** What a site is shown in: the shipped templates and assets, replaced file by file by the site's own. */
export interface Theme {
  readonly assets: AssetFiles;
  /** Of the site's own templates. */
  readonly findings: readonly Finding[];
  /** Compiles; only for templates without findings. */
  readonly templates: () => Templates;
}

/** A site's own file replaces a shipped one only under the very same name: one that differs in case would be a second file. */
const nearNames = (shipped: AssetFiles, own: AssetFiles): readonly Draft[] => {
  const names = new Map([...shipped.keys()].map((name) => [nameKey(name), name]));
  return [...own.keys()].flatMap((name) => {
    const twin = names.get(nameKey(name));
    return twin === undefined || twin === name ? [] : [clash(twin, name, 'templates')];
  });
};

export const readTheme = (root: string): Theme => {
  const shipped = loadTemplates(programFolder());
  const own = loadTemplates(root);
  const merged = mergeTemplates(shipped.templates, own.templates);
  const drafts = [...own.drafts, ...nearNames(shipped.assets, own.assets), ...(own.templates.size === 0 ? [] : checkTemplates(merged))];
  return {
    assets: new Map([...shipped.assets, ...own.assets]),
    findings: drafts.map((draft) => settle(draft, draft.severity ?? 'error')),
    templates: () => compileTemplates(merged),
  };
};
