import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { indicatorsName, sheetNames } from '../../src/data/xlsx/sheet-names.ts';
import { workbookForm } from '../../src/data/xlsx/workbook-form.ts';
import type { EditionId } from '../../src/form/form.ts';

const root = resolve(import.meta.dirname, '../..');
const tables = Object.values(sheetNames);

it.each<[string, EditionId | undefined, readonly string[]]>([
  ['of 2019', '2019', tables],
  ['of 2019 with own figures', '2019', [...tables, indicatorsName]],
  ['of 2021', '2021', tables],
  ['of 2021 with own figures', '2021', [...tables, indicatorsName]],
  ['of own figures alone', undefined, [indicatorsName]],
])('what workbooks %s share is in the bundled program what the sources make', async (_, edition, names) => {
  const { compiledWorkbooks } = await import('../../scripts/compiled-workbooks.mjs');
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'src/data/xlsx/workbook-form.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [compiledWorkbooks(root)],
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  const bundled = await import(`data:text/javascript;base64,${text}`);
  const { toFill, list } = workbookForm(names, edition);
  const plain = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const shown = (form: typeof toFill): unknown => form.map(({ before, ...rest }) => ({ ...rest, before: plain(before) }));
  const form: ReturnType<typeof workbookForm> = bundled.workbookForm(names, edition);
  expect(shown(form.toFill)).toEqual(shown(toFill));
  expect(plain(form.list)).toBe(plain(list));
});
