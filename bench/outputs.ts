import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = (work: string): string => join(work, 'outputs');

/**
 * Where a build puts its site: nothing is there yet. Right after many files were deleted ext4 takes several times as long to create one, as
 * it passes over their inodes: no build is to pay for what another has left, so every build gets a folder of its own, and all go at the
 * very end.
 */
export const freshOutput = (work: string): string => {
  mkdirSync(folder(work), { recursive: true });
  return join(mkdtempSync(join(folder(work), 'build-')), 'site');
};

export const removeOutputs = (work: string): void => rmSync(folder(work), { recursive: true, force: true });
