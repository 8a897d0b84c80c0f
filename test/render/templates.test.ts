import { describe, expect, it } from 'vitest';
import { pageFrame } from '../../src/model/pages/frame.ts';
import { safeHtml } from '../../src/model/pages/markup.ts';
import { movedHead, movedPage } from '../../src/model/pages/message-pages.ts';
import { mergeTemplates, type TemplateFiles } from '../../src/render/template-files.ts';
import { checkTemplates, compileTemplates } from '../../src/render/templates.ts';
import { placeOf } from '../../src/source/place.ts';
import { fixtureSite, summaryWith } from './fixture-site.ts';
import { shippedTemplates } from './shipped-templates.ts';

const own = (files: Readonly<Record<string, string>>): TemplateFiles =>
  mergeTemplates(shippedTemplates(), new Map(Object.entries(files).map(([path, text]) => [path, { file: `templates/${path}`, text }])));

const findings = (files: TemplateFiles): readonly string[] =>
  checkTemplates(files).map(({ at, message }) => `${placeOf(at).file}:${placeOf(at).line}:${placeOf(at).column} ${message.zh}`);

describe('the shipped templates', () => {
  it('fit the shapes of their pages', () => {
    expect(findings(shippedTemplates())).toEqual([]);
  });
});

describe("a site's own templates", () => {
  it('replace the shipped ones file by file', () => {
    const context = { site: fixtureSite, assets: { stylesheet: 'a.css', script: 'a.js', icon: 'a.svg', search: 'assets/search.js' } };
    const [report] = fixtureSite.reports;
    if (!report) throw new Error('no report');
    const files = own({ 'pages/moved.hbs': '<p>新址：{{title}}</p>' });
    const page = compileTemplates(files).page('moved', movedPage('old.html', report), pageFrame(context, movedHead('old.html', report)));
    expect(page).toContain(`<p>新址：${report.title}</p>`);
    expect(page).toContain('<footer');
  });

  it('are checked as strictly, with the place in their own file', () => {
    expect(findings(own({ 'partials/breadcrumbs.hbs': '<nav>\n{{breadcrumb}}</nav>' }))).toEqual([
      'templates/partials/breadcrumbs.hbs:2:3 页面数据里没有“breadcrumb”',
    ]);
    expect(findings(own({ 'pages/report.hbs': '{{#each parts}}' }))).toEqual(['templates/pages/report.hbs:1:1 模板语法有误，读不下去']);
  });

  it('may bring partials, but no page that is never shown', () => {
    expect(
      findings(own({ 'partials/emblem.hbs': '<img src="{{url root}}assets/e.png" alt="">', 'partials/site-header.hbs': '{{> emblem}}' })),
    ).toEqual([]);
    expect(findings(own({ 'pages/reprot.hbs': 'x' }))).toEqual([
      'templates/pages/reprot.hbs:1:1 没有名为“pages/reprot.hbs”的页面模板，这个文件不会被用到',
    ]);
  });
});

describe('a rendered page', () => {
  it('holds text as text, and no character that reverses or hides others', () => {
    const context = { site: fixtureSite, assets: { stylesheet: 'a.css', script: 'a.js', icon: 'a.svg', search: 'assets/search.js' } };
    const [report] = fixtureSite.reports;
    if (!report) throw new Error('no report');
    const title = '<script>alert(1)</script>"\'\u202e321\u0007\ufffd&amp;';
    const page = compileTemplates(shippedTemplates()).page(
      'moved',
      movedPage('old.html', summaryWith(report, { title })),
      pageFrame(context, movedHead('old.html', summaryWith(report, { title }))),
    );
    expect(page).not.toMatch(/<script>|[\u202e\u0007\ufffd]/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;321&amp;amp;');
  });

  it('fails rather than print what is not there', () => {
    const { page } = compileTemplates(own({ 'pages/moved.hbs': '{{nothing}}' }));
    const context = { site: fixtureSite, assets: { stylesheet: 'a.css', script: 'a.js', icon: 'a.svg', search: 'assets/search.js' } };
    const [report] = fixtureSite.reports;
    if (!report) throw new Error('no report');
    expect(() => page('moved', movedPage('old.html', report), pageFrame(context, movedHead('old.html', report)))).toThrow(/nothing/);
    expect(safeHtml('x')).toEqual({ html: 'x' });
  });
});
