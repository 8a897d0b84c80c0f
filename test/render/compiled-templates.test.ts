import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { frameShape } from '../../src/model/pages/frame.ts';
import type { Infer, Shape } from '../../src/model/pages/shape.ts';
import { publishable } from '../../src/render/escape.ts';
import { type PageName, pageShapes } from '../../src/render/page-shapes.ts';
import type * as engine from '../../src/render/template-engine.ts';
import { mergeTemplates, type TemplateFiles } from '../../src/render/template-files.ts';
import type * as Templates from '../../src/render/templates.ts';
import { checkTemplates, compileTemplates } from '../../src/render/templates.ts';
import { runs } from '../support/runs.ts';
import { filesOf, routesOf } from './fixture-routes.ts';
import { fixtureConfig, fixtureDetails, fixtureSite, siteOf } from './fixture-site.ts';
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

/** Turned round and with controls, a noncharacter and half a surrogate pair, but for what a figure is found by. */
const disfigured = <Data>(data: Data): Data => {
  const spoken =
    /^(?:name|shortName|contact|label|unit|title|reason|note|source|index|summary|keywords|zh|siteName|sponsor|icp|proactive|disputes)$/;
  const seen = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return spoken.test(key) ? `${value}${unprinted}` : value;
    if (Array.isArray(value)) return value.map((item) => seen(item, key));
    if (value instanceof Map) return new Map([...value].map(([at, item]) => [at, seen(item, 'note')]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, seen(item, name)]));
  };
  // The same but for what its texts say.
  return seen(data, '') as Data;
};

const unprinted = '\u202e\u0007\u0085\ufeff\uffff\ud800';

const text = fc.oneof(fc.constantFrom('', '0', '公开', '<b>&amp;\'"`=', '\u2028\u202e'), fc.string({ unit: 'binary', maxLength: 8 }));

/** Any data that fits a shape. What is not there may be left out, or undefined. */
const anyOf = (shape: Shape): fc.Arbitrary<unknown> => {
  switch (shape.kind) {
    case 'text':
      return text;
    case 'number':
      return fc.oneof(fc.constant(0), fc.double());
    case 'flag':
      return fc.boolean();
    case 'html':
      // Whoever makes markup leaves out what may not be published.
      return text.map((html) => ({ html: publishable(html) }));
    case 'url':
      return text.map((url) => ({ url }));
    case 'choice':
      return fc.constantFrom(...shape.options);
    case 'list':
      return fc.array(anyOf(shape.item), { maxLength: 3 });
    case 'optional':
      return fc.option(anyOf(shape.value), { nil: undefined });
    case 'object': {
      const required = Object.entries(shape.fields).flatMap(([name, { kind }]) => (kind === 'optional' ? [] : [name]));
      return fc.record(Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, anyOf(field)])), {
        requiredKeys: required,
      });
    }
  }
};

/** Any data of a page and of the layout around it. */
const dataOf = <S extends Shape>(shape: S) =>
  // What fits the shape has its type.
  fc.tuple(anyOf(shape), anyOf(frameShape)) as fc.Arbitrary<[Infer<S>, Infer<typeof frameShape>]>;

describe('templates that are written as functions before the program is installed', () => {
  it('are all the shipped ones, and make the pages that those make that are compiled at run time', () => {
    expect([...shippedTemplates().values()].filter(({ text }) => bundled.writtenBefore(text) === undefined)).toEqual([]);
    expect(pages(bundled.compileTemplates(shippedTemplates()))).toEqual(pages(compileTemplates(shippedTemplates())));
    expect(required).not.toContain('handlebars');
  });

  it.each(Object.keys(pageShapes).filter((name): name is PageName => Object.hasOwn(pageShapes, name)))(
    'print what Handlebars prints of any data that fits page %s',
    (name) => {
      const functions = bundled.compileTemplates(shippedTemplates());
      const handlebars = compileTemplates(shippedTemplates());
      fc.assert(
        fc.property(dataOf(pageShapes[name]), ([model, frame]) => {
          expect(functions.page(name, model, frame)).toBe(handlebars.page(name, model, frame));
        }),
        runs(60),
      );
    },
  );

  it('print nothing that no published file may hold, whatever the content says', () => {
    const details = disfigured(fixtureDetails);
    const site = siteOf(details, disfigured(fixtureConfig), disfigured(fixtureSite.agencies));
    const made = filesOf(routesOf(site, details, bundled.compileTemplates(shippedTemplates())));
    const [page] = [...made].flatMap(([path, content]) => (path === 'suqian/2024/index.html' ? [content] : []));
    // Figures' notes, indicators, reasons, key words: all of them are there, and all without it.
    for (const said of ['其中修订1件', '政策文件', '已联系发布机构核实', '宿迁市人民政府办公室']) expect(page).toContain(said);
    for (const [path, content] of made) expect([path, content]).toEqual([path, publishable(content)]);
  });

  it("give way to a site's own, file by file", () => {
    const own: TemplateFiles = new Map([
      ['partials/site-footer.hbs', { file: 'templates/partials/site-footer.hbs', text: '<p>{{@root.siteTitle}}页脚</p>{{> breadcrumbs}}' }],
    ]);
    const files = mergeTemplates(shippedTemplates(), own);
    expect(bundled.checkTemplates(files)).toEqual(checkTemplates(files));
    const made = pages(bundled.compileTemplates(files));
    expect(made).toEqual(pages(compileTemplates(files)));
    expect(made.get('index.html')).toMatch(/<p>[^<]+页脚<\/p>\s*<nav/);
    expect(required).toContain('handlebars');
  });
});
