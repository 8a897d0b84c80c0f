import { type Inspection, inspect } from '../../src/inspect/inspect.ts';
import type { AgencyFolder, ContentTree, FileReference, YearFolder } from '../../src/load/content-tree.ts';

/** Texts by path below content/: `2024/report.md`, `town/agency.yaml`. */
export type Files = Readonly<Record<string, string>>;

const reference = (path: string, files: Files): FileReference | undefined =>
  path in files ? { file: `content/${path}`, absolute: `/nowhere/content/${path}`, size: files[path]?.length ?? 0 } : undefined;

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** The tree that the loader would see, without a disk. */
export const treeOf = (files: Files): ContentTree => {
  const folders = Object.keys(files)
    .filter((path) => path === 'agency.yaml' || path.endsWith('/agency.yaml'))
    .map((path) => path.slice(0, -'/agency.yaml'.length))
    .map((path) => (path === '' || !path ? '' : path))
    .sort();
  const paths = folders.includes('') ? folders : ['', ...folders];
  const agencies = paths.map((path): AgencyFolder => {
    const parent = path === '' ? undefined : paths.filter((one) => one !== path && (one === '' || path.startsWith(`${one}/`))).at(-1);
    const inside = Object.keys(files).flatMap((file) => new RegExp(`^${path === '' ? '' : `${path}/`}([0-9]{4})/`).exec(file)?.[1] ?? []);
    const years = [...new Set(inside)].sort().map((year): YearFolder => {
      const folder = below(path, year);
      const report = reference(`${folder}/report.md`, files);
      const statistics = reference(`${folder}/statistics.yaml`, files);
      const others = Object.keys(files).filter((file) => file.startsWith(`${folder}/`) && !/\/(?:report\.md|statistics\.yaml)$/.test(file));
      return {
        year: Number(year),
        path: folder,
        ...(report ? { report } : {}),
        ...(statistics ? { statistics } : {}),
        attachments: others.sort().flatMap((file) => reference(file, files) ?? []),
      };
    });
    const agency = reference(below(path, 'agency.yaml'), files);
    return { path, years, ...(agency ? { agency } : {}), ...(parent === undefined ? {} : { parent }) };
  });
  const site = reference('site.yaml', files);
  return { root: '/nowhere', agencies, drafts: [], ...(site ? { site } : {}) };
};

export const inspectFiles = (files: Files): Inspection =>
  inspect(treeOf(files), ({ file }) => ({ source: { file, text: files[file.slice('content/'.length)] ?? '' }, drafts: [] }));
