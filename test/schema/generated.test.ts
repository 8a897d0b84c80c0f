import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/generated-files.ts';
import { ajvOptions } from '../../src/schema/json-schema.ts';
import { schemaFiles } from '../../src/schema/schemas.ts';

const root = new URL('../../', import.meta.url);

describe('generated files', () => {
  it.each(generatedFiles().map(({ file, content }) => [file, content]))(
    '%s is current (else: npx tsx scripts/generate.ts)',
    (file, content) => {
      expect(readFileSync(fileURLToPath(new URL(file, root)), 'utf8')).toBe(content);
    },
  );

  it('are all there is in schemas/', () => {
    const files = readdirSync(fileURLToPath(new URL('schemas', root))).map((name) => `schemas/${name}`);
    expect(files.toSorted()).toEqual(
      generatedFiles()
        .flatMap(({ file }) => (file.startsWith('schemas/') ? [file] : []))
        .toSorted(),
    );
  });

  it('are the same each time', () => {
    expect(generatedFiles()).toEqual(generatedFiles());
  });
});

it.each([...schemaFiles()])('%s is a valid schema of 2020-12 and compiles in strict mode', (_, schema) => {
  const ajv = new Ajv2020(ajvOptions);
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(() => ajv.compile(schema)).not.toThrow();
});
