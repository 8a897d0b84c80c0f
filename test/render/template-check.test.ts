import { describe, expect, it } from 'vitest';
import { choice, flag, html, list, number, object, optional, text, url } from '../../src/model/pages/shape.ts';
import { checkTemplate } from '../../src/render/template-check.ts';
import { parseTemplate } from '../../src/render/template-parse.ts';
import { placeOf } from '../../src/source/place.ts';

const shape = object({
  title: text,
  count: number,
  draft: flag,
  body: html,
  address: url,
  summary: optional(text),
  status: choice('passed', 'failed'),
  agency: object({ name: text }),
  previous: optional(object({ year: number, address: url })),
  rows: list(object({ label: text, note: optional(text), cells: list(number) })),
});

const parsed = (file: string, source: string) => {
  const result = parseTemplate({ file, text: source });
  if (!('program' in result)) throw new Error(result.message.en);
  return result;
};

const findings = (source: string, partials: Readonly<Record<string, string>> = {}): readonly string[] => {
  const page = parseTemplate({ file: 'page.hbs', text: source });
  const drafts =
    'program' in page
      ? checkTemplate(page, shape, new Map(Object.entries(partials).map(([name, code]) => [name, parsed(`${name}.hbs`, code)])))
      : [page];
  return drafts.map(({ at, message }) => {
    const { file, line, column } = placeOf(at);
    return `${file}:${line}:${column} ${message.zh}`;
  });
};

describe('a template that fits its shape', () => {
  it.each([
    '<h1>{{title}}</h1><p>{{count}}</p><p>{{agency.name}} {{status}}</p>',
    '{{#if draft}}<p>草稿</p>{{else}}<p>{{title}}</p>{{/if}}{{#unless draft}}<p>{{count}}</p>{{/unless}}',
    '{{#has summary}}{{summary}}{{else}}无{{/has}}',
    '{{#with previous}}<a href="{{url address}}">{{year}}{{../title}}{{@root.title}}</a>{{/with}}',
    '{{#has previous}}<a href="{{url previous.address}}">{{previous.year}}</a>{{/has}}',
    '{{#each rows}}{{@index}}{{label}}{{#has note}}{{note}}{{/has}}{{#each cells}}{{this}}{{../label}}{{/each}}{{/each}}',
    '{{#each rows as |row at|}}{{at}}{{row.label}}{{#has row.note}}{{row.note}}{{/has}}{{/each}}',
    '{{#is status "passed"}}通过{{else}}<b>未通过</b>{{/is}}',
    '<div>{{html body}}</div><p title="{{title}}" data-count=\'{{count}}\'>x</p>',
    '<a href="#{{title}}">x</a><a href="{{url address}}#{{title}}">x</a><img src="{{url address}}emblem.png" alt="">',
    '<li{{#if draft}} class="draft" hidden{{/if}}>x</li><input value="{{title}}"{{#has summary}} title="{{summary}}"{{/has}}>',
    '{{!-- {{{title}}} --}}<!-- 静态注释 --><title>{{title}}</title>',
    '<script src="{{url address}}"></script><meta http-equiv="refresh" content="0; url={{url address}}">',
    '<meta http-equiv="Content-Security-Policy" content="{{title}}">',
  ])('%s', (source) => {
    expect(findings(source)).toEqual([]);
  });
});

