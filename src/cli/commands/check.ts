import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { CheckOptions, CheckResult } from '../../check-site.ts';
import type { FixResult } from '../../fix-site.ts';
import { formatNames, formats } from '../../formats/formats.ts';
import type { Language } from '../../language.ts';
import { type Command, defineCommand } from '../command.ts';
import { usageProblem } from '../usage-problem.ts';
import { verdict } from '../verdict.ts';

/** The pipeline is given, so that the command can be tried without a site. */
export const checkCommand = (load: () => Promise<(options: CheckOptions) => CheckResult>): Command =>
  defineCommand({
    name: 'check',
    summary: { zh: '核对 content/，列出全部问题', en: 'check content/ and list all findings' },
    operand: {
      name: 'PATH',
      summary: { zh: '只列出这些文件或文件夹里的问题', en: 'list only findings in these files or folders' },
      least: 0,
      most: Number.POSITIVE_INFINITY,
      completes: 'file',
    },
    options: {
      format: {
        kind: 'choice',
        choices: formatNames,
        default: 'pretty',
        summary: { zh: '输出格式', en: 'output format' },
      },
      strict: { kind: 'flag', summary: { zh: '有警告也算不通过', en: 'warnings fail, too' } },
      external: {
        kind: 'flag',
        summary: { zh: '逐一访问正文里的站外链接，看能不能打开（需要联网）', en: 'ask each outside link once (needs the network)' },
      },
      fix: {
        kind: 'flag',
        summary: { zh: '先把只有一种改法的错别字、标点改好', en: 'first correct marks and words that have one right form' },
      },
      'max-findings': {
        kind: 'number',
        value: 'N',
        least: 0,
        most: 1_000_000,
        default: 50,
        summary: { zh: 'pretty 格式最多列出几处，0 是全部', en: 'how many findings pretty lists; 0: all' },
      },
    },
    examples: [
      { line: 'nianbao check', does: { zh: '核对全部报告', en: 'checks all reports' } },
      {
        line: 'nianbao check content/liangkou/2024',
        does: { zh: '只看一份报告的问题', en: 'shows the findings of one report' },
      },
      {
        line: 'nianbao check --format sarif > nianbao.sarif',
        does: { zh: '写成 SARIF，给代码平台读取', en: 'writes SARIF for a code platform' },
      },
    ],
    run: async (context, { options, operands }) => {
      const { cwd, stdout, language, version } = context;
      const root = resolve(cwd, options.root);
      const paths: string[] = [];
      for (const typed of operands) {
        const path = locate(typed, cwd, root);
        if (path === undefined) {
          return usageProblem({
            zh: `“${typed}”不存在，或者不在网站的文件夹 ${root} 里。`,
            en: `“${typed}” does not exist, or not within the folder of the site, ${root}.`,
          });
        }
        paths.push(path);
      }
      if (options.fix) context.stderr.write(`${corrected((await import('../../fix-site.ts')).fixSite({ root, paths }), language)}\n`);
      const check = await load();
      const format = await formats[options.format]();
      const result = options.external
        ? await (await import('../../check-links.ts')).checkLinks({ root, paths }, { fetch, today: context.today() })
        : check({ root, paths });
      const rules = options.format === 'sarif' ? (await import('../../rules/documents.ts')).ruleDocuments : [];
      const { color, columns: width } = stdout;
      stdout.write(
        format(result.findings, result.summary, { language, version, color, width, rules, maxFindings: options['max-findings'] }),
      );
      return verdict(result, options.strict);
    },
  });

const corrected = ({ fixes, files }: FixResult, language: Language): string => {
  if (fixes === 0) return language === 'zh' ? '没有可以自动改正的地方。' : 'Nothing could be corrected automatically.';
  return language === 'zh'
    ? `已改正 ${fixes} 处：${files.join('、')}。请用 git diff 看一遍再提交。`
    : `Corrected ${fixes} places in ${files.join(', ')}. Look at them with git diff before you commit.`;
};

/** A file or folder of the site, as people name it: from where they are, or from the root. */
const locate = (typed: string, cwd: string, root: string): string | undefined =>
  [resolve(cwd, typed), resolve(root, typed)].find((path) => {
    const below = relative(root, path);
    return !below.startsWith('..') && !isAbsolute(below) && existsSync(path);
  });
