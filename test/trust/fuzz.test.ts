import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { json } from '../../src/formats/json.ts';
import { pretty } from '../../src/formats/pretty.ts';
import { sarif } from '../../src/formats/sarif.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import type { ContentTree, FileReference } from '../../src/load/content-tree.ts';
import { sectionHtml } from '../../src/render/html/section-html.ts';
import { sectionSchema } from '../../src/render/html/section-schema.ts';
import { checkTemplates } from '../../src/render/templates.ts';
import { summaryOf } from '../../src/summary.ts';
import { shippedTemplates } from '../render/shipped-templates.ts';
import { markdownPayloads, payloads, targets } from './payloads.ts';
import { agencyYaml, emptyStatistics, narrative, siteYaml } from './project.ts';

/** How many documents of each kind are tried. More when asked for: `NIANBAO_FUZZ=20000 npx vitest run test/trust/fuzz.test.ts`. */
const numRuns = Number(process.env.NIANBAO_FUZZ ?? 60);
const patience = 60_000 + numRuns * 500;

const sound: Readonly<Record<string, string>> = {
  'content/site.yaml': siteYaml,
  'content/agency.yaml': agencyYaml,
  'content/2024/report.md': narrative(),
  'content/2024/statistics.yaml': emptyStatistics(),
  'content/2023/report.md': narrative().replace('2025-01-20', '2024-01-20'),
  'content/2023/statistics.yaml': emptyStatistics(),
};

const reference = (file: string): FileReference => ({ file, absolute: `/nowhere/${file}`, size: 1 });
const year = (number: number) => ({
  year: number,
  path: `${number}`,
  folder: `content/${number}`,
  report: reference(`content/${number}/report.md`),
  statistics: reference(`content/${number}/statistics.yaml`),
  attachments: [],
});

const tree: ContentTree = {
  root: '/nowhere',
  site: reference('content/site.yaml'),
  agencies: [{ path: '', agency: reference('content/agency.yaml'), years: [year(2023), year(2024)] }],
  drafts: [],
};

/** The whole of check, in memory, with some files replaced. */
const judged = (changes: Readonly<Record<string, string>>) =>
  inspect(tree, ({ file }) => ({ source: { file, text: changes[file] ?? sound[file] ?? '' }, drafts: [] }));

const lengths = (text: string): number[] => text.split('\n').map((line) => [...line].length);

/** What is wrong with a finding, whatever it is about: it must have a place in its file and something to say in both languages. */
const defects = ({ rule, place, message, hint }: Finding, text: string): string[] => {
  const lines = lengths(text);
  const inside = place.line >= 1 && place.line <= lines.length && place.column >= 1 && place.column <= (lines[place.line - 1] ?? 0) + 1;
  return [
    ...(inside ? [] : [`${rule} at ${place.line}:${place.column}`]),
    ...([message, hint].every(({ zh, en }) => zh.trim() !== '' && en.trim() !== '') ? [] : [`${rule} says nothing`]),
  ];
};

