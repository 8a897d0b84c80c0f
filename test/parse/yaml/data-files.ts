import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { frontMatterRange } from '../../../src/parse/front-matter-range.ts';
import type { SourceText, Span } from '../../../src/source/source-text.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** YAML as it stands in a file: all of it, or the front matter of a report. */
export interface YamlPart {
  readonly source: SourceText;
  readonly range: Span;
}

export const whole = (file: string, text: string): YamlPart => ({ source: { file, text }, range: { start: 0, end: text.length } });

const partOf = (file: string): readonly YamlPart[] => {
  const text = readFileSync(path.join(root, file), 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  if (file.endsWith('.yaml')) return [whole(file, text)];
  const source = { file, text };
  const { range } = frontMatterRange(source);
  return range ? [{ source, range }] : [];
};

/** Every data file and front matter of the demonstration site and of the golden ones, the latter full of what editors get wrong. */
export const dataFiles = (): readonly YamlPart[] =>
  ['content', 'test/golden/check', 'test/golden/init'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml') || name.endsWith('report.md'))
      .sort()
      .flatMap((name) => partOf(`${folder}/${name}`)),
  );

/** What editors and machines leave in files, most of it with a meaning in YAML. */
const nasty = [
  ...'\n\n\n   \t:#{}[],-?&*!|>\'"%@`\\~=.0123456789aZ_/<',
  ...[
    '\r',
    '\r\n',
    '\u0000',
    '\u0007',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u2028',
    '\u200b',
    '\u202e',
    '\u3000',
    '\ufeff',
    '\ufffe',
    '\ud800',
    '😀',
  ],
  ...['：', '，', '。', '、', '；', '（', '）', '“', '”', '‘', '「', '３', '｛', '一', '件', 'é', 'e\u0301', '—', '…', '·'],
  ...[': ', ' #', '# ', '- ', '\n- ', '? ', '---\n', '\n---\n', '\n...\n', '%YAML 1.2\n', '<<: ', '<<<<<<< HEAD\n', '&a ', '*a', '!!str '],
  ...[
    '{}',
    '{ a: 1 }',
    '[1, 2]',
    '""',
    "''",
    '"三"',
    "'a'",
    ' |\n',
    ' >-\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '\n#',
    '  ',
    ': 1,234',
    ': 012',
    'null',
    'a: b: c',
  ],
  ...[
    'total: 3\n',
    '总计: 3\n',
    'total: 3, ',
    ', ,',
    '},',
    '{ ',
    ' }',
    'http://a.b/c?d#e',
    '12:30',
    'a:b',
    'a :',
    'a:1',
    'note: 其中 #3',
    '\n  a:\n    b:\n      c: 1\n',
  ],
];

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat({ max: 1_000_000 }),
  remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 12 })),
  insert: fc.oneof(
    fc.constantFrom(...nasty),
    fc.constant(''),
    fc.array(fc.constantFrom(...nasty), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
});

/** The edits fall inside the YAML, which a front matter's two lines stay around. */
const edited = ({ source, range }: YamlPart, edits: readonly Edit[]): YamlPart => {
  const before = source.text.slice(0, range.start);
  const after = source.text.slice(range.end);
  let yaml = source.text.slice(range.start, range.end);
  for (const { at, remove, insert } of edits) {
    const from = at % (yaml.length + 1);
    yaml = yaml.slice(0, from) + insert + yaml.slice(from + remove);
  }
  return { source: { file: source.file, text: before + yaml + after }, range: { start: range.start, end: range.start + yaml.length } };
};

export const mutated = (parts: readonly YamlPart[]): fc.Arbitrary<YamlPart> =>
  fc.tuple(fc.constantFrom(...parts), fc.array(edit, { minLength: 1, maxLength: 4 })).map(([part, edits]) => edited(part, edits));

const figureTokens = [
  '0',
  '7',
  '12',
  '1000000',
  '123456789012345',
  '1234567890123456',
  '9007199254740993',
  '-1',
  '-0',
  '01',
  '0.5',
  '0.1234567',
  '1e3',
  '1,234',
  'null',
  '~',
  '',
  '"3"',
  '３',
  '三',
  '{}',
  '{ value: 2 }',
];

