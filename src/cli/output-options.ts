import type { OptionTable } from './options.ts';

/** What every command that puts a site into a folder can be told. */
export const outputOptions = {
  out: {
    kind: 'text',
    value: 'DIR',
    default: 'dist',
    completes: 'folder',
    summary: { zh: '网站放进哪个文件夹，默认 dist', en: 'where the site goes; default: dist' },
  },
  clean: { kind: 'flag', summary: { zh: '所有文件重新写一遍', en: 'write every file anew' } },
  provenance: {
    kind: 'flag',
    summary: { zh: '在 manifest.json 里写明由哪个版本、哪次提交生成', en: 'state in manifest.json which version and commit made the site' },
  },
} as const satisfies OptionTable;