/** Reads the changed files, prints what was found in every form, makes the HTML: nothing may throw, nothing unsafe may come out. */
const wholeWay = (file: string, text: string): void => {
  const inspection = judged({ [file]: text });
  const { findings } = inspection;
  for (const finding of findings) if (finding.place.file === file) expect(defects(finding, text), JSON.stringify(text)).toEqual([]);
  const summary = summaryOf(inspection, findings);
  for (const language of ['zh', 'en'] as const) {
    const options = { language, version: '0', color: false, width: 80 };
    for (const format of [pretty, json, sarif])
      expect(format(findings, summary, options)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
  }
  for (const { narrative: read } of inspection.reports)
    for (const blocks of read ? [read.preamble, ...read.sections.map(({ children }) => children)] : [])
      expect(unsafe(sectionHtml(blocks)), text).toEqual([]);
};

const tags = new Set(sectionSchema.tagNames);

/** Tags and attributes that a narrative may not hold. In our HTML every other `<` is escaped. */
const unsafe = (html: string): string[] =>
  [...html.matchAll(/<(\/?)([^\s>/]*)((?:[^>"]|"[^"]*")*)>/g)].flatMap(({ 0: all, 2: name = '', 3: attributes = '' }) => {
    const names = [...attributes.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)];
    const bad = names.some(
      ({ 1: attribute = '', 2: value = '' }) =>
        /^on|^style$|^srcdoc$|^action$|^formaction$/.test(attribute) ||
        (attribute === 'href' && /^[^/?#]*:/.test(value) && !/^(?:https?|mailto|tel):/.test(value)) ||
        (attribute === 'src' && /^(?:[^/?#]*:|\/\/|\/)/.test(value)),
    );
    return tags.has(name) && !bad ? [] : [all];
  });

const scalar = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '1e3',
    '0x1F',
    '012',
    '1,234',
    '３',
    '三',
    '~',
    'null',
    'true',
    '.nan',
    '',
    '""',
    "''",
    '9007199254740993',
    '1.5',
    '2024-01-01',
  ),
  fc.constantFrom(
    '&a 1',
    '*a',
    '!!js/function "x"',
    '<<: 1',
    '[',
    ']',
    '{',
    '}',
    '{}',
    '[]',
    '|',
    '>-',
    '@x',
    '`x`',
    '%x',
    '? a',
    ': b',
    '- c',
    '#',
    '"\\u0000"',
    '"\\x1b[31m"',
    '\u202e',
    '\ufeff',
    '\ud800',
  ),
  fc.constantFrom(...payloads).map((text) => JSON.stringify(text)),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

type Edit = (lines: string[], at: number) => void;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>((lines, at) => lines.splice(at, 1)),
  fc.constant<Edit>((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  fc.constant<Edit>((lines, at) => lines.push(...lines.splice(at, 2))),
  fc.constantFrom(' ', '  ', '\t', '　', '- ', '  - ', '# ', '---\n', '...\n', '%YAML 1.2\n').map<Edit>((before) => (lines, at) => {
    lines[at] = before + (lines[at] ?? '');
  }),
  fc.constant<Edit>((lines, at) => {
    lines[at] = (lines[at] ?? '').trimStart();
  }),
  scalar.map<Edit>((value) => (lines, at) => {
    lines[at] = (lines[at] ?? '').replace(/:.*$/, () => `: ${value}`);
  }),
  scalar.map<Edit>((value) => (lines, at) => {
    lines[at] = (lines[at] ?? '').replace(/^(\s*)[^:]*/, (_, indent: string) => indent + value);
  }),
  fc.tuple(fc.nat(40), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })).map<Edit>(([column, inserted]) => (lines, at) => {
    const line = lines[at] ?? '';
    lines[at] = line.slice(0, column) + inserted + line.slice(column);
  }),
  fc.nat(40).map<Edit>((column) => (lines, at) => {
    lines[at] = (lines[at] ?? '').slice(0, column);
  }),
);

/** A sound file with some slips of the pen or of an attacker. Line ends and NFC are what `load` makes them. */
const edited = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fc.nat(), edit), { minLength: 1, maxLength: 5 }).map((edits) => {
    const lines = text.split('\n');
    for (const [at, change] of edits) change(lines, at % Math.max(1, lines.length));
    return lines
      .join('\n')
      .replace(/\r\n?/g, '\n')
      .replace(/[\0\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .normalize('NFC');
  });

const markup = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '~~',
    '~',
    '`',
    '```\n',
    '~~~\n',
    '[',
    ']',
    '](',
    ')',
    '![',
    '<',
    '>',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '|',
    '|-|-|\n',
    '\\',
    '&lt;',
    '&#0;',
    '&#x202e;',
  ],
  ...[
    '# ',
    '## ',
    '### ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '  \n',
    '---\n',
    '===\n',
    '[^1]',
    '[^1]: ',
    '[a]: ',
    '{{',
    '}}',
    '{{requests.received.total}}',
    '{{__proto__}}',
    '{{{x}}}',
  ],
  ...[
    '公开',
    '。',
    '受理申请',
    '12件',
    '，其中',
    '一、总体情况',
    '（一）',
    '1、',
    '　',
    '：',
    '“',
    '”',
    '同比增长20%',
    'https://www.gov.cn/，',
    'a@b.cn',
    '\u200b',
    '\u202e',
    '𠀀',
    '👨‍👩‍👧',
  ],
  ...targets,
);

const markdown = fc
  .array(fc.oneof({ weight: 8, arbitrary: markup }, { weight: 1, arbitrary: fc.constantFrom(...markdownPayloads) }), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('whatever content says', () => {
  it.each(['content/site.yaml', 'content/agency.yaml', 'content/2024/statistics.yaml', 'content/2024/report.md'])(
    'slips in %s are findings with a place, never a failure',
    (file) => {
      fc.assert(
        fc.property(edited(sound[file] ?? ''), (text) => wholeWay(file, text)),
        { numRuns },
      );
    },
    patience,
  );

  it(
    'front matter of any shape is read or refused',
    () => {
      const full = narrative({
        front:
          'title: 题\nkeywords: [甲, 乙]\naliases: [art/1.html]\nrevisions:\n  - { date: 2025-02-01, note: 改 }\nwaivers:\n  - { rule: title/form, path: title, reason: 因 }\nstatus: draft\n',
      });
      const [head = '', ...rest] = full.split('\n## ');
      fc.assert(
        fc.property(edited(head), (text) => wholeWay('content/2024/report.md', [text, ...rest].join('\n## '))),
        { numRuns },
      );
    },
    patience,
  );

  it(
    'Markdown of any shape becomes HTML in which nothing can run',
    () => {
      fc.assert(
        fc.property(markdown, (body) => wholeWay('content/2024/report.md', narrative({ body }).normalize('NFC'))),
        { numRuns },
      );
    },
    patience,
  );

  it(
    'a template of any shape is checked or refused',
    () => {
      const parts = fc.constantFrom(
        ...[
          '{{',
          '}}',
          '{{{',
          '}}}',
          '{{#if title}}',
          '{{#each agencies}}',
          '{{/if}}',
          '{{/each}}',
          '{{else}}',
          '{{^}}',
          '{{title}}',
          '{{this}}',
          '{{../x}}',
          '{{@index}}',
          '{{> frame}}',
          '{{!-- ',
          '--}}',
        ],
        ...[
          '{{#with this as |x|}}',
          '{{/with}}',
          '{{__proto__}}',
          '{{constructor.constructor "x"}}',
          '{{lookup this "x"}}',
          '{{* d}}',
          '{{#> layout}}',
          '{{url root}}',
          '~',
          '\\{{',
          '<',
          '>',
          '<a href="',
          '"',
          "'",
          '=',
          '<script>',
          '</script>',
          '<!--',
          '-->',
          '\n',
          ' on',
          '=x ',
        ],
      );
      const template = fc.array(parts, { maxLength: 40 }).map((list) => list.join(''));
      fc.assert(
        fc.property(template, (text) => {
          const name = 'pages/home.hbs';
          for (const draft of checkTemplates(new Map([...shippedTemplates(), [name, { file: `templates/${name}`, text }]]))) {
            expect(draft.message.zh.trim()).not.toBe('');
            expect(draft.at.span.start).toBeLessThanOrEqual(draft.at.source.text.length);
          }
        }),
        { numRuns },
      );
    },
    patience,
  );

  it('a page is judged unsafe by a judge that sees', () => {
    expect(unsafe('<p>文字 &lt;script&gt;</p><a href="https://www.gov.cn/">x</a><img src="图.png" alt="">')).toEqual([]);
    for (const html of [
      '<script>',
      '<p onclick="x">',
      '<p style="x">',
      '<a href="javascript:x">',
      '<img src="https://x.cn/">',
      '<img src="//x.cn">',
      '<svg>',
      '<a href="data:x">',
    ])
      expect(unsafe(html)).toEqual([html]);
  });
});
