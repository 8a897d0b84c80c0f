import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { misbehaviour, nianbao } from './program.ts';
import { agencyYaml, emptyStatistics, narrative, project, siteYaml } from './project.ts';

/** Checks a project in a process with a heap of 512 MB; whatever hangs is killed, and so fails. */
const check = async (root: string) => {
  const ended = await nianbao(['check', '--root', root, '--format', 'json']);
  expect(misbehaviour({ ...ended, stdout: ended.stdout.slice(0, 10_000) })).toEqual([]);
  const { findings } = JSON.parse(ended.stdout === '' ? '{"findings":[]}' : ended.stdout);
  return { ...ended, rules: new Set<string>(findings.map(({ rule }: { rule: string }) => rule)), findings };
};

const statistics = 'content/2024/statistics.yaml';
const report = 'content/2024/report.md';
const megabyte = 1024 * 1024;

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`;

describe('a costly file is a finding in bounded time and memory, and the rest of the site is still judged', () => {
  it.each<readonly [what: string, file: string, text: string, rule: string]>([
    ['aliases that multiply', statistics, bomb, 'yaml/forbidden'],
    ['a merge of itself', statistics, 'a: &a\n  <<: *a\n', 'yaml/forbidden'],
    ['brackets nested 100,000 deep', statistics, '['.repeat(100_000), 'yaml/too-large'],
    ['braces nested 100,000 deep', statistics, '{a: '.repeat(100_000), 'yaml/too-large'],
    ['sequences nested by dashes', statistics, '- '.repeat(100_000), 'yaml/too-large'],
    ['blocks nested by indent', statistics, Array.from({ length: 900 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''), 'yaml/too-large'],
    ['questions', statistics, '? '.repeat(100_000), 'yaml/too-large'],
    ['a megabyte of colons', statistics, ':'.repeat(megabyte - 1), 'schema/unknown-key'],
    ['a line of 10 MB', statistics, `a: ${'x'.repeat(10 * megabyte)}`, 'config/file-size'],
    ['100,000 keys', statistics, Array.from({ length: 90_000 }, (_, at) => `k${at}: 1\n`).join(''), 'schema/unknown-key'],
    ['a key of 900 KB', statistics, `${'k'.repeat(900_000)}: 1\n`, 'schema/unknown-key'],
    [
      'a number of a million digits',
      statistics,
      `${emptyStatistics().replace('made: 0', `made: ${'9'.repeat(900_000)}`)}`,
      'schema/figure',
    ],
    ['keys of the language', statistics, `${emptyStatistics()}__proto__: { polluted: 1 }\nconstructor: 1\n`, 'schema/unknown-key'],
    ['900 KB of quotes', statistics, `a: ${"'".repeat(900_000)}`, 'schema/unknown-key'],
    ['900 KB of escapes', statistics, `a: "${'\\x41'.repeat(220_000)}"\n`, 'schema/unknown-key'],
    ['front matter of 900 KB', report, `---\n${'a: 1\n'.repeat(180_000)}---\n`, 'yaml/duplicate-key'],
    ['front matter that is a bomb', report, `---\n${bomb}---\n`, 'yaml/forbidden'],
    ['100,000 opening brackets', report, narrative({ body: '['.repeat(99_000) }), 'markdown/too-complex'],
    ['50,000 links within links', report, narrative({ body: '[a]('.repeat(24_000) }), 'markdown/too-complex'],
    ['50,000 images', report, narrative({ body: '![a'.repeat(30_000) }), 'markdown/too-complex'],
    ['90,000 stars', report, narrative({ body: '*a '.repeat(30_000) }), 'markdown/too-complex'],
    ['stars and underscores', report, narrative({ body: '*a_ '.repeat(24_000) }), 'markdown/too-complex'],
    [
      'emphasis nested 15,000 deep by one run',
      report,
      narrative({ body: `${'*'.repeat(31_000)}a${'*'.repeat(31_000)}` }),
      'markdown/too-complex',
    ],
    ['12,000 underlined headings', report, narrative({ body: 'a\n===\n\n'.repeat(12_000) }), 'markdown/too-complex'],
    ['quotes nested 10,000 deep', report, narrative({ body: '> '.repeat(10_000) }), 'markdown/too-complex'],
    [
      'many quotes nested as deep as they may',
      report,
      narrative({ body: `${'> '.repeat(15)}a\n\n`.repeat(2_500) }),
      'markdown/too-complex',
    ],
    ['lists nested 10,000 deep', report, narrative({ body: '- '.repeat(10_000) }), 'markdown/too-complex'],
    [
      'a list nested by indent',
      report,
      narrative({ body: Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n') }),
      'markdown/too-complex',
    ],
    [
      'a table of 60,000 cells',
      report,
      narrative({ body: `|${'a|'.repeat(60)}\n|${'-|'.repeat(60)}\n${`|${'a|'.repeat(60)}\n`.repeat(700)}` }),
      'markdown/too-complex',
    ],
    [
      'short rows of a wide table',
      report,
      narrative({ body: `|${'a|'.repeat(60)}\n|${'-|'.repeat(60)}\n${'|\n'.repeat(1_900)}` }),
      'markdown/too-complex',
    ],
    [
      'backticks of every length',
      report,
      narrative({ body: Array.from({ length: 400 }, (_, at) => '`'.repeat(at)).join(' ') }),
      'markdown/too-complex',
    ],
    ['90,000 opening tags', report, narrative({ body: '<a '.repeat(30_000) }), 'markdown/too-complex'],
    ['comments that never end', report, narrative({ body: '<!--'.repeat(20_000) }), 'markdown/too-complex'],
    ['100,000 footnote references', report, narrative({ body: '[^1]'.repeat(20_000) }), 'markdown/too-complex'],
    ['a narrative of 2 MB', report, narrative({ body: '公开。'.repeat(230_000) }), 'markdown/too-complex'],
    ['a narrative of 10 MB', report, narrative({ body: 'x'.repeat(10 * megabyte) }), 'config/file-size'],
    ['a setting of 2 MB', 'content/site.yaml', `${siteYaml}sponsor: ${'x'.repeat(2 * megabyte)}\n`, 'config/file-size'],
    ['an agency that is a bomb', 'content/agency.yaml', bomb, 'yaml/forbidden'],
  ])('%s', async (_what, file, text, rule) => {
    const sound = {
      'content/b/agency.yaml': agencyYaml,
      'content/b/2024/report.md': narrative(),
      'content/b/2024/statistics.yaml': 'x: 1\n',
    };
    const { code, rules, findings } = await check(project({ [file]: text, ...sound }));
    expect(code).toBe(file.endsWith('site.yaml') ? 2 : 1);
    expect([...rules]).toContain(rule);
    expect(findings.filter((finding: { file: string }) => finding.file === 'content/b/2024/statistics.yaml')).not.toEqual([]);
  });

  it.each<readonly [what: string, file: string, text: string]>([
    ['12,000 figures in prose', report, narrative({ body: '{{requests.received.total}}、\n\n'.repeat(2_500) })],
    ['3,000 unknown figures', report, narrative({ body: '{{nothing.here}}\n\n'.repeat(3_000) })],
    ['prose of nothing but counts', report, narrative({ body: '受理申请12件，其中自然人3件，法人9件；\n\n'.repeat(1_500) })],
    ['a sentence of 30,000 counts', report, narrative({ body: '12件、'.repeat(12_000) })],
    ['numerals without end', report, narrative({ body: '一千二百三十四万'.repeat(7_000) })],
    ['digits without end', report, narrative({ body: '9'.repeat(60_000) })],
    ['brackets of every kind', report, narrative({ body: '（《“‘【'.repeat(8_000) })],
    ['1,000 headings', report, narrative({ body: '### 同名\n\n'.repeat(1_000) })],
    [
      '2,000 notes',
      report,
      narrative({ body: `${'x[^1]\n\n'.repeat(400)}${Array.from({ length: 400 }, (_, at) => `[^${at}]: 注\n`).join('\n')}` }),
    ],
    [
      '10,000 references',
      report,
      narrative({ body: Array.from({ length: 4_000 }, (_, at) => `[${at}]: https://x.cn/${at}\n`).join('\n') }),
    ],
    ['3,000 findings in one file', statistics, emptyStatistics().replaceAll(': 0', ': "0"')],
    [
      '5,000 indicators',
      statistics,
      `${emptyStatistics()}indicators:\n${Array.from({ length: 5_000 }, (_, at) => `  i${at}: { label: 甲${at}, unit: 件, value: 2, parts: { 乙: 1, 丙: 1 } }\n`).join('')}`,
    ],
    ['20,000 waivers', report, narrative({ front: `waivers:\n${'  - { rule: title/form, path: x, reason: y }\n'.repeat(20_000)}` })],
    [
      '10,000 waivers on one line',
      report,
      narrative({ front: `waivers: [${'{ rule: title/form, path: x, reason: y }, '.repeat(10_000)}]\n` }),
    ],
    ['5,000 keywords', report, narrative({ front: `keywords: [${'x, '.repeat(5_000)}x]\n` })],
  ])('%s', async (_what, file, text) => {
    expect([0, 1]).toContain((await check(project({ [file]: text }))).code);
  });
});

