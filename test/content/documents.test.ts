import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(resolve(root, file), 'utf8');

/** Names in backticks of a list's first column. */
const listed = (heading: string): string[] => {
  const section = text('docs/dependencies.md').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\|(.*?)\|/gm)].flatMap((row) => [...(row[1] ?? '').matchAll(/`([^`]+)`/g)].map((name) => name[1] ?? ''));
};

describe('docs/dependencies.md', () => {
  it('justifies every dependency at run time, and no other', () => {
    expect(listed('At run time').sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('justifies every dependency for development, and no other', () => {
    expect(listed('For development').sort()).toEqual(Object.keys(manifest.devDependencies).sort());
  });
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('is led by the two commands', () => {
    expect(text(file).split('```')[1]).toMatch(/^sh\nnpm ci && npm run build .*\nnpm ci && npm test .*\n$/);
  });

  it('names the scripts that package.json has', () => {
    const scripts = [...text(file).matchAll(/npm (?:run )?(build|test)\b/g)].map((match) => match[1] ?? '');
    expect(scripts.filter((name) => !Object.keys(manifest.scripts).includes(name))).toEqual([]);
  });
});

describe.each(['README.md', 'README.zh-CN.md', 'docs/content.md', 'docs/content.zh-CN.md'])('%s', (file) => {
  it('links only to files that are there', () => {
    const targets = [...text(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    const folder = resolve(root, file, '..');
    const broken = targets.filter((target) => {
      try {
        readFileSync(resolve(folder, target));
        return false;
      } catch {
        return true;
      }
    });
    expect(broken.filter((target) => !/[\u4e00-\u9fff]/.test(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(0);
  });
});
