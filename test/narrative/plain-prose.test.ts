import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editions } from '../../src/form/editions.ts';
import { fillFigures } from '../../src/narrative/figures.ts';
import type { Prose } from '../../src/narrative/narrative.ts';
import { plainProse } from '../../src/narrative/plain-prose.ts';
import { frontMatterRange } from '../../src/parse/front-matter-range.ts';
import { readNarrative } from '../../src/parse/read-narrative.ts';
import { runs } from '../support/runs.ts';

const forms = editions['2021'].sections;
const sourceOf = (text: string) => ({ file: 'content/x/2024/report.md', text });
const read = (text: string) => plainProse(text, frontMatterRange(sourceOf(text)).body, forms);

/** What the parser finds, as similarity asks for it. */
const parsed = (text: string): readonly Prose[] => {
  const { body } = readNarrative(sourceOf(text), forms);
  if (!body) return [];
  const { narrative } = fillFigures(body, () => undefined);
  const first = narrative.sections[0]?.span.start ?? 0;
  return narrative.prose.filter(({ kind, pieces }) => kind === 'paragraph' && (pieces[0]?.source ?? first) >= first);
};

/** Equal, or not said to be exact. */
const agrees = (text: string): boolean => {
  const { paragraphs, exact } = read(text);
  if (exact) expect(paragraphs).toEqual(parsed(text));
  return exact;
};

describe('plainProse', () => {
  it.each([
    [
      'paragraphs and headings',
      '---\npublished: 2025-01-02\n---\n\n前言。\n\n## 一、总体情况\n\n### （一）主动公开\n\n公开信息5条。\n\n　　缩进的一段。\n',
    ],
    ['numbers that open a paragraph', '## 一、总体情况\n\n1.法定主动公开内容。\n\n2024年，收到申请3~5件。\n'],
    [
      'lists and strong text',
      '## 五、存在的主要问题及改进情况\n\n1. **解读形式单一。**2024年发布图解。\n2. 渠道偏少。\n\n- 改进**方法**如下\n- 其二\n',
    ],
    ['links', '## 六、其他需要报告的事项\n\n详见[公开专栏](https://www.example.gov.cn/zwgk/)和[附件](files/a-1.xlsx)。\n'],
    ['no parts', '一段。\n\n又一段，见 https://www.example.gov.cn 。\n'],
    [
      'titles of other editions, and the same twice',
      '## 一、概述\n\n甲。\n\n## 一、总体情况\n\n乙。\n\n## 一、总体情况\n\n丙。\n\n## 别的\n\n丁。\n',
    ],
  ])('reads %s as the parser does', (_, text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each([
    ['lines that run on', '公开\n信息。\n'],
    ['figures to be filled in', '收到{{requests.received.total}}件。\n'],
    ['comments', '<!-- 填写说明：写这里。\n\n第二段 -->\n\n公开信息。\n'],
    ['tables', '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n'],
    ['escapes', '公开\\*信息。\n'],
    ['strikethrough', '公开~~信息~~。\n'],
    ['titles of level 1', '# 总标题\n\n公开信息。\n'],
  ])('is not sure of %s', (_, text) => {
    expect(agrees(`## 一、总体情况\n\n${text}`)).toBe(false);
  });

  it('reads what it is not sure of roughly', () => {
    const { paragraphs } = read(
      '前言\n\n## 一、总体情况\n\n<!-- 填写\n说明 -->\n收到{{requests.received.total}}件，\n> 见[`专栏`](a_b.html)。\n\n| 表 |\n',
    );
    expect(paragraphs.map(({ text, section }) => [section, text])).toEqual([
      ['overview', '收到0件，'],
      ['overview', '见[`专栏`。'],
    ]);
  });

  const root = fileURLToPath(new URL('../..', import.meta.url));
  const texts = ['content', 'test/golden'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('report.md'))
      .map((name) =>
        readFileSync(`${root}${folder}/${name}`, 'utf8')
          .replace(/^\ufeff/, '')
          .replaceAll('\r\n', '\n'),
      ),
  );

  it('agrees with the parser on the reports of this repository', () => {
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) agrees(text);
  });

  const word = fc.constantFrom(
    ...[
      '公开',
      '信息',
      '申请',
      '5',
      '2024年',
      'A',
      '，',
      '。',
      '：',
      '“',
      '”',
      '、',
      '~',
      '～',
      '-',
      '+',
      '=',
      '.',
      ')',
      '(',
      '!',
      ':',
      '#',
      ' ',
      '\u3000',
    ],
    ...[
      'https://a.cn/b',
      'www.a.cn',
      'a@b.cn',
      '*',
      '**',
      '_',
      '[',
      ']',
      '](b)',
      '<',
      '>',
      '&amp;',
      '|',
      '\\',
      '`',
      '{',
      '{{a}}',
      '\t',
      '😀',
    ],
  );
  const opening = fc.constantFrom(
    ...['', '', '', '', '# ', '## ', '### ', '## 一、总体情况', '1. ', '2) ', '- ', '* ', '1.', '  ', '    ', '> ', '---', '===', '- - '],
    '\u3000\u3000',
  );
  const odd = fc.tuple(opening, fc.array(word, { maxLength: 5 })).map(([mark, words]) => mark + words.join(''));
  /** Of what reports are made: most of it leaves no doubt, so that there is something to compare. */
  const ordinary = fc
    .tuple(
      fc.constantFrom(
        '',
        '',
        '',
        '## ',
        '### ',
        '## 一、总体情况',
        '## 五、存在的主要问题及改进情况',
        '1. ',
        '2. ',
        '- ',
        '1.',
        '\u3000\u3000',
      ),
      fc.array(
        fc.oneof(
          {
            weight: 60,
            arbitrary: fc.constantFrom('公开信息', '申请', '5', '，', '。', '2024年', '“', '”', 'A', '**强调。**', '[甲](a.html)'),
          },
          { weight: 1, arbitrary: fc.constantFrom(' ', '**', '[', '](a.html)', '~', '-') },
        ),
        { minLength: 1, maxLength: 8 },
      ),
    )
    .map(([mark, words]) => mark + words.join(''));
  const line = fc.oneof({ weight: 30, arbitrary: ordinary }, { weight: 1, arbitrary: odd });
  const ending = fc.oneof(
    { weight: 12, arbitrary: fc.constant('\n\n') },
    { weight: 1, arbitrary: fc.constantFrom('\n', '\n \n', '\n\u3000\n') },
  );
  const markdown = (one: fc.Arbitrary<string>) =>
    fc.array(fc.tuple(one, ending), { maxLength: 8 }).map((lines) => lines.map((pair) => pair.join('')).join(''));

  it('is what the parser finds wherever it is sure', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 2, arbitrary: markdown(line) }, { weight: 1, arbitrary: markdown(odd) }), (text) => {
        if (agrees(text) && read(text).paragraphs.length > 0) compared++;
      }),
      runs(1000),
    );
    expect(compared).toBeGreaterThan(runs(80).numRuns);
  });
});
