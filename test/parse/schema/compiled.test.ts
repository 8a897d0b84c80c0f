import { resolve } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSchema } from '../../../src/parse/schema/compile.ts';
import type { SchemaName } from '../../../src/schema/schema-names.ts';

const root = resolve(import.meta.dirname, '../../..');
const names: readonly SchemaName[] = ['statistics.2019', 'statistics.2021', 'statistics.free', 'site', 'agency', 'front-matter'];

let compiled: typeof compileSchema;

beforeAll(async () => {
  const { compiledSchemas } = await import('../../../scripts/compiled-schemas.mjs');
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'src/parse/schema/compile.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [compiledSchemas(root)],
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  ({ compileSchema: compiled } = await import(`data:text/javascript;base64,${text}`));
});

const keys = ['proactive', 'requests', 'disputes', 'outcomes', 'received', 'naturalPerson', 'total', 'name', 'kind', 'title', 'baseUrl'];
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 0, -1, 1.5, 1e21, '', '3', '2024-01-31', 'department', 'https://a.example/'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('any'), { noNullPrototype: false }),
  ),
})).any;

describe('validators that are made before the program is installed', () => {
  it.each(names)('find in %s what those find that are made at run time', (name) => {
    const before = compiled(name);
    const now = compileSchema(name);
    fc.assert(
      fc.property(value, (tried) => {
        expect(before(tried)).toBe(now(tried));
        expect(before.errors).toEqual(now.errors);
      }),
      { numRuns: 200 },
    );
  });
});
