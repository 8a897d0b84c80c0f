import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as engine from '../../src/render/template-engine.ts';
import type * as Templates from '../../src/render/templates.ts';
import { checkTemplates, compileTemplates, mergeTemplates, type TemplateFiles } from '../../src/render/templates.ts';
import { filesOf, routesOf } from './fixture-routes.ts';
import { fixtureDetails, fixtureSite } from './fixture-site.ts';
import { shippedTemplates } from './shipped-templates.ts';

const root = resolve(import.meta.dirname, '../..');

type Bundled = Pick<typeof Templates, 'checkTemplates' | 'compileTemplates'> & typeof engine;
let bundled: Bundled;
let required: readonly string[];

/** As in the bundle, but for Handlebars, which is not made part of it: so one sees what is asked for. */
beforeAll(async () => {
  const { compiledTemplates } = await import('../../scripts/compiled-templates.mjs');
  const { outputFiles } = await build({
    stdin: { contents: "export * from './templates.ts'; export * from './template-engine.ts';", resolveDir: resolve(root, 'src/render') },
    absWorkingDir: root,
    ...{ bundle: true, packages: 'external', format: 'cjs', platform: 'node', write: false, plugins: [compiledTemplates(root)] },
  });
  const require = createRequire(import.meta.url);
  const asked: string[] = [];
  required = asked;
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0]?.text ?? '')(module, (name: string) => {
    asked.push(name);
    return require(name);
  });
  // What the module above exports.
  bundled = module.exports as Bundled;
});

const pages = (templates: Templates.Templates): ReadonlyMap<string, string> => filesOf(routesOf(fixtureSite, fixtureDetails, templates));

describe('templates that are compiled before the program is installed', () => {
  it('are all the shipped ones, and make the pages that those make that are compiled at run time', () => {
    expect([...shippedTemplates().values()].filter(({ text }) => bundled.compiledBefore(text) === undefined)).toEqual([]);
    expect(pages(bundled.compileTemplates(shippedTemplates()))).toEqual(pages(compileTemplates(shippedTemplates())));
    expect(required).not.toContain('handlebars');
  });

  it("give way to a site's own, file by file", () => {
    const own: TemplateFiles = new Map([['partials/site-footer.hbs', { file: 'templates/partials/site-footer.hbs', text: '<p>页脚</p>' }]]);
    const files = mergeTemplates(shippedTemplates(), own);
    expect(bundled.checkTemplates(files)).toEqual(checkTemplates(files));
    const made = pages(bundled.compileTemplates(files));
    expect(made).toEqual(pages(compileTemplates(files)));
    expect(made.get('index.html')).toContain('<p>页脚</p>');
    expect(required).toContain('handlebars');
  });
});
