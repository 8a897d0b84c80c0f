import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(resolve(root, 'SECURITY.md'), 'utf8');

describe('SECURITY.md', () => {
  it('names tests that are there', () => {
    const rows = text.split('## Threats')[1]?.split('\n## ')[0] ?? '';
    const named = [...rows.matchAll(/^\|(?:[^|]*\|){2}([^|]*)\|$/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([a-z][a-z/-]*)`/g)].map(([, name = '']) => name),
    );
    const isTest = (name: string): boolean =>
      existsSync(resolve(root, 'test', `${name}.test.ts`)) || existsSync(resolve(root, 'test', name));
    const missing = named.filter((name) => name !== 'strace' && !isTest(name));
    expect(named.length).toBeGreaterThan(25);
    expect(missing).toEqual([]);
  });

  it('names every test of trust', () => {
    const tests = readdirSync(resolve(root, 'test/trust')).filter((name) => name.endsWith('.test.ts') && name !== 'documents.test.ts');
    expect(tests.filter((name) => !text.includes(`trust/${name.replace('.test.ts', '')}`))).toEqual([]);
  });

  it('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(resolve(root, target)))).toEqual([]);
  });
});
