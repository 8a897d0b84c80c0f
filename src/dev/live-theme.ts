import path from 'node:path';
import { readTheme, type Theme } from '../read-theme.ts';
import type { Templates } from '../render/templates.ts';
import { folderStamps, type Suspects } from './file-memory.ts';

/** The site's own templates as they are now, and the last that had no errors. */
export interface LiveTheme {
  /** Adds files that differ from the last look to `changed`, relative to the root. */
  readonly look: (suspects: Suspects, changed: Set<string>) => { readonly theme: Theme; readonly templates: Templates | undefined };
}

const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));

export const liveTheme = (root: string): LiveTheme => {
  const own = path.join(root, 'templates');
  let theme: Theme | undefined;
  let templates: Templates | undefined;
  let stamps: ReadonlyMap<string, string> = new Map();
  return {
    look: (suspects, changed) => {
      const touched = suspects === 'everything' || [...suspects].some((file) => file === own || file.startsWith(own + path.sep));
      if (theme && !touched) return { theme, templates };
      const now = folderStamps(own);
      const different = differing(stamps, now);
      if (theme && different.length === 0) return { theme, templates };
      for (const file of different) changed.add(path.relative(root, file).split(path.sep).join('/'));
      theme = readTheme(root);
      stamps = now;
      if (!theme.findings.some(({ severity }) => severity === 'error')) templates = theme.templates();
      return { theme, templates };
    },
  };
};
