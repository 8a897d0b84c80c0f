import { createHash } from 'node:crypto';
import type { AssetPaths } from '../model/pages/page-site.ts';
import type { SiteConfig } from '../model/site-config.ts';
import type { CopyOf, Route } from './route.ts';

/** Files by path below templates/: `assets/style/tables.css` as text, `assets/emblem.png` to be copied. The site's own replace the shipped ones. */
export type AssetFiles = ReadonlyMap<string, string | CopyOf>;

export interface Assets {
  readonly paths: AssetPaths;
  readonly routes: readonly Route[];
}

/** Later sheets build upon earlier ones. A site's further sheets follow these, in the order of their names. */
const sheets = ['theme', 'text', 'frame', 'lists', 'tables', 'report', 'charts', 'print'].map((name) => `assets/style/${name}.css`);
const icon = 'assets/icon.svg';
const searchScript = 'assets/search.js';

const isSheet = (path: string): boolean => /^assets\/style\/[^/]+\.css$/.test(path);
const isScript = (path: string): boolean => /^assets\/script\/[^/]+\.js$/.test(path);

const property = /^[a-z][a-z0-9-]*$/;
/** Nothing that ends a declaration, opens a block or a comment, or loads anything: the schema says the same, in words. */
const propertyValue = /^(?!.*(?:url|image|import|expression)[a-z-]*\s*\()[^;{}<>\\@]*$/i;

/** `theme: { color: '#…' }` of site.yaml as custom properties. */
export const themeCss = (theme: SiteConfig['theme']): string => {
  const declarations = Object.entries(theme)
    .filter(([name, value]) => property.test(name) && propertyValue.test(value) && !value.includes('/*'))
    .map(([name, value]) => `  --${name}: ${value};\n`);
  return declarations.length === 0 ? '' : `\n:root {\n${declarations.join('')}}\n`;
};

const hashed = (path: string, text: string): Route & { readonly kind: 'asset' } => {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { path: path.replace(/(\.[a-z]+)$/, `.${hash}$1`), kind: 'asset', body: () => text };
};

/**
 * One style sheet, one script, that of the search page and the icon, under names that hold the hash of their content, so that hosts may let browsers keep them for
 * ever. Whatever else a site brings lies under its own name.
 */
export const siteAssets = (files: AssetFiles, theme: SiteConfig['theme']): Assets => {
  const text = (path: string): string => {
    const found = files.get(path);
    if (typeof found !== 'string') throw new Error(`no asset ${path}`);
    return found;
  };
  const names = [...files.keys()].sort();
  const added = names.filter((path) => isSheet(path) && !sheets.includes(path));
  const stylesheet = hashed('assets/site.css', [...[...sheets, ...added].map(text), themeCss(theme)].join('\n'));
  const script = hashed('assets/site.js', names.filter(isScript).map(text).join('\n'));
  const emblem = hashed(icon, text(icon));
  const search = hashed(searchScript, text(searchScript));
  const others = names.filter((path) => !isSheet(path) && !isScript(path) && path !== icon && path !== searchScript);
  return {
    paths: { stylesheet: stylesheet.path, script: script.path, icon: emblem.path, search: search.path },
    routes: [
      stylesheet,
      script,
      emblem,
      search,
      ...others.map((path): Route => {
        const body = files.get(path) ?? '';
        return { path, kind: 'asset', body: () => body };
      }),
    ],
  };
};
