import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkedOutCommit } from '../../src/load/commit.ts';
import { temporaryFolder } from './folder.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const other = 'f'.repeat(40);

describe('the commit that is checked out', () => {
  const folders: ReturnType<typeof temporaryFolder>[] = [];
  const repository = (files: Readonly<Record<string, string>>) => {
    const folder = temporaryFolder();
    folders.push(folder);
    folder.put(files);
    return folder.root;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) folder.remove();
  });

  test.each<[string, Record<string, string>, string | undefined]>([
    ['stands in the file of its branch', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${commit}\n` }, commit],
    [
      'stands in the packed list when the branch has no file',
      { '.git/HEAD': 'ref: refs/heads/a/b\n', '.git/packed-refs': `# pack-refs\n${other} refs/heads/x/a/b\n${commit} refs/heads/a/b\n` },
      commit,
    ],
    ['stands in HEAD itself where no branch is checked out, as in most CI', { '.git/HEAD': `${commit}\n` }, commit],
    ['of a repository with longer names is one, too', { '.git/HEAD': `${'a'.repeat(64)}\n` }, 'a'.repeat(64)],
    ['is not there before the first commit', { '.git/HEAD': 'ref: refs/heads/main\n' }, undefined],
    ['is not there without a repository', { 'content/site.yaml': 'title: x\n' }, undefined],
    ['is not looked for where a linked checkout points elsewhere', { '.git': 'gitdir: ../other\n' }, undefined],
    ['is not looked for outside of the repository', { '.git/HEAD': 'ref: refs/../../secret\n', secret: commit }, undefined],
    [
      'is not whatever stands in the place of its name',
      { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': '<script>' },
      undefined,
    ],
  ])('%s', (_, files, expected) => {
    expect(checkedOutCommit(repository(files))).toBe(expected);
  });

  test('is not read through a link', () => {
    const elsewhere = repository({ 'git/HEAD': commit, main: commit });
    const linkedFolder = repository({});
    symlinkSync(join(elsewhere, 'git'), join(linkedFolder, '.git'));
    expect(checkedOutCommit(linkedFolder)).toBeUndefined();
    const linkedFile = repository({ '.git/HEAD': 'ref: refs/heads/main\n' });
    mkdirSync(join(linkedFile, '.git/refs/heads'), { recursive: true });
    symlinkSync(join(elsewhere, 'main'), join(linkedFile, '.git/refs/heads/main'));
    expect(checkedOutCommit(linkedFile)).toBeUndefined();
  });
});
