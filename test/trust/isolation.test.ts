import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashesOf } from './manifest-of.ts';
import { nianbao } from './program.ts';
import { project, temporaryFolder } from './project.ts';

const installation = resolve(import.meta.dirname, '../..');

/** Ends the process at once when anything asks for a socket, a name, or another process. */
const guard = `
import { createRequire, syncBuiltinESMExports } from 'node:module';
const require = createRequire('file:///');
const refuse = (what) => () => { process.stderr.write('USED ' + what + '\\n'); process.kill(process.pid, 'SIGKILL'); };
for (const [name, calls] of Object.entries({
  net: ['connect', 'createConnection', 'createServer'], http: ['request', 'get', 'createServer'], https: ['request', 'get'],
  dns: ['lookup', 'resolve'], dgram: ['createSocket'], tls: ['connect'], http2: ['connect'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'], worker_threads: [],
})) { const it = require('node:' + name); for (const call of calls) it[call] = refuse(name + '.' + call); }
globalThis.fetch = refuse('fetch');
globalThis.eval = refuse('eval');
syncBuiltinESMExports();
`;

const guarded = ['--import', `data:text/javascript,${encodeURIComponent(guard)}`];

const commands = ['build', 'check', 'check --format sarif'];

describe('a command that reads content', () => {
  it.each(commands)('%s opens no socket, asks for no name and starts no process', async (command) => {
    const ended = await nianbao([...command.split(' '), '--root', project()], { node: guarded });
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.stderr).not.toContain('USED');
  });

  it('is held to that by a guard that works', async () => {
    const reaching = "data:text/javascript,import('node:net').then((net)=>net.connect(9))";
    const ended = await nianbao(['help'], { node: [...guarded, '--import', reaching] });
    expect(ended).toMatchObject({ signal: 'SIGKILL' });
    expect(ended.stderr).toContain('USED net.connect');
  });

  it('builds where Node may read only the project and the program, and write only the site', async () => {
    const root = project();
    const out = join(root, 'dist');
    mkdirSync(out);
    const node = [
      '--experimental-permission',
      ...[root, installation].map((folder) => `--allow-fs-read=${folder}/*`),
      `--allow-fs-write=${out}/*`,
      '--no-warnings',
    ];
    const ended = await nianbao(['build', '--root', root, '--quiet'], { node, cwd: root });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(hashesOf(out)?.has('index.html')).toBe(true);
  });

  it('takes nothing that could run from the project', async () => {
    const canary = join(temporaryFolder(), 'canary');
    const touch = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, '')`;
    const files = [
      'nianbao.config.js',
      'nianbao.config.mjs',
      '.nianbaorc.js',
      'site.js',
      'content/site.js',
      'content/site.cjs',
      'content/2024/report.js',
    ];
    const root = project({
      ...Object.fromEntries(files.map((name) => [name, touch])),
      'package.json': JSON.stringify({
        type: 'commonjs',
        main: 'site.js',
        scripts: { prebuild: `node -e ${JSON.stringify(touch)}` },
        nianbao: './site.js',
      }),
      '.env': 'NODE_OPTIONS=--require=./site.js\n',
      '.npmrc': 'node-options=--require=./site.js\n',
      'node_modules/handlebars/index.js': touch,
      'node_modules/js-yaml/index.js': touch,
    });
    await nianbao(['build', '--root', root, '--quiet'], { cwd: root });
    expect(existsSync(canary)).toBe(false);
  });

  it('leaves everything in the project but the site as it was', async () => {
    const root = project();
    const before = hashesOf(join(root, 'content'));
    await nianbao(['build', '--root', root, '--quiet']);
    await nianbao(['check', '--root', root, '--quiet']);
    expect(hashesOf(join(root, 'content'))).toEqual(before);
  });
});

const strace = spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;

describe('the operating system', () => {
  it.skipIf(!strace)('sees one process, no connection, and nothing written outside the site', async () => {
    const root = project();
    const log = join(temporaryFolder(), 'trace');
    writeFileSync(log, '');
    const { code } = await nianbao(['build', '--root', root, '--quiet'], {
      under: ['strace', '-f', '-qq', '-e', 'trace=execve,connect,sendto,bind,openat,rename,unlink,mkdir', '-o', log],
    });
    expect(code).toBe(0);
    const calls = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => !/ = -1 E/.test(line));
    expect(calls.filter((line) => line.includes('execve('))).toHaveLength(1);
    expect(calls.filter((line) => /\b(?:connect|sendto|bind)\(/.test(line))).toEqual([]);
    const written = calls.filter((line) => /O_(?:WRONLY|RDWR|CREAT)|\b(?:rename|unlink|mkdir)\(/.test(line));
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter((line) => !line.includes(`"${root}/dist`) && !line.includes('"/dev/'))).toEqual([]);
  });
});
