import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/parse/yaml/parse-yaml.ts';
import type { YamlNode } from '../../../src/parse/yaml/yaml-node.ts';
import { placeOf } from '../../../src/source/place.ts';

const source = (text: string) => ({ file: 'content/2024/statistics.yaml', text });
const read = (text: string) => parseYaml(source(text));

/** Plain values, for comparison with what was written. */
const plain = (node: YamlNode): unknown =>
  node.kind === 'scalar'
    ? node.value
    : node.kind === 'sequence'
      ? node.items.map(plain)
      : Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));

const scalar = (token: string): unknown => {
  const { node } = read(`a: ${token}\n`);
  return node?.kind === 'mapping' ? node.entries[0]?.value.kind === 'scalar' && node.entries[0].value.value : undefined;
};

describe('plain scalars are judged on their token', () => {
  it.each([
    ['0', 0],
    ['17', 17],
    ['-3', -3],
    ['0.25', 0.25],
    ['12 # 含撤销', 12],
    ['9007199254740991', 9007199254740991],
    ['true', true],
    ['false', false],
    ['null', null],
    ['~', null],
    ['', null],
  ])('%s is the value %s', (token, value) => expect(scalar(token)).toBe(value));

  it.each([
    '012',
    '1e3',
    '0x1F',
    '0o17',
    '1_000',
    '.5',
    '5.',
    '+3',
    '-0',
    'yes',
    'Null',
    'True',
    '2024-01-20',
    '12:30',
    '１２',
    '.inf',
    '9007199254740993',
  ])('%s stays text', (token) => expect(scalar(token)).toBe(token));

  it.each(['"3"', "'3'", '"true"', "'null'"])('%s is text because of its quotes', (token) =>
    expect(scalar(token)).toBe(token.slice(1, -1)),
  );

  it('reads block text as text', () => expect(scalar('|\n  3\n  4')).toBe('3\n4\n'));
});

describe('spans', () => {
  const text =
    'proactive:\n  made: { 规章: 3, "件 数": \'四\' }\n  none:\n  list: [1, {k: v}, x: y] # 注\n  text: |\n    甲\n    乙\n\nlast: 5\n';
  const spans: [string, string][] = [];
  const walk = (node: YamlNode, path: string): void => {
    spans.push([path, text.slice(node.span.start, node.span.end)]);
    if (node.kind === 'mapping')
      for (const { key, keySpan, value } of node.entries) {
        spans.push([`${path}/${key}:`, text.slice(keySpan.start, keySpan.end)]);
        walk(value, `${path}/${key}`);
      }
    if (node.kind === 'sequence') for (const [index, item] of node.items.entries()) walk(item, `${path}/${index}`);
  };
  const { node } = read(text);
  if (node) walk(node, '');
  it.each([
    ['/proactive:', 'proactive'],
    ['/proactive/made', '{ 规章: 3, "件 数": \'四\' }'],
    ['/proactive/made/规章', '3'],
    ['/proactive/made/件 数:', '"件 数"'],
    ['/proactive/made/件 数', "'四'"],
    ['/proactive/none', ''],
    ['/proactive/list', '[1, {k: v}, x: y]'],
    ['/proactive/list/1', '{k: v}'],
    ['/proactive/text', '    甲\n    乙'],
    ['/last', '5'],
  ])('%s is %j', (path, written) => expect(new Map(spans).get(path)).toBe(written));

  it('puts an absent value after its colon', () => {
    const { node: root } = read('a :\nb: 1\n');
    expect(root?.kind === 'mapping' && root.entries[0]?.value.span).toEqual({ start: 3, end: 3 });
  });

  it('counts from the start of the file when only a part of it is YAML', () => {
    const markdown = '---\ntitle: 年报\n---\n\n## 一';
    const { node: root } = parseYaml(source(markdown), { start: 4, end: 14 });
    const entry = root?.kind === 'mapping' ? root.entries[0] : undefined;
    expect(
      entry && [markdown.slice(entry.keySpan.start, entry.keySpan.end), markdown.slice(entry.value.span.start, entry.value.span.end)],
    ).toEqual(['title', '年报']);
  });

  it('says nothing of a file without content', () => {
    for (const empty of ['', '  \n\n', '# 待填\n', '---\n']) expect(read(empty)).toEqual({ drafts: [] });
  });

  it('takes keys like __proto__ for ordinary keys', () => {
    const { node: root } = read('__proto__: 1\nconstructor: 2\ntoString: 3\n');
    expect(root?.kind === 'mapping' && root.entries.map(({ key }) => key)).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

const found = (text: string): string[] =>
  read(text).drafts.map(({ rule, at }) => {
    const { line, column } = placeOf(at);
    return `${line}:${column} ${rule}`;
  });

describe('what a plain document may not hold is one finding at its place', () => {
  it.each([
    ['anchor and alias', 'a: &x 3\nb: *x\n', '1:4 yaml/forbidden'],
    ['undefined alias', 'a: *x\n', '1:4 yaml/forbidden'],
    ['recursive alias', 'r: &r\n  self: *r\n', '1:4 yaml/forbidden'],
    ['merge key', 'a: 1\n<<: { b: 2 }\n', '2:1 yaml/forbidden'],
    ['standard tag', 'a: !!str 3\n', '1:4 yaml/forbidden'],
    ['own tag', 'a: !foo 3\n', '1:4 yaml/forbidden'],
    ['code tag', 'f: !!js/function "function(){}"\n', '1:4 yaml/forbidden'],
    ['YAML directive', '%YAML 1.2\n---\na: 1\n', '1:1 yaml/forbidden'],
    ['tag directive after a comment', '# x\n%TAG ! tag:evil,2000:\n---\na: !y 1\n', '2:1 yaml/forbidden'],
    ['several documents', 'a: 1\n---\nb: 2\n', '2:1 yaml/forbidden'],
    ['text after the end', 'a: 1\n...\nb: 2\n', '2:1 yaml/forbidden'],
    ['mapping as key', '? {c: d}\n: 2\n', '1:3 yaml/forbidden'],
    ['list as key', '[a]: 2\n', '1:1 yaml/forbidden'],
    ['duplicate key', 'a: 1\nb: 2\na: 3\n', '3:1 yaml/duplicate-key'],
    ['duplicate in another spelling', '{ 1: a, "1": b }\n', '1:9 yaml/duplicate-key'],
    ['duplicate by escape, decomposed', '{ "é": 1, "e\\u0301": 2 }\n', '1:11 yaml/duplicate-key'],
    ['null characters', '\0\0\0\0', '1:1 yaml/character'],
    ['terminal escape', 'a: \u001b[2J\n', '1:4 yaml/character'],
    ['right-to-left override', 'a: \u202e21\n', '1:4 yaml/character'],
    ['escaped control character', 'a: "x\\u0007y"\n', '1:4 yaml/character'],
    ['escaped control character in a key', '"\\e[2J": 1\n', '1:1 yaml/character'],
    ['half a surrogate pair by escape', 'a: "\\uD800"\n', '1:4 yaml/character'],
    ['half a surrogate pair', 'a: \ud800\n', '1:4 yaml/character'],
    ['conflict', 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n', '2:1 yaml/conflict'],
    ['conflict in block text', 'a: |\n  <<<<<<< HEAD\n  b\n  =======\n  c\n  >>>>>>> x\n', '2:3 yaml/conflict'],
    ['too deep', `a: ${'['.repeat(10_000)}`, '1:39 yaml/too-large'],
    ['too large', `a: ${'年'.repeat(400_000)}`, '1:1 yaml/too-large'],
  ])('%s', (_name, text, expected) => expect(found(text)).toEqual([expected]));

  it('allows 32 levels', () => {
    expect(found(`${'['.repeat(32)}1${']'.repeat(32)}`)).toEqual([]);
    expect(found(`${'['.repeat(33)}1${']'.repeat(33)}`)).toEqual(['1:33 yaml/too-large']);
  });

  it('relates a duplicate key to the first one', () => {
    const [draft] = read('a: 1\na: 2\n').drafts;
    expect(draft?.related?.map(({ at, message }) => [at.span.start, message.zh])).toEqual([[0, '第一次写在这里']]);
  });
});

const key = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abc年报件_-1') }).filter((text) => /^[a-z年报件]/.test(text));
const leaf = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('规章', '3件', '012', 'a: b', '- x', '"', "it's", '：', ' x '),
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('node'), { maxLength: 4 }), fc.dictionary(key, tie('node'), { maxKeys: 4 })),
})).node;

