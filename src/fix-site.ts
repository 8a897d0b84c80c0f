import fs from 'node:fs';
import path from 'node:path';
import { type CheckOptions, checkSite } from './check-site.ts';
import { applyFixes, type Fix } from './findings/fix.ts';
import { readText } from './load/read-text.ts';
import { replaceFile } from './write/replace-file.ts';

export interface FixResult {
  /** Corrections made. */
  readonly fixes: number;
  /** Files that were changed, relative to the root, sorted. */
  readonly files: readonly string[];
}

/** One correction can uncover another (，， before a space); more rounds than this would mean that two of them fight. */
const rounds = 5;

const fixesByFile = (options: CheckOptions): ReadonlyMap<string, readonly Fix[]> => {
  const found = new Map<string, Fix[]>();
  for (const { fix, place } of checkSite(options).findings)
    if (fix) {
      const list = found.get(place.file);
      if (list) list.push(fix);
      else found.set(place.file, [fix]);
    }
  return found;
};

/** Corrects in content/ what has one right answer. Files are written as UTF-8 with `\n`, whole or not at all. */
export const fixSite = (options: CheckOptions): FixResult => {
  const files = new Set<string>();
  let fixes = 0;
  for (let round = 0; round < rounds; round++) {
    const due = fixesByFile(options);
    if (due.size === 0) break;
    for (const [file, list] of due) {
      const absolute = path.join(options.root, file);
      const { source } = readText({ file, absolute, size: fs.statSync(absolute).size });
      const fixed = source && applyFixes(source.text, list);
      if (!source || fixed === undefined || fixed === source.text) continue;
      replaceFile(absolute, fixed);
      files.add(file);
      fixes += list.length;
    }
  }
  return { fixes, files: [...files].sort() };
};
