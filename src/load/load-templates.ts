import path from 'node:path';
import type { Draft } from '../findings/finding.ts';
import { attempt, errorCode } from '../io-error.ts';
import type { SourceText } from '../source/source-text.ts';
import { wholeFile } from '../source/source-text.ts';
import { attachmentNameProblem } from './attachment.ts';
import { type Folder, listFolder, specialFile } from './listing.ts';
import { type ReadFiles, realFiles } from './read-files.ts';
import { readText } from './read-text.ts';

/** A templates/ folder: texts by path below it, other files to be copied. */
export interface TemplateFolder {
  readonly templates: ReadonlyMap<string, SourceText>;
  /** Everything below assets/. */
  readonly assets: ReadonlyMap<string, string | { readonly copy: string }>;
  readonly drafts: readonly Draft[];
}

const textual = /\.(?:css|js|svg)$/;

const notFolder: Draft = {
  rule: 'config/unsafe-file',
  message: { zh: 'templates 应是文件夹，现在是文件', en: 'templates should be a folder but is a file' },
  hint: { zh: '请把它移走，或者换成文件夹', en: 'Move it away, or put a folder in its place' },
  at: wholeFile('templates'),
};

/** Why templates/ itself is not walked: a link could lead anywhere on the machine. */
const folderProblem = (base: string, files: ReadFiles): Draft | 'absent' | undefined =>
  attempt('read', 'templates', () => {
    try {
      const stat = files.lstatSync(base);
      if (stat.isDirectory()) return undefined;
      return stat.isSymbolicLink() ? specialFile('templates', true) : notFolder;
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT') return 'absent';
      throw thrown;
    }
  });

/** Reads the shipped templates or a site's own, which may be absent. Links, special files and names are refused as in content/. */
export const loadTemplates = (root: string, files: ReadFiles = realFiles): TemplateFolder => {
  const templates = new Map<string, SourceText>();
  const assets = new Map<string, string | { copy: string }>();
  const drafts: Draft[] = [];
  const walk = (folder: Folder): void => {
    const listing = listFolder(folder, files, drafts);
    for (const reference of listing.files) {
      const { name: own, file, absolute } = reference;
      const name = file.slice('templates/'.length);
      const isAsset = name.startsWith('assets/');
      const problem = isAsset ? attachmentNameProblem(own, file) : undefined;
      if (problem) drafts.push(problem);
      else if (isAsset && !textual.test(name)) assets.set(name, { copy: absolute });
      else {
        const { source, drafts: found } = readText(reference, files);
        drafts.push(...found);
        if (!source) continue;
        if (isAsset) assets.set(name, source.text);
        else templates.set(name, source);
      }
    }
    for (const child of listing.folders) {
      // What the development server puts into pages, and the pictures of the guide that `init` writes: no part of any site.
      if (child.file === 'templates/dev' || child.file === 'templates/guide') continue;
      const problem = child.file.startsWith('templates/assets/') ? attachmentNameProblem(child.name, child.file) : undefined;
      if (problem) drafts.push(problem);
      else walk(child);
    }
  };
  const base: Folder = { name: 'templates', file: 'templates', absolute: path.join(root, 'templates') };
  const problem = folderProblem(base.absolute, files);
  if (problem === undefined) walk(base);
  else if (problem !== 'absent') drafts.push(problem);
  return { templates, assets, drafts };
};
