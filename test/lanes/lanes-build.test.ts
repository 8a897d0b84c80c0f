import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cityOf, town } from '../support/towns.ts';
import { hashesOf } from '../trust/manifest-of.ts';
import { nianbao } from '../trust/program.ts';
import { narrative, writeFiles } from '../trust/project.ts';

/** Enough reports for further lanes. */
const towns = 150;
describe('a build by several threads', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'nianbao-lanes-'));
    writeFiles(root, cityOf(towns));
    return () => rmSync(root, { recursive: true });
  });
  const build = (jobs: number, out: string, ...more: string[]) =>
    nianbao(['build', '--root', root, '--no-cache', '--jobs', String(jobs), '--out', out, ...more]);

  test.each([2, 3])(
    'gives the bytes and the findings of one thread: %i',
    async (jobs) => {
      const alone = await build(1, 'alone');
      const together = await build(jobs, 'together');
      expect(alone.code).toBe(0);
      expect(together.code).toBe(0);
      expect(together.stderr.replaceAll('together', 'alone')).toBe(alone.stderr);
      expect(hashesOf(join(root, 'together'))).toEqual(hashesOf(join(root, 'alone')));
    },
    120_000,
  );

  test.each([
    ['figures that are no figures', 'statistics.yaml', '三件'],
    ['prose that contradicts its figures', 'report.md', narrative({ body: '全年新收政府信息公开申请7件。' }).replace('## 五', '## 七')],
  ])(
    'publishes nothing and says the same with %s',
    async (_, file, text) => {
      writeFiles(root, { [`content/zhen77/2023/${file}`]: text });
      const alone = await build(1, 'none');
      const together = await build(3, 'none');
      writeFiles(root, town(77));
      expect(alone.code).toBe(1);
      expect(together.code).toBe(1);
      expect(together.stderr).toBe(alone.stderr);
      expect(existsSync(join(root, 'none'))).toBe(false);
      expect(existsSync(join(root, 'none.nianbao-build'))).toBe(false);
    },
    120_000,
  );
});