describe('properties', () => {
  it('reads back what a YAML writer wrote, block or flow', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 }), fc.boolean(), (value, flow) => {
        const { node } = read(dump(value, flow ? { flowLevel: 1, noRefs: true } : { noRefs: true }));
        expect(node && plain(node)).toEqual({ ...value });
      }),
    );
  });

  it('gives every plain scalar the span of its token', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 }), (value) => {
        const text = dump(value, { flowLevel: 2, noRefs: true });
        const check = (node: YamlNode): void => {
          if (node.kind === 'scalar') {
            if (!node.quoted) expect(text.slice(node.span.start, node.span.end)).toBe(node.raw);
          } else for (const child of node.kind === 'mapping' ? node.entries.map((entry) => entry.value) : node.items) check(child);
        };
        const { node } = read(text);
        if (node) check(node);
      }),
    );
  });

  it('answers any text with a node or findings inside the file, never with both', () => {
    const text = fc.string({ maxLength: 60, unit: fc.constantFrom(...'ab年1 \n\t:：,，{}[]"\'-?&*!|>%@#“”　\u200b\u00a0') });
    fc.assert(
      fc.property(text, (written) => {
        const { node, drafts } = read(written);
        expect(node !== undefined && drafts.length > 0).toBe(false);
        for (const { at, message } of drafts) {
          expect(at.span.start).toBeGreaterThanOrEqual(0);
          expect(at.span.end).toBeLessThanOrEqual(written.length + 1);
          expect(at.span.end).toBeGreaterThanOrEqual(at.span.start);
          expect(message.zh).not.toMatch(/[\u0000-\u001f\u200b\u3000\u00a0]/);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

it.each([
  ['round brackets', '（'],
  ['quotes', '"'],
  ['full-width colons', '：'],
  ['commas in a list', '，'],
  ['tabs', '\t'],
  ['braces', '{a: '],
  ['keys', 'a：1\n'],
  ['open quotes', '- "\n'],
  ['unclosed brackets', 'a: {\n'],
  ['dashes', '- '],
])('refuses a large file full of %s, with at most fifty findings', (_name, piece) => {
  const { node, drafts } = read(`a: {${piece.repeat(300_000 / piece.length)}\n`);
  expect(node).toBeUndefined();
  expect(drafts.length).toBeLessThanOrEqual(50);
});