describe('a template that does not fit', () => {
  it.each([
    ['{{titel}}', 'page.hbs:1:3 页面数据里没有“titel”'],
    ['<p>\n  {{agency.nmae}}</p>', 'page.hbs:2:5 页面数据里没有“agency.nmae”（“nmae”这一级）'],
    ['{{constructor}}', 'page.hbs:1:3 页面数据里没有“constructor”'],
    ['{{__proto__.polluted}}', 'page.hbs:1:3 页面数据里没有“__proto__.polluted”（“__proto__”这一级）'],
    ['{{../title}}', 'page.hbs:1:3 页面数据里没有“../title”'],
    ['{{@key}}', 'page.hbs:1:3 页面数据里没有“@key”'],
    ['{{title.length}}', 'page.hbs:1:3 “title.length”中“length”之前的内容没有下一级'],
    ['{{summary}}', 'page.hbs:1:3 “summary”可能没有内容，不能直接输出'],
    ['{{#has summary}}{{else}}{{summary}}{{/has}}', 'page.hbs:1:27 “summary”可能没有内容，不能直接输出'],
    ['{{previous.year}}', 'page.hbs:1:3 “previous.year”所在的那组内容可能没有'],
    ['{{body}}', 'page.hbs:1:3 “body”是网页片段，不能直接输出'],
    ['{{address}}', 'page.hbs:1:3 “address”是网址，不能直接输出'],
    ['{{rows}}', 'page.hbs:1:3 “rows”是列表，不能直接输出'],
    ['{{agency}}', 'page.hbs:1:3 “agency”是一组内容，不能直接输出'],
    ['{{draft}}', 'page.hbs:1:3 “draft”是“是否”值，不能直接输出'],
    ['{{html title}}', 'page.hbs:1:8 {{html …}} 要的是网页片段，这里是文字'],
    ['{{url title}}', 'page.hbs:1:7 {{url …}} 要的是网址，这里是文字'],
    ['{{#if count}}{{count}}{{/if}}', 'page.hbs:1:7 {{#if}} 要的是“是否”，“count”是数字'],
    ['{{#has count}}{{count}}{{/has}}', 'page.hbs:1:8 {{#has}} 要的是可能没有的内容、文字或列表，“count”是数字'],
    ['{{#each agency}}x{{/each}}', 'page.hbs:1:9 {{#each}} 要的是列表，“agency”是一组内容'],
    ['{{#with rows}}x{{/with}}', 'page.hbs:1:9 {{#with}} 要的是一组内容，“rows”是列表'],
    ['{{#is status "pased"}}x{{/is}}', 'page.hbs:1:14 这里没有“pased”这个值'],
    ['{{#is title "x"}}x{{/is}}', 'page.hbs:1:7 {{#is}} 要的是选项，“title”是文字'],
    ['{{#has}}x{{/has}}', 'page.hbs:1:4 {{#has}} 后面的名称多了或少了'],
    ['{{#title}}x{{/title}}', 'page.hbs:1:4 没有“title”这种区块'],
    ['{{uppercase title}}', 'page.hbs:1:3 不能这样用“uppercase”：没有这个输出方式'],
    ['{{lookup agency "name"}}', 'page.hbs:1:3 不能这样用“lookup”：没有这个输出方式'],
    ['{{html (lookup this "body")}}', 'page.hbs:1:8 这里只能写数据的名称'],
    ['{{{title}}}', 'page.hbs:1:1 模板里不能用三层花括号或 {{& 原样输出'],
    ['{{&title}}', 'page.hbs:1:1 模板里不能用三层花括号或 {{& 原样输出'],
    ['{{* decorate}}', 'page.hbs:1:1 这种模板写法不支持'],
    ['{{#*inline "x"}}a{{/inline}}', 'page.hbs:1:1 这种模板写法不支持'],
    ['{{#> layout}}x{{/layout}}', 'page.hbs:1:1 这种模板写法不支持'],
    ['{{> /etc/passwd}}', 'page.hbs:1:1 模板语法有误，读不下去'],
    ['{{> etc/passwd}}', 'page.hbs:1:5 没有名为“etc/passwd”的片段'],
    ['{{> __proto__}}', 'page.hbs:1:5 没有名为“__proto__”的片段'],
    ['{{> (lookup . "title")}}', 'page.hbs:1:5 片段的名称要直接写出，不能由数据决定'],
    ['{{#if draft}}x', 'page.hbs:1:1 模板语法有误，读不下去'],
    ['{{#if draft}}\n{{/each}}', 'page.hbs:1:1 模板语法有误，读不下去'],
  ])('%s', (source, finding) => {
    expect(findings(source)).toEqual([finding]);
  });
});