const lineEdit = fc.record({
  at: fc.nat({ max: 100_000 }),
  make: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(...figureTokens).map((token) => (line: string) => line.replace(/\b\d+(?=\s*[,}]|\s*$)/, token)),
    },
    { weight: 1, arbitrary: fc.constant((line: string) => `${line}\n${line}`) },
    { weight: 1, arbitrary: fc.constant((line: string) => `  ${line}`) },
    { weight: 1, arbitrary: fc.constant((line: string) => `${line}  # 注：{ 1 }`) },
    { weight: 1, arbitrary: fc.constant((line: string) => line.replace(/\{.*\}/, '{}')) },
    { weight: 1, arbitrary: fc.constant(() => '') },
  ),
});

/** Lines with another figure, doubled, shifted, gone: nearer to what is right than `mutated`. */
export const rewritten = (parts: readonly YamlPart[]): fc.Arbitrary<YamlPart> =>
  fc.tuple(fc.constantFrom(...parts), fc.array(lineEdit, { minLength: 1, maxLength: 3 })).map(([part, edits]) => {
    const lines = part.source.text.slice(part.range.start, part.range.end).split('\n');
    for (const { at, make } of edits) lines[at % lines.length] = make(lines[at % lines.length] ?? '');
    return whole(part.source.file, lines.join('\n'));
  });

const token = fc.constantFrom(
  'a',
  'made',
  '总计',
  '（一）予以公开',
  '1.属于国家秘密',
  'x-y',
  '2024',
  '<<',
  '"q"',
  "'q'",
  'a b',
  '件：数',
  '“a”',
  '-a',
  '~',
  'a:b',
  '__proto__',
);
const scalar = fc.constantFrom(
  '0',
  '17',
  '-3',
  '-',
  '0.25',
  '012',
  '1e3',
  'null',
  '~',
  '',
  'true',
  '2024-01-20',
  '12:30',
  '文字 # 注',
  '文字#注',
  '"引号"',
  "'单引号'",
  '"a\\n"',
  'a: b',
  'a,b',
  '[1]',
  '{}',
  '{ }',
  '{a: 1}',
  '{ a: 1, b: -2 }',
  '{ a: { b: 1 }, c: 文字 }',
  '{ a: 1,\n          b: 2 }',
  '{ a: 1,\n b: 2 }',
  '{ a: 1 # 注\n      }',
  '{ a: 1, }',
  '{ a: 1,234 }',
  '{ a:1 }',
  '| \n      甲',
  '*a',
  '某某市人民政府：“公开”（试行）',
  'https://a.cn/b?c=1#d',
  '%',
  '\u3000a',
);

/** Blocks that are mostly right: indented by two, sometimes by something else. */
const block = (depth: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        key: token,
        gap: fc.constantFrom(' ', ' ', ' ', '  ', '', '\t'),
        shift: fc.constantFrom('', '', '', '', '', '', ' ', '  '),
        end: fc.constantFrom('\n', '\n', '\n', ' \n', ' # 注释\n', '\n\n', '\n# 注释\n', '\n    # 注释\n', '# x\n', ''),
        value: depth > 3 ? scalar : fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: fc.nat().map(() => '\n') }),
        below:
          depth > 3
            ? fc.constant('')
            : fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.nat().chain(() => block(depth + 1)) }),
      }),
      { minLength: depth === 0 ? 0 : 1, maxLength: 4 },
    )
    .map((entries) =>
      entries
        .map(({ key, gap, shift, end, value, below }) => {
          const own = below === '' ? `${value}${end}` : end.startsWith('#') || end === '' ? '\n' : end;
          return `${'  '.repeat(depth)}${shift}${key}:${value === '' || below !== '' ? '' : gap}${own}${below}`;
        })
        .join(''),
    );

export const generated: fc.Arbitrary<YamlPart> = block(0).map((text) => whole('content/2024/statistics.yaml', text));
