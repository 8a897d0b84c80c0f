import { dirname } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { sourceModule } from './source-module.mjs';

const names = ['statistics.2019', 'statistics.2021', 'statistics.free', 'site', 'agency', 'front-matter'];

/** The schemas as the sources describe them. */
const schemas = "export { schemaOf } from './schema/schemas.ts'; export { judging, judgingOptions } from './parse/schema/judging.ts';";

/** An esbuild plugin that puts validators, made by ajv beforehand, in place of the file that would make them at run time. */
export const compiledSchemas = (root) => ({
  name: 'compiled-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]parse[\\/]schema[\\/]compile\.ts$/ }, async ({ path }) => {
      const { schemaOf, judging, judgingOptions } = await sourceModule(root, schemas);
      const validators = Object.fromEntries(names.map((name, at) => [`validator${at}`, `nianbao:${name}`]));
      const ajv = new Ajv2020({ ...judgingOptions, code: { source: true, esm: true } });
      for (const name of names) {
        const { $id: _, ...schema } = schemaOf(name);
        ajv.addSchema(judging(schema), `nianbao:${name}`);
      }
      const made = names.map((name, at) => `[${JSON.stringify(name)}, validator${at}]`);
      return {
        contents: `${standaloneCode.default(ajv, validators)}\nconst made = new Map([${made}]);\nexport const compileSchema = (name) => made.get(name);\n`,
        loader: 'js',
        resolveDir: dirname(path),
      };
    });
  },
});
