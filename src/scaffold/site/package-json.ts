import type { SiteScaffold } from './site-scaffold.ts';

/** Copies the schemas of the installed program that editors go by (as `shippedFiles`), after it was upgraded. */
const updateSchemas =
  "node -e \"require('node:fs').cpSync('node_modules/nianbao/schemas', 'schemas', { recursive: true, filter: (file) => !/front-matter|report/.test(file) })\"";

export const packageJson = ({ version }: Pick<SiteScaffold, 'version'>): string =>
  `${JSON.stringify(
    {
      name: 'nianbao-site',
      private: true,
      type: 'module',
      scripts: {
        new: 'nianbao new',
        check: 'nianbao check',
        build: 'nianbao build',
        dev: 'nianbao dev',
        preview: 'nianbao preview',
        hooks: 'git config core.hooksPath .githooks',
        'update-schemas': updateSchemas,
      },
      dependencies: { nianbao: `^${version}` },
      engines: { node: '>=20.19' },
    },
    null,
    2,
  )}\n`;