const inYear = (content: string, names: readonly string[]): void => {
  for (const name of names) writeFileSync(join(content, '2024', name), 'x');
};

describe('names and files that no checkout should hold', () => {
  const long = '政'.repeat(85);

  it.each<readonly [what: string, rule: string, make: (content: string) => void]>([
    ['a file name of 255 bytes', 'config/attachment', (content) => writeFileSync(join(content, '2024', `${'政'.repeat(83)}.txt`), 'x')],
    ['a folder name of 255 bytes', 'config/folder-name', (content) => mkdirSync(join(content, long))],
    [
      'folders 60 deep',
      'config/folder-name',
      (content) => mkdirSync(join(content, ...Array.from({ length: 60 }, () => 'aaaaaaaa')), { recursive: true }),
    ],
    ['names that differ in case', 'config/name-clash', (content) => inYear(content, ['a.txt', 'A.txt'])],
    ['names that differ in composition', 'config/name-clash', (content) => inYear(content, ['\u00e9.txt', 'e\u0301.txt'])],
    ['a link that leads to itself', 'config/unsafe-file', (content) => symlinkSync('loop', join(content, 'loop'))],
    ['a link to the folder above', 'config/unsafe-file', (content) => symlinkSync('..', join(content, '2024', 'up'))],
    ['a link to a password file', 'config/unsafe-file', (content) => symlinkSync('/etc/passwd', join(content, '2024', 'x.txt'))],
    ['a name with a line break', 'config/unsafe-file', (content) => writeFileSync(join(content, '2024', 'a\nb.txt'), 'x')],
    ['a name with an escape sequence', 'config/unsafe-file', (content) => writeFileSync(join(content, '2024', '\u001b[31mred.txt'), 'x')],
    ['a name that runs backwards', 'config/unsafe-file', (content) => writeFileSync(join(content, '2024', 'a\u202etxt.exe'), 'x')],
    ['a script called an image', 'config/attachment', (content) => writeFileSync(join(content, '2024', 'a.png'), '<script>1</script>')],
    ['an SVG', 'config/attachment', (content) => writeFileSync(join(content, '2024', 'a.svg'), '<svg onload="x"/>')],
    ['a page', 'config/attachment', (content) => writeFileSync(join(content, '2024', 'a.html'), '<p>')],
    [
      'a page that calls itself text',
      'config/attachment',
      (content) => writeFileSync(join(content, '2024', 'a.txt'), '<!doctype html><script>1</script>'),
    ],
    ['settings of a web server', 'config/attachment', (content) => writeFileSync(join(content, '2024', 'web.config'), '<x/>')],
    ['headers of a host', 'config/attachment', (content) => writeFileSync(join(content, '2024', '_headers'), '/*\n  X: y\n')],
    ['a page of the program', 'config/attachment', (content) => writeFileSync(join(content, '2024', 'report.json'), '{}')],
  ])('%s: a finding', async (_what, rule, make) => {
    const root = project();
    make(join(root, 'content'));
    const { code, rules } = await check(root);
    expect(code).toBe(1);
    expect([...rules]).toContain(rule);
  });

  it('a file of 8 GB full of holes is refused by its size', async () => {
    const root = project();
    for (const name of ['statistics.yaml', 'huge.pdf']) {
      const file = openSync(join(root, 'content', '2024', name), 'w');
      ftruncateSync(file, 8 * 1024 * megabyte);
      closeSync(file);
    }
    const { code, findings } = await check(root);
    expect(code).toBe(1);
    expect(findings.filter(({ rule }: { rule: string }) => rule === 'config/file-size')).toHaveLength(2);
  });

  it('hidden files are neither read nor published', async () => {
    const root = project({
      'content/2024/.env': 'SECRET=1',
      'content/.git/config': 'x',
      'content/2024/~$report.docx': 'x',
      'content/2024/report.md.swp': 'x',
    });
    expect((await check(root)).code).toBe(0);
  });
});
