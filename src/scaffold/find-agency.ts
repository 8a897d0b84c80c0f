import type { AgencyFolder, ContentTree } from '../load/content-tree.ts';

/** A folder as people type it, as a path below content/: `content/liangkou/`, `./liangkou` and `liangkou` are one; `.` is the root agency. */
export const agencyPath = (typed: string): string => {
  const parts = typed.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  return (parts[0] === 'content' ? parts.slice(1) : parts).join('/');
};

export const findAgency = (tree: ContentTree, path: string): AgencyFolder | undefined =>
  tree.agencies.find((agency) => agency.path === path && agency.agency !== undefined);

/** A portal's root agency only gathers what those below it report: a new year there is hardly meant. */
export const isGathering = (tree: ContentTree, { path, years }: AgencyFolder): boolean =>
  path === '' && years.length === 0 && tree.agencies.some((other) => other.path !== '' && other.years.length > 0);
