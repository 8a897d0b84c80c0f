import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashesOf } from './manifest-of.ts';
import { misbehaviour, nianbao } from './program.ts';
import { project, temporaryFolder } from './project.ts';

/** Builds a project whose templates/ was tampered with. */
const build = async (root: string) => {
  const ended = await nianbao(['build', '--root', root, '--quiet']);
  expect(misbehaviour(ended)).toEqual([]);
  return { ...ended, dist: [...(hashesOf(join(root, 'dist'))?.keys() ?? [])] };
};

/** p1 includes p0 twice, p2 includes p1 twice, and so on. */
const doubling = (levels: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: levels }, (_, at) => [`partials/p${at + 1}.hbs`, `{{> p${at}}}{{> p${at}}}`]));

describe('a templates folder', () => {
  it('is not followed when it is a link: nothing outside the project is read', async () => {
    const root = project();
    const outside = temporaryFolder();
    mkdirSync(join(outside, 'assets'));
    writeFileSync(join(outside, 'assets', 'secret.txt'), 'SECRET');
    symlinkSync(outside, join(root, 'templates'));
    const { code, stderr, dist } = await build(root);
    expect([code, dist]).toEqual([1, []]);
    expect(stderr).toContain('“templates”是符号链接，不会读取');
  });

  it('that is a file is a finding', async () => {
    const root = project({ templates: 'x' });
    const { code, stderr } = await build(root);
    expect(code).toBe(1);
    expect(stderr).toContain('templates 应是文件夹，现在是文件');
  });

  it.each([
    ['a link', (assets: string) => symlinkSync('/etc/passwd', join(assets, 'x.png')), 'config/unsafe-file'],
    ['a pipe', (assets: string) => execFileSync('mkfifo', [join(assets, 'x.css')]), 'config/unsafe-file'],
    ['a name that turns text around', (assets: string) => writeFileSync(join(assets, '\u202egnp.exe'), ''), 'config/unsafe-file'],
    ['a colon in a name', (assets: string) => writeFileSync(join(assets, 'a:b.png'), ''), 'config/attachment'],
    ['a backslash in a name', (assets: string) => writeFileSync(join(assets, 'a\\b.png'), ''), 'config/attachment'],
    [
      'bytes that are not UTF-8 in a name',
      (assets: string) => writeFileSync(Buffer.from(`${assets}/\xff.png`, 'latin1'), ''),
      'config/unsafe-file',
    ],
    ['a name that is a device of Windows', (assets: string) => writeFileSync(join(assets, 'con.png'), ''), 'config/attachment'],
    ['a name of a shipped file in capitals', (assets: string) => writeFileSync(join(assets, 'ICON.svg'), '<svg/>'), 'config/name-clash'],
    ['a style sheet of 3 MB', (assets: string) => writeFileSync(join(assets, 'x.css'), 'a'.repeat(3_000_000)), 'config/file-size'],
  ])('with %s is refused by a finding', async (_what, put, rule) => {
    const root = project();
    mkdirSync(join(root, 'templates', 'assets'), { recursive: true });
    put(join(root, 'templates', 'assets'));
    const { code, stderr, dist } = await build(root);
    expect([code, dist]).toEqual([1, []]);
    expect(stderr).toContain(rule);
  });

  it('with two names that differ in case is refused by a finding', async () => {
    const root = project({ 'templates/assets/a.png': 'x', 'templates/assets/A.png': 'y' });
    const { code, stderr } = await build(root);
    expect(code).toBe(1);
    expect(stderr).toContain('config/name-clash');
  });

  it.each([
    ['{{{title}}}'],
    ['{{> /etc/passwd}}'],
    ['{{constructor.constructor "return process"}}'],
    ['{{#with this as |x|}}{{lookup x "constructor"}}{{/with}}'],
    ['{{__proto__.x}}'],
    ['{{log "x"}}'],
    ['{{* decorator}}'],
    ['{{#*inline "x"}}{{/inline}}'],
    ['<script>let x = "{{title}}"</script>'],
    ['<p onclick="{{title}}">x</p>'],
    ['<p style="color:{{title}}">x</p>'],
    ['<a href="{{title}}">x</a>'],
    ['<a href={{title}}>x</a>'],
    ['<{{title}}>'],
    ['<!-- {{title}} -->'],
    ['{{#if'],
    ['{{#each agencies}}'.repeat(200)],
  ])('cannot say %s', async (text) => {
    const { code, stderr } = await build(project({ 'templates/pages/home.hbs': text }));
    expect(code).toBe(1);
    expect(stderr).toContain('templates/pages/home.hbs');
  });

  it.each([
    ['blocks nested 20,000 deep', { 'pages/home.hbs': `${'{{#if title}}'.repeat(20_000)}${'{{/if}}'.repeat(20_000)}` }],
    ['parentheses nested 30,000 deep', { 'pages/home.hbs': `{{#if ${'('.repeat(30_000)}` }],
    ['a million mustaches', { 'pages/home.hbs': '{{x}}'.repeat(200_000) }],
    ['partials that double 40 times', { 'pages/home.hbs': '{{> p40}}', 'partials/p0.hbs': 'x', ...doubling(40) }],
    ['a partial that includes itself', { 'pages/home.hbs': '{{> loop}}', 'partials/loop.hbs': '{{> loop}}' }],
    [
      'partials with names of the language',
      { 'pages/home.hbs': '{{> __proto__}}{{> constructor}}', 'partials/__proto__.hbs': 'x', 'partials/constructor.hbs': 'y' },
    ],
  ])('with %s is refused in time', async (_what, files) => {
    const root = project(Object.fromEntries(Object.entries(files).map(([name, text]) => [`templates/${name}`, text])));
    const { code, stderr } = await build(root);
    expect(code).toBe(1);
    expect(stderr).toContain('config/template');
  });
});
