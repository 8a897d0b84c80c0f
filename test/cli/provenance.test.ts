import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { provenanceOf } from '../../src/cli/provenance.ts';
import { soundProject, writeFiles } from '../trust/project.ts';
import { typed } from './session.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const roots: string[] = [];
const site = (files: Readonly<Record<string, string>> = {}): string => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-provenance-'));
  roots.push(root);
  writeFiles(root, { ...soundProject, ...files });
  return root;
};
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

const manifest = (root: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, 'dist/manifest.json'), 'utf8'));

describe('which commit made a site', () => {
  test.each(['GITHUB_SHA', 'CI_COMMIT_SHA', 'GITEE_COMMIT', 'GIT_COMMIT'])(
    'is what the CI says in %s, before what the checkout says',
    (name) => {
      const root = site({ '.git/HEAD': 'f'.repeat(40) });
      expect(provenanceOf({ env: { [name]: commit }, version: '1.2.3' }, root)).toEqual({
        program: 'nianbao 1.2.3',
        commit,
      });
    },
  );

  test('is not any text that stands in the environment', () => {
    expect(provenanceOf({ env: { GIT_COMMIT: 'main; rm' }, version: '1.2.3' }, site())).toMatchObject({ kind: 'usage-problem' });
  });
});

describe('build --provenance', () => {
  test('states program and commit in the manifest, and verify tells them', async () => {
    const root = site({ '.git/HEAD': `${commit}\n` });
    expect((await typed('build --provenance', { cwd: root })).code).toBe(0);
    expect(manifest(root).madeBy).toEqual({ program: 'nianbao 1.2.3', commit });
    const { code, stdout } = await typed('verify', { cwd: root });
    expect(code).toBe(0);
    expect(stdout.split('\n')[1]).toBe(`manifest.json 写明：由 nianbao 1.2.3 用提交 ${commit} 生成。`);
    expect((await typed('verify --lang en', { cwd: root, language: 'en' })).stdout.split('\n')[1]).toBe(
      `manifest.json states that nianbao 1.2.3 made it from commit ${commit}.`,
    );
  });

  test('changes no other file, and without it nothing is stated', async () => {
    const root = site({ '.git/HEAD': `${commit}\n` });
    await typed('build --provenance', { cwd: root });
    const { files } = manifest(root);
    expect((await typed('build', { cwd: root })).code).toBe(0);
    expect(manifest(root)).toEqual({ generator: 'nianbao', version: 1, files });
  });

  test('refuses to state what nobody knows, and builds nothing', async () => {
    const root = site();
    mkdirSync(join(root, 'dist'));
    const { code, stderr } = await typed('build --provenance', { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toContain(
      '--provenance 要写明网站由哪次提交生成，但是这里看不出是哪次提交。请在 git 仓库的根目录里运行，或者设置环境变量 GIT_COMMIT。',
    );
    expect(() => manifest(root)).toThrow();
  });
});

test('what a manifest states is shown as text', async () => {
  const root = site();
  mkdirSync(join(root, 'dist'));
  writeFileSync(
    join(root, 'dist/manifest.json'),
    JSON.stringify({ generator: 'nianbao', version: 1, madeBy: { program: '\u001b[31mevil', commit: 'x' }, files: {} }),
  );
  expect((await typed('verify', { cwd: root })).stdout).toContain('由 <U+001B>[31mevil 用提交 x 生成');
});
