import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Layout, writeCorpus } from './corpus.ts';
import { formData } from './figures.ts';
import { type Cost, measure, type Run } from './measure.ts';
import { freshOutput } from './outputs.ts';

/** A way to turn the corpus into a site. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  readonly layout: Layout;
  /** Of more reports it takes too long, or too much memory, to be measured. */
  readonly most: number;
  /** One build of `content` into `out`. */
  readonly run: (content: string, out: string) => Run;
}

/** A contender, or why it is not there. */
export type Found = Contender | { readonly name: string; readonly missing: string };

const versionOf = (command: string, args: readonly string[], cwd: string): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

export const nianbao = (program: string, more: readonly string[] = []): Contender => ({
  name: 'nianbao',
  version: versionOf(process.execPath, [program, '--version'], '.') ?? '',
  layout: 'nianbao',
  most: Number.POSITIVE_INFINITY,
  run: (content, out) => ({
    command: process.execPath,
    args: [program, 'build', '--root', content, '--out', out, '--quiet', ...more],
    cwd: content,
  }),
});

export const hugo = (peers: string, work: string): Found => {
  const said = versionOf('hugo', ['version'], '.');
  if (said === undefined) return { name: 'Hugo', missing: 'no `hugo` command on this machine' };
  const project = join(work, 'hugo');
  rmSync(project, { recursive: true, force: true });
  cpSync(join(peers, 'hugo'), project, { recursive: true });
  mkdirSync(join(project, 'data'), { recursive: true });
  writeFileSync(join(project, 'data', 'form.json'), formData());
  return {
    name: 'Hugo',
    version: /v[0-9.]+/.exec(said)?.[0] ?? said,
    layout: 'hugo',
    most: 10_000,
    run: (content, out) => ({ command: 'hugo', args: ['--quiet', '--contentDir', content, '-d', out], cwd: project }),
  };
};

/** A project of ours with its program from npm, installed into the work folder where that can be done. */
const installed = (peers: string, work: string, name: string, program: string): { readonly project: string; readonly program?: string } => {
  const project = join(work, name);
  mkdirSync(project, { recursive: true });
  cpSync(join(peers, name), project, { recursive: true });
  writeFileSync(join(project, 'form.json'), formData());
  const file = join(project, 'node_modules', program);
  if (!existsSync(file)) spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: project, encoding: 'utf8' });
  return existsSync(file) ? { project, program: file } : { project };
};

const notInstalled = 'npm could not install it here';

export const eleventy = (peers: string, work: string): Found => {
  const { project, program } = installed(peers, work, 'eleventy', '@11ty/eleventy/cmd.cjs');
  if (program === undefined) return { name: 'Eleventy', missing: notInstalled };
  return {
    name: 'Eleventy',
    version: versionOf(process.execPath, [program, '--version'], project) ?? '',
    layout: 'eleventy',
    most: 10_000,
    run: (content, out) => ({
      command: process.execPath,
      args: [program, '--quiet'],
      cwd: project,
      // Eleventy wants its folders relative to the project.
      env: { IN: relative(project, content), OUT: relative(project, out), LAYOUTS: relative(content, join(project, 'layouts')) },
    }),
  };
};

export const astro = (peers: string, work: string): Found => {
  const { project, program } = installed(peers, work, 'astro', 'astro/astro.js');
  if (program === undefined) return { name: 'Astro', missing: notInstalled };
  return {
    name: 'Astro',
    version: versionOf(process.execPath, [program, '--version'], project)?.replace(/^astro\s+v/, '') ?? '',
    layout: 'astro',
    most: 1_000,
    run: (content, out) => ({
      command: process.execPath,
      args: [program, 'build', '--silent'],
      cwd: project,
      // What Astro keeps from build to build lies with its output, of which each build has its own.
      env: { IN: content, OUT: join(out, 'site'), CACHE: join(out, 'cache'), ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  };
};

/** The corpus as a contender wants it, made once. */
export const corpusFor = (layout: Layout, count: number, work: string): string => {
  const folder = join(work, `${layout}-${count}`);
  if (!existsSync(folder)) writeCorpus(folder, count, layout);
  return folder;
};

/** One cold build: nothing is there that an earlier one has left. */
export const coldBuild = ({ layout, run }: Contender, count: number, work: string): Cost =>
  measure(run(corpusFor(layout, count, work), freshOutput(work)));
