import path from 'node:path';
import type { Draft } from '../findings/finding.ts';
import { attempt, errorCode } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';
import { wholeFile } from '../source/source-text.ts';
import type { AgencyFolder, ContentTree } from './content-tree.ts';
import { folderNameProblem, isYearName, yearNameProblem } from './folder-name.ts';
import { type Folder, type Listing, listFolder, named } from './listing.ts';
import { looseDrafts, misspelled } from './loose-file.ts';
import { missingFile } from './missing-file.ts';
import { type ReadFiles, realFiles } from './read-files.ts';
import { yearFolder } from './year-folder.ts';

interface Walk {
  readonly files: ReadFiles;
  readonly agencies: AgencyFolder[];
  readonly drafts: Draft[];
}

/** Walks one folder that is or groups agencies, and all below it. `parent` is the nearest agency above. */
const agencyFolder = (folder: Folder, listing: Listing, agencyPath: string, parent: string | undefined, walk: Walk): void => {
  const isRoot = agencyPath === '';
  const expected = isRoot ? ['agency.yaml', 'site.yaml'] : ['agency.yaml'];
  const wrong = misspelled(listing, expected);
  const agency = named(listing, 'agency.yaml');
  const years: Folder[] = [];
  const below: Folder[] = [];
  for (const child of listing.folders) {
    const problem = isYearName(child.name) ? yearNameProblem(child.name, child.file) : folderNameProblem(child.name, child.file, isRoot);
    if (problem) walk.drafts.push(problem);
    else (isYearName(child.name) ? years : below).push(child);
  }
  walk.drafts.push(...wrong.drafts);
  if (!agency && !wrong.of.has('agency.yaml') && (isRoot || years.length > 0))
    walk.drafts.push(
      missingFile(
        folder.file,
        years.length > 0
          ? `“${folder.file}”里有 ${years.map(({ name }) => name).join('、')} 年的报告，却没有 agency.yaml`
          : `“${folder.file}”里没有 agency.yaml`,
        years.length > 0
          ? `“${folder.file}” has reports of ${years.map(({ name }) => name).join(', ')} but no agency.yaml`
          : `“${folder.file}” has no agency.yaml`,
        '请新建 agency.yaml，写上机关全称，如 name: 某某镇人民政府',
        'Create agency.yaml with the full name of the agency, for example name: 某某镇人民政府',
      ),
    );
  if (agency || isRoot)
    walk.agencies.push({
      path: agencyPath,
      ...(parent === undefined ? {} : { parent }),
      ...(agency ? { agency } : {}),
      years: years.map((year) => yearFolder(year, agencyPath, walk.files, walk.drafts)).sort((a, b) => a.year - b.year),
    });
  const loose = listing.files.filter(({ name }) => !expected.includes(name) && !wrong.names.has(name));
  for (const draft of looseDrafts(folder.file, loose, walk.files)) walk.drafts.push(draft);
  const nearest = agency || isRoot ? agencyPath : parent;
  for (const child of below)
    agencyFolder(child, listFolder(child, walk.files, walk.drafts), isRoot ? child.name : `${agencyPath}/${child.name}`, nearest, walk);
};

const emptyContent = missingFile(
  'content',
  'content 文件夹是空的',
  'The content folder is empty',
  '请运行 nianbao init，或者新建 site.yaml、agency.yaml 和年份文件夹',
  'Run nianbao init, or create site.yaml, agency.yaml and a folder for a year',
);

const contentProblem = (kind: 'absent' | 'link' | 'file'): Draft => {
  const hintZh = '请运行 nianbao init 建立一个新网站，或者用 --root 指定 content 所在的文件夹';
  const hintEn = 'Run nianbao init for a new site, or name the folder that holds content with --root';
  if (kind === 'absent') return missingFile('content', '这里没有 content 文件夹', 'There is no content folder here', hintZh, hintEn);
  return {
    rule: 'config/unsafe-file',
    message:
      kind === 'link'
        ? { zh: 'content 是符号链接，不会读取', en: 'content is a symbolic link and is not followed' }
        : { zh: 'content 应是文件夹，现在是文件', en: 'content should be a folder but is a file' },
    hint: { zh: '请把它换成真正的文件夹', en: 'Put a real folder in its place' },
    at: wholeFile('content'),
  };
};

const contentKind = (absolute: string, files: ReadFiles): 'folder' | 'absent' | 'link' | 'file' =>
  attempt('read', 'content', () => {
    try {
      const stat = files.lstatSync(absolute);
      return stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'file';
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT' || errorCode(thrown) === 'ENOTDIR') return 'absent';
      throw thrown;
    }
  });

const rootExists = (root: string, files: ReadFiles): boolean => {
  try {
    files.lstatSync(root);
    return true;
  } catch (thrown) {
    const code = errorCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    return attempt('read', root, () => {
      throw thrown;
    });
  }
};

/**
 * Lists content/ below `root` by names, without reading any text. Throws `ProjectError` where the operating system refuses; everything
 * that is wrong with the content is in `drafts`.
 */
export const scan = (root: string, files: ReadFiles = realFiles): ContentTree => {
  if (!rootExists(root, files))
    throw new ProjectError({
      zh: `没有“${root}”这个文件夹。请检查 --root`,
      en: `There is no folder “${root}”. Check --root`,
    });
  const content: Folder = { name: 'content', file: 'content', absolute: path.join(root, 'content') };
  const kind = contentKind(content.absolute, files);
  if (kind !== 'folder') return { root, agencies: [], drafts: [contentProblem(kind)] };
  const walk: Walk = { files, agencies: [], drafts: [] };
  const listing = listFolder(content, files, walk.drafts);
  if (listing.files.length === 0 && listing.folders.length === 0) {
    if (walk.drafts.length === 0) walk.drafts.push(emptyContent);
    return { root, agencies: [], drafts: walk.drafts };
  }
  const site = named(listing, 'site.yaml');
  if (!site && !misspelled(listing, ['site.yaml']).of.has('site.yaml'))
    walk.drafts.push(
      missingFile(
        'content',
        'content 里没有 site.yaml',
        'content has no site.yaml',
        '请新建 content/site.yaml，至少写上 title（网站名称）和 baseUrl（网址）',
        'Create content/site.yaml with at least title and baseUrl',
      ),
    );
  agencyFolder(content, listing, '', undefined, walk);
  return { root, ...(site ? { site } : {}), agencies: walk.agencies, drafts: walk.drafts };
};
