import { resolve } from 'node:path';
import type { BuildOptions, BuildResult } from '../../build.ts';
import type { Language } from '../../language.ts';
import type { PublishResult } from '../../write/publish.ts';
import { type Command, defineCommand } from '../command.ts';
import { progressLine } from '../progress-line.ts';
import { shownPath } from '../shown-path.ts';
import { verdict } from '../verdict.ts';

/** The pipeline is given, so that the command can be tried without a site. */
export const buildCommand = (load: () => Promise<(options: BuildOptions) => BuildResult | Promise<BuildResult>>): Command =>
  defineCommand({
    name: 'build',
    summary: { zh: '核对 content/，生成网站', en: 'check content/ and build the site' },
    options: {
      out: {
        kind: 'text',
        value: 'DIR',
        default: 'dist',
        completes: 'folder',
        summary: { zh: '网站放进哪个文件夹，默认 dist', en: 'where the site goes; default: dist' },
      },
      'base-url': {
        kind: 'text',
        value: 'URL',
        summary: { zh: '网站的完整网址，代替 site.yaml 里的 baseUrl', en: 'address of the site, instead of baseUrl in site.yaml' },
      },
      strict: { kind: 'flag', summary: { zh: '有警告也不生成', en: 'warnings stop the build, too' } },
      clean: { kind: 'flag', summary: { zh: '所有文件重新写一遍', en: 'write every file anew' } },
      jobs: {
        kind: 'number',
        value: 'N',
        least: 1,
        most: 64,
        summary: { zh: '几个线程同时处理，默认按处理器个数，最多 8 个', en: 'threads at work; default: one for each processor, at most 8' },
      },
    },
    examples: [
      { line: 'nianbao build', does: { zh: '把 content/ 做成网站，放进 dist/', en: 'builds dist/ from content/' } },
      {
        line: 'nianbao build --out public --strict',
        does: { zh: '放进 public/；有警告就不生成', en: 'builds public/, but not while there are warnings' },
      },
    ],
    run: async (context, { options }) => {
      const { cwd, stdout, stderr, language, version, now, builder, processors } = context;
      const build = await load();
      const started = now();
      const root = resolve(cwd, options.root);
      const out = resolve(root, options.out);
      const { strict, clean, quiet } = options;
      const baseUrl = options['base-url'];
      const jobs = options.jobs ?? Math.min(8, processors);
      const shown = stderr.isTTY && !quiet ? progressLine(stderr.write, now, language) : undefined;
      const result = await build({
        ...{ root, out, strict, clean, builder, jobs },
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(shown ? { progress: shown.progress } : {}),
      });
      shown?.end();
      const { findings, summary, published } = result;
      const folder = shownPath(cwd, out);
      if (summary.errors + summary.warnings > 0) {
        const { pretty } = await import('../../formats/pretty.ts');
        const told = findings.filter(({ severity }) => severity !== 'info');
        const total = summary.errors + summary.warnings;
        stderr.write(pretty(told, summary, { language, version, color: stderr.color, width: stderr.columns, total }));
      }
      if (published === undefined) stderr.write(`${unbuilt(folder)[language]}\n`);
      else if (!quiet) stdout.write(`${built(published, folder, now() - started, language)}\n`);
      return verdict(result, strict);
    },
  });

const unbuilt = (folder: string) => ({
  zh: `网站没有生成，${folder} 保持原样。改正以后再运行 nianbao build。`,
  en: `The site was not built; ${folder} is as it was. Correct this, then run nianbao build again.`,
});

const built = (
  { written, unchanged, removed, total, bytes }: PublishResult,
  folder: string,
  milliseconds: number,
  language: Language,
): string => {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  const seconds = (milliseconds / 1000).toFixed(2);
  return language === 'zh'
    ? `网站已生成：${folder}，${total} 个文件，${size}；写入 ${written} 个，${unchanged} 个没有变化，删除 ${removed} 个；用时 ${seconds} 秒。
要看网站，打开 ${folder}/index.html，或者运行 nianbao preview。`
    : `Built ${folder}: ${total} files, ${size}; ${written} written, ${unchanged} unchanged, ${removed} removed; ${seconds} s.
To see it, open ${folder}/index.html or run nianbao preview.`;
};
