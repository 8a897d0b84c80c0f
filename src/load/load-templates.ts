import fs from 'node:fs';
import path from 'node:path';
import type { Draft } from '../findings/finding.ts';
import { attempt } from '../io-error.ts';
import type { SourceText } from '../source/source-text.ts';
import { specialFile } from './listing.ts';
import { readText } from './read-text.ts';

/** A templates/ folder: texts by path below it, other files to be copied. */
export interface TemplateFolder {
  readonly templates: ReadonlyMap<string, SourceText>;
  /** Everything below assets/. */
  readonly assets: ReadonlyMap<string, string | { readonly copy: string }>;
  readonly drafts: readonly Draft[];
}

const textual = /\.(?:css|js|svg)$/;

/** Reads the shipped templates or a site's own, which may be absent. Links and special files are refused, as in content/. */
export const loadTemplates = (root: string): TemplateFolder => {
  const templates = new Map<string, SourceText>();
  const assets = new Map<string, string | { copy: string }>();
  const drafts: Draft[] = [];
  const base = path.join(root, 'templates');
  const walk = (below: string): void => {
    const folder = path.join(base, below);
    const entries = attempt('read', folder, () => fs.readdirSync(folder, { withFileTypes: true }));
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      const absolute = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(name);
      else if (!entry.isFile()) drafts.push(specialFile(`templates/${name}`, entry.isSymbolicLink()));
      else if (name.startsWith('assets/') && !textual.test(name)) assets.set(name, { copy: absolute });
      else {
        const { size } = attempt('read', absolute, () => fs.statSync(absolute));
        const { source, drafts: found } = readText({ file: `templates/${name}`, absolute, size });
        drafts.push(...found);
        if (!source) continue;
        if (name.startsWith('assets/')) assets.set(name, source.text);
        else templates.set(name, source);
      }
    }
  };
  if (fs.existsSync(base)) walk('');
  return { templates, assets, drafts };
};
