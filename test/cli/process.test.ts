import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../..');
const program = join(root, manifest.bin.nianbao);

const env = { PATH: process.env.PATH };

const nianbao = (argv: readonly string[], options: { cwd?: string; env?: Record<string, string>; node?: string[] } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(options.node ?? []), program, ...argv], {
    encoding: 'utf8',
    cwd: options.cwd ?? root,
    env: { ...env, ...options.env },
  });
  return { status, stdout, stderr };
};

beforeAll(() => {
  if (!existsSync(program)) throw new Error('lib/ is not there: run `npm run prepare` first');
});

describe('the program', () => {
  test('is one that the shell can run, and prints the version of package.json', () => {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, `${manifest.version}\n`]);
  });

  test.each([
    [{}, '用法：'],
    [{ LANG: 'en_US.UTF-8' }, 'Usage: '],
    [{ LANG: 'en_US.UTF-8', NIANBAO_LANG: 'zh' }, '用法：'],
  ])('speaks the language of %j', (given, words) => {
    expect(nianbao(['help'], { env: given }).stdout).toContain(words);
  });

  test('wrong usage ends with 2', () => {
    expect(nianbao(['verify', '--bogus'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('a defect ends with 70 and a report without a path of the machine', () => {
    const breaking = "data:text/javascript,process.stdout.write=()=>{throw new RangeError('boom')}";
    const { status, stdout, stderr } = nianbao(['help'], { node: ['--import', breaking] });
    expect([status, stdout]).toEqual([70, '']);
    expect(stderr).toContain('This is a defect of nianbao itself');
    expect(stderr).toContain(`nianbao ${manifest.version} · Node ${process.versions.node} · `);
    expect(stderr).toContain('\nnianbao help\nRangeError: boom\n');
    expect(stderr).not.toContain(root);
  });

  test('its own files that cannot all be opened are no defect', () => {
    const starving =
      "data:text/javascript,process.stdout.write=()=>{throw Object.assign(new Error('EMFILE: too many open files'),{code:'EMFILE'})}";
    const { status, stderr } = nianbao(['help'], { node: ['--import', starving] });
    expect([status, stderr]).toEqual([
      2,
      'nianbao: 无法读取“nianbao”：同时打开的文件太多（EMFILE）。请关闭一些程序，或者用 ulimit -n 4096 提高上限，然后重新运行\n',
    ]);
  });

  test('a promise that nobody waits for is a defect, too', () => {
    const rejecting =
      "data:text/javascript,const on=process.on;process.on=function(name,listener){on.call(this,name,listener);if(name==='unhandledRejection')Promise.reject(new Error('late'));return this}";
    const { status, stderr } = nianbao(['help'], { node: ['--import', rejecting] });
    expect(status).toBe(70);
    expect(stderr).toContain('Error: late');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('a server that gets %s ends with 130 and says nothing', async (signal) => {
    const site = mkdtempSync(join(tmpdir(), 'nianbao-signal-'));
    writeFileSync(join(site, 'manifest.json'), JSON.stringify({ generator: 'nianbao', version: 1, files: {} }));
    const child = spawn(process.execPath, [program, 'preview', '--out', site, '--port', '0'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      child.kill(signal);
    });
    const status = await new Promise((done) => child.on('close', done));
    expect(status).toBe(130);
    expect(said).toMatch(/^浏览网站：\S+ （按 Ctrl-C 结束）\n$/);
  });

  test('a reader that stops reading is no error', async () => {
    const child = spawn(process.execPath, [program, 'explain'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.stdout.destroy();
    const status = await new Promise((done) => child.on('close', done));
    expect([status, complaint]).toEqual([0, '']);
  });

  test('a full disk behind standard output ends with 2 and a sentence', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" help > /dev/full`], { encoding: 'utf8', env });
    expect([status, stderr]).toEqual([2, 'nianbao: 结果没有全部写出，请看看磁盘是不是满了。 (ENOSPC)\n']);
  });

  test('a folder that has gone ends with 2 and a sentence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-gone-'));
    const { status, stderr } = spawnSync('sh', ['-c', `cd "${folder}" && rmdir "${folder}" && "${process.execPath}" "${program}" verify`], {
      encoding: 'utf8',
      env,
    });
    rmSync(folder, { recursive: true, force: true });
    expect([status, stderr]).toEqual([2, 'nianbao: 当前文件夹已经被删除或移走，请换一个文件夹再运行。\n']);
  });
});