describe('a value where the browser would run it', () => {
  it.each([
    ['<a href="{{title}}">x</a>', 'page.hbs:1:10 属性 href 里的网址必须由 {{url …}} 从头输出'],
    ['<a href="/{{title}}">x</a>', 'page.hbs:1:11 属性 href 里的网址必须由 {{url …}} 从头输出'],
    ['<a href="x{{url address}}">x</a>', 'page.hbs:1:11 属性 href 里的网址必须由 {{url …}} 从头输出'],
    ['<img SRC="{{title}}">', 'page.hbs:1:11 属性 src 里的网址必须由 {{url …}} 从头输出'],
    ['<a href={{url address}}>x</a>', 'page.hbs:1:9 数据只能插入正文，或带引号的属性值里'],
    ['<p title={{title}}>x</p>', 'page.hbs:1:10 数据只能插入正文，或带引号的属性值里'],
    ['<p {{title}}>x</p>', 'page.hbs:1:4 数据只能插入正文，或带引号的属性值里'],
    ['<{{title}}>x', 'page.hbs:1:2 数据只能插入正文，或带引号的属性值里'],
    ['<!-- {{title}} -->', 'page.hbs:1:6 注释里不能插入数据'],
    ['<meta http-equiv="refresh" content="{{title}}">', 'page.hbs:1:37 属性 content 里的网址必须由 {{url …}} 从头输出'],
    ['<iframe srcdoc="{{title}}"></iframe>', 'page.hbs:1:17 srcdoc 里不能插入数据'],
  ])('%s', (source, finding) => {
    expect(findings(source)).toEqual([finding]);
  });

  it('is refused in scripts, styles and event attributes, which are refused themselves', () => {
    expect(findings('<script>var t = "{{title}}"</script>')).toEqual([
      'page.hbs:1:8 网页里不能直接写脚本',
      'page.hbs:1:18 <script> 里不能插入数据',
    ]);
    expect(findings('<style>{{title}}</style>')).toEqual([
      'page.hbs:1:7 网页里不能直接写样式（style）',
      'page.hbs:1:8 <style> 里不能插入数据',
    ]);
    expect(findings('<p onclick="{{title}}" style="{{title}}">x</p>')).toEqual([
      'page.hbs:1:4 网页里不能用事件属性 onclick',
      'page.hbs:1:13 onclick 里不能插入数据',
      'page.hbs:1:24 网页里不能直接写样式（style）',
      'page.hbs:1:31 style 里不能插入数据',
    ]);
  });
});

describe('blocks and tags', () => {
  it('must close within each other', () => {
    expect(findings('{{#if draft}}<p class="{{/if}}x">y</p>')).toEqual(['page.hbs:1:1 这个区块里的标签没有配齐，区块前后不在同一个位置']);
    expect(findings('<p>{{title}}<a href="')).toEqual(['page.hbs:1:22 模板到末尾还有标签、引号或注释没有结束']);
  });
});

describe('a partial', () => {
  it('is checked in the context that it is given, with what it is given', () => {
    const partials = { row: '{{label}}{{heading}}', agency: '{{name}}' };
    expect(findings('{{#each rows}}{{> row heading=@root.title}}{{/each}}{{> agency agency}}', partials)).toEqual([]);
    expect(findings('{{#each rows}}{{> row}}{{/each}}', partials)).toEqual(['row.hbs:1:12 页面数据里没有“heading”']);
    expect(findings('{{> agency}}', partials)).toEqual(['agency.hbs:1:3 页面数据里没有“name”']);
  });

  it('knows what has been tested outside, and does not see the contexts around it', () => {
    expect(findings('{{#has summary}}{{> s}}{{> s x=1}}{{/has}}', { s: '{{summary}}' })).toEqual([]);
    expect(findings('{{#each rows}}{{> s}}{{/each}}', { s: '{{../title}}' })).toEqual(['s.hbs:1:3 页面数据里没有“../title”']);
  });

  it('may not include itself, directly or by way of others', () => {
    expect(findings('{{> a}}', { a: '{{> b}}', b: 'x{{> a}}' })).toEqual(['b.hbs:1:6 片段“a”引用了自己，会没完没了']);
  });

  it('stands between tags', () => {
    expect(findings('<p class="{{> a}}">x</p>', { a: 'x' })).toEqual(['page.hbs:1:15 片段不能放在标签或属性里面']);
  });

  it('is reported once, however many places include it', () => {
    expect(findings('{{> a}}{{> a}}', { a: '{{nothing}}' })).toHaveLength(1);
  });
});

describe('a hint', () => {
  it('names what was probably meant', () => {
    const draft = checkTemplate(parsed('page.hbs', '{{sumary}}'), shape, new Map())[0];
    expect(draft?.rule).toBe('config/template');
    expect(draft?.hint.zh).toMatch(/^是不是想写“summary”？/);
    expect(draft?.hint.en).toMatch(/^Did you mean “summary”\?/);
  });
});
