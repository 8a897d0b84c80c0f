import { readdirSync, readFileSync } from 'node:fs';
import type { TemplateFiles } from '../../src/render/template-files.ts';
import type { SourceText } from '../../src/source/source-text.ts';

const root = new URL('../../templates/', import.meta.url);

/** Every file below templates/, by its path there. */
export const shippedFiles = (): ReadonlyMap<string, SourceText> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.pathname.length).replace(/^\//, ''))
      .sort()
      .map((path) => [path, { file: `templates/${path}`, text: readFileSync(new URL(path, root), 'utf8') }]),
  );

/** The templates proper. */
export const shippedTemplates = (): TemplateFiles => new Map([...shippedFiles()].filter(([path]) => path.endsWith('.hbs')));
