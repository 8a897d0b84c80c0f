import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { identity } from '../../src/cli/installed-build.ts';

test('the program is another one when any of its files is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-identity-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const seen = new Set<string>();
  for (const file of ['lib/cli.js', 'lib/program.code', 'templates/pages/report.hbs', 'schemas/site.schema.json', 'lib/cli.js']) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${seen.size}`.repeat(seen.size + 1));
    expect(identity(folder)).toBe(identity(folder));
    seen.add(identity(folder));
  }
  expect(seen.size).toBe(5);
});
