import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { sourceModule } from './source-module.mjs';

/** Schemas of the official tables, and others. */
export const formSchemas = ['statistics.2019', 'statistics.2021'];
export const otherSchemas = ['statistics.free', 'site', 'agency', 'front-matter'];

/** The schemas as the sources describe them. */
const schemas = "export { schemaOf } from './schema/schemas.ts'; export { judging, judgingOptions } from './parse/schema/judging.ts';";

const namespace = 'validator';

/**
 * An esbuild plugin that puts validators, made by ajv beforehand, in place of the file that would make them at run time. Each is a module of
 * its own, run when it is first asked for.
 */
export const compiledSchemas = (root, names = [...formSchemas, ...otherSchemas]) => ({
  name: 'compiled-schemas',
  setup({ onLoad, onResolve }) {
    const resolveDir = join(root, 'src', 'parse', 'schema');
    onLoad({ filter: /[\\/]parse[\\/]schema[\\/]compile\.ts$/ }, () => {
      const made = names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(`${namespace}:${name}`)}).validate,`);
      return {
        contents: `const made = {\n${made.join('\n')}\n};\nexport const compileSchema = (name) => made[name]();\n`,
        loader: 'js',
        resolveDir,
      };
    });
    onResolve({ filter: /^validator:/ }, ({ path }) => ({ path: path.slice(namespace.length + 1), namespace }));
    onLoad({ filter: /./, namespace }, async ({ path }) => {
      const { schemaOf, judging, judgingOptions } = await sourceModule(root, schemas);
      const { $id: _, ...schema } = judging(schemaOf(path));
      const ajv = new Ajv2020({ ...judgingOptions, code: { source: true, esm: true } });
      ajv.addSchema(schema, path);
      return { contents: standaloneCode.default(ajv, { validate: path }), loader: 'js', resolveDir };
    });
  },
});
