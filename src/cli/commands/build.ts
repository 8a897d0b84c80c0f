import { resolve } from 'node:path';
import type { BuildOptions, BuildResult } from '../../build-options.ts';
import { parseShard } from '../../shard/shard.ts';
import { startStopwatch } from '../../stopwatch.ts';
import { type Command, defineCommand } from '../command.ts';
import { outputOptions } from '../output-options.ts';
import { progressLine } from '../progress-line.ts';
import { provenanceOf } from '../provenance.ts';
import { shownPath } from '../shown-path.ts';
import { tellBuild } from '../tell-build.ts';
import { timingsMessage } from '../timings-message.ts';
import { usageProblem } from '../usage-problem.ts';

/** What site.yaml may say as baseUrl. */
const isAddress = (written: string): boolean => URL.canParse(written) && /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/.test(written);

/** The pipeline is given, so that the command can be tried without a site. */
export const buildCommand = (load: () => Promise<(options: BuildOptions) => BuildResult | Promise<BuildResult>>): Command =>
  defineCommand({
    name: 'build',
    summary: { zh: '核对 content/，生成网站', en: 'check content/ and build the site' },
    options: {
      out: outputOptions.out,
      'base-url': {
        kind: 'text',
        value: 'URL',
        summary: { zh: '网站的完整网址，代替 site.yaml 里的 baseUrl', en: 'address of the site, instead of baseUrl in site.yaml' },
      },
      strict: { kind: 'flag', summary: { zh: '有警告也不生成', en: 'warnings stop the build, too' } },
      clean: outputOptions.clean,
      'no-cache': {
        kind: 'flag',
        summary: { zh: '不用 .nianbao/ 里的记录，全部重新核对', en: 'use nothing that earlier builds noted in .nianbao/' },
      },
      timings: {
        kind: 'flag',
        summary: {
          zh: '列出各阶段和最慢的十份报告用了多少时间，多少段落不必经过 Markdown 解析器（一个线程，不用记录）',
          en: 'say what each stage and the ten slowest reports took, and how many paragraphs needed no Markdown parser (one thread, no records)',
        },
      },
      provenance: outputOptions.provenance,
      shard: {
        kind: 'text',
        value: 'I/N',
        summary: {
          zh: '只生成 N 部分中的第 I 部分，由 merge 合成网站；写 ci 则从 CI 的环境变量取',
          en: 'make only part I of N, for merge to join; ci: as the CI says',
        },
      },
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
      const { cwd, env, stderr, language, version, now, builder, processors } = context;
      const shard = options.shard === undefined ? undefined : parseShard(options.shard, env);
      if (options.shard !== undefined && shard === undefined)
        return usageProblem({
          zh: `--shard 写的是“${options.shard}”，应是 1/8 这样的写法；写 ci 时，环境变量里要有 CI_NODE_TOTAL，以及 CI_NODE_INDEX 或 JOB_COMPLETION_INDEX。`,
          en: `--shard is “${options.shard}” but should be like 1/8; ci asks for CI_NODE_TOTAL and CI_NODE_INDEX or JOB_COMPLETION_INDEX in the environment.`,
        });
      const baseUrl = options['base-url'];
      if (baseUrl !== undefined && !isAddress(baseUrl))
        return usageProblem({
          zh: `--base-url 写的是“${baseUrl}”，应是以 http:// 或 https:// 开头的完整网址，例如 https://www.example.gov.cn/nianbao/。`,
          en: `--base-url is “${baseUrl}” but should be a full address, such as https://www.example.gov.cn/nianbao/.`,
        });
      const root = resolve(cwd, options.root);
      const provenance = options.provenance ? provenanceOf(context, root) : undefined;
      if (provenance && 'kind' in provenance) return provenance;
      const build = await load();
      const started = now();
      const out = resolve(root, options.out);
      const { strict, clean, quiet } = options;
      const stopwatch = options.timings ? startStopwatch(now) : undefined;
      const jobs = stopwatch ? 1 : (options.jobs ?? Math.min(8, processors));
      const frugal = options.jobs === undefined;
      const shown = stderr.isTTY && !quiet ? progressLine(stderr.write, now, language) : undefined;
      const result = await build({
        ...{ root, out, strict, clean, builder, jobs, frugal, cache: !options['no-cache'] && !stopwatch },
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(shard ? { shard: { ...shard, version } } : {}),
        ...(provenance ? { provenance } : {}),
        ...(shown ? { progress: shown.progress } : {}),
        ...(stopwatch ? { measure: stopwatch.measure, countProse: stopwatch.countProse } : {}),
      });
      shown?.end();
      const code = await tellBuild(context, result, { folder: shownPath(cwd, out), started, strict, quiet });
      if (stopwatch) stderr.write(`${timingsMessage(stopwatch.timings(), now() - started, language)}\n`);
      return code;
    },
  });
