import { describe, expect, it } from 'vitest';
import { fillFigures } from '../../src/narrative/figures.ts';
import { readNarrative } from '../../src/parse/read-narrative.ts';
import { sectionHtml } from '../../src/render/html/section-html.ts';

const known = ['requests.received.total', 'requests.received.naturalPerson', 'previous.requests.received.total'];
const figures = new Map([
  ['requests.received.total', '3119'],
  ['previous.requests.received.total', '0'],
  ['indicators.公开.value', '4.5'],
]);

const fill = (text: string) => {
  const { body } = readNarrative({ file: 'report.md', text });
  if (!body) throw new Error('not read');
  const { narrative, drafts } = fillFigures(
    body,
    (path) => {
      const figure = figures.get(path);
      return figure === undefined ? undefined : { text: figure };
    },
    () => known,
  );
  const nodes = [...narrative.preamble, ...narrative.sections.flatMap(({ children }) => children)];
  const told = drafts.map(({ rule, severity, message, at }) => [rule, severity, text.slice(at.span.start, at.span.end), message.zh]);
  return { body, html: sectionHtml(nodes), told };
};

describe('fillFigures', () => {
  it.each([
    ['共{{requests.received.total}}件', '共3119件'],
    ['共{{ requests.received.total }}件', '共3119件'],
    ['上年{{previous.requests.received.total}}件', '上年0件'],
    ['**{{requests.received.total}}**件', '<strong>3119</strong>件'],
    ['{{indicators.公开.value}}万条', '4.5万条'],
    ['{{requests.received.total}}{{requests.received.total}}', '31193119'],
    ['[共{{requests.received.total}}件](a.pdf)', '<a href="a.pdf">共3119件</a>'],
    ['`{{requests.received.total}}`', '<code>{{requests.received.total}}</code>'],
    ['\\{{requests.received.total}}', '{{requests.received.total}}'],
  ])('prints %j as %j', (text, expected) => {
    const { html, told } = fill(text);
    expect(html).toBe(`<p>${expected}</p>\n`);
    expect(told).toEqual([]);
  });

  it('names an unknown path at its place, with the nearest known one', () => {
    expect(fill('共{{requests.recieved.total}}件').told).toEqual([
      [
        'narrative/unknown-figure',
        'error',
        '{{requests.recieved.total}}',
        '没有「requests.recieved.total」这项数据，是不是「requests.received.total」',
      ],
    ]);
    expect(fill('{{甲}}').told.map(([, , , message]) => message)).toEqual(['没有「甲」这项数据']);
  });

  it('says of a figure of last year that last year is missing, and suggests no other', () => {
    const { body } = readNarrative({ file: 'report.md', text: '上年{{previous.requests.received.total}}件' });
    if (!body) throw new Error('not read');
    const { drafts } = fillFigures(
      body,
      () => undefined,
      () => ['requests.received.total'],
    );
    expect(drafts.map(({ message }) => message.zh)).toEqual(['网站里没有上一年的统计数据，「previous.requests.received.total」没有数可填']);
  });

  it.each(['{{#if a}}', '{{/if}}', '{{a + b}}', '{{> a}}', '{{lookup . "a"}}', '{{{requests.received.total}}}', '{{a..b}}', '{{a_*b*}}'])(
    'takes %s for no look-up and prints it as it is written',
    (text) => {
      const { html, told } = fill(`甲${text}乙`);
      expect(told).toEqual([['narrative/unknown-figure', 'error', text, `「${text}」不是数据引用：这里不能写条件、运算或片段`]]);
      expect(html).toBe(`<p>甲${text}乙</p>\n`);
    },
  );

  it('leaves the body as it was read, so that it can be filled again', () => {
    const { body } = fill('共**{{requests.received.total}}**件');
    const before = structuredClone(body);
    fillFigures(body, () => ({ text: '9' }));
    expect(body).toEqual(before);
  });

  it('prints hostile figures as text', () => {
    const { body } = readNarrative({ file: 'report.md', text: '{{a}}' });
    const filled = body && fillFigures(body, () => ({ text: '<img onerror=x>' }));
    expect(sectionHtml(filled?.narrative.preamble ?? [])).toBe('<p>&#x3C;img onerror=x></p>\n');
  });
});
